"""What the command line shows: results, programs, progress; no logic of its own."""
