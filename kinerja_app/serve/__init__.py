"""Building the front end and running the product; nothing here knows what the product does."""
