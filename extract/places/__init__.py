"""Places of the United States, and the addresses in running text."""
