"""The report floor: a run told to people, as values and words; no screen, no file."""
