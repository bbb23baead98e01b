"""A simulated day of a whole workshop: people at their benches, a team lead, and a real hub."""
