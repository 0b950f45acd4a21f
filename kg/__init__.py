"""Build a knowledge graph from Thai government press releases."""

__version__ = "0.1.0"
