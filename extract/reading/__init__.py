"""Bytes of a page to its document: blocks of text with their place, headings, labels and tables, and what it says in structured data."""
