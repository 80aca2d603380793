"""Which rows of directories and which crawled locations are one place: pure functions, decisions with their reasons."""
