"""Programs to a searchable index, and a SearchRequest to a SearchResult; the only place that imports whoosh."""
