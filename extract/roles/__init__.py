"""What kind of page it is, a provider's, a directory's or an article, by signs of many kinds."""
