"""Where the shards run: a function, its tasks, and their results as they come."""

from kg.engines.local import Run, opened

__all__ = ["Run", "opened"]
