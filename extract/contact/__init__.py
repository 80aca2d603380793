"""Whose an address, a city or a phone number is, and what for: the parts of fields/locations.py and phones.py."""
