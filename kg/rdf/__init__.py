"""Entity and Fact -> Triple: what the graph says, and how its terms are written."""
