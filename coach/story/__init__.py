"""The story floor: scenarios, flags in text, and playing them. Knows no file, no screen."""
