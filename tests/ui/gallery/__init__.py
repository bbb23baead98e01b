"""Every screen of the program, swept by every audit."""
