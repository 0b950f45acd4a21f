"""Where the shards run: a function, its tasks, and their results as they come."""

from kg.engines.local import run

__all__ = ["run"]
