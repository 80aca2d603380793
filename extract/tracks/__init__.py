"""Which track of its level a statement belongs to, and when a level's findings are those of several tracks."""
