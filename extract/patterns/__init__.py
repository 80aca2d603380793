"""Finding words in a page fast: all vocabularies in one pass, and expressions that are tried only where they can match."""
