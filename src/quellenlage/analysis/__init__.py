"""Find: what one text says, without knowledge of the world."""
