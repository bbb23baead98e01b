"""What waits for a lead's word."""
