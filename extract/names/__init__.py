"""What the page calls its provider, and what is no name of one."""
