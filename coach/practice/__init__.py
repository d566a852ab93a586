"""The practice floor: what to play next, from what was noticed and how long ago."""
