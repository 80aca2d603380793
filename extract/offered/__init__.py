"""Which levels of care the provider itself offers: the parts of fields/programs.py."""
