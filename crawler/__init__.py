"""Site list to archived pages: sites, frontier, spider, politeness."""
