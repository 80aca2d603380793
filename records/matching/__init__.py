"""Which rows of directories and which crawled locations are one place: pure functions, decisions with their reasons."""

ROW_KEY, SITE_KEY = "row-", "site-"  # begin the keys of directories' rows and of sites' locations, in this order
