"""Networks of a graph: who appears with whom, who is central, what links two."""
