"""What is known: models, vocabulary, the store with its history, and reconciliation."""
