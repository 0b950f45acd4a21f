"""Pictures of a neighbourhood: an SVG, and a page that shows the words behind it."""
