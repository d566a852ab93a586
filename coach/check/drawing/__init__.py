"""A story drawn: stages as lanes, replies with the shape of their grade, endings."""
