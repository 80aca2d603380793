"""Archived page to page extraction: pure functions, no network, no clock, no database."""
