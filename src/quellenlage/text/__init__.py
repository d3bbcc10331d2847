"""Articles in: reading, cleaning, exact offsets."""
