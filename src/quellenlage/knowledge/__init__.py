"""Link: names, places and sources become things; propositions become claims."""
