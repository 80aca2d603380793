"""Which insurers a page names, and what it says of each: the parts of fields/insurers.py."""
