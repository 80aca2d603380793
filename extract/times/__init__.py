"""Which of a page's times, days and amounts of time are those of a program: the parts of fields/sessions.py, dayparts.py and intensity.py."""
