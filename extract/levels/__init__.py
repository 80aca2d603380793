"""Which level of care a statement belongs to."""
