"""One field, one file."""
