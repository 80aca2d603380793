"""How a program is attended: the parts of fields/formats.py and states_served.py."""
