"""The page that says how accessible the program is, made from what the tests declare."""
