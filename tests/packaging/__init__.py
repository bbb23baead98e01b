"""The set-up, and what every part of the program stands on."""
