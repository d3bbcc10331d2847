"""Compare and derive: stories, copies, agreement, conflict, itineraries, questions."""
