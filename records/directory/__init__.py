"""The national directory in the store: the rows of its lists, and the programs that they make."""
