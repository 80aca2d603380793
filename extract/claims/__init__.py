"""Whose claim a sentence is: the provider's, one about programs anywhere, another's, or of another time."""
