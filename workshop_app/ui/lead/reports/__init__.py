"""Reports: a period in tables with bars, and what became of a donor's lot."""
