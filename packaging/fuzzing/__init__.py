"""A bench in random hands: the events, the way back to work, and what must never have happened."""
