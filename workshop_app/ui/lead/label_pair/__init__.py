"""Labels that are put right: two on one machine, or one on two machines."""
