"""What a night's refresh is judged by, and what it tells: checks of sites, the report, who is notified."""
