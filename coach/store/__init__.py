"""The store floor: runs kept on this device, found, read back, erased. Only when asked for."""

DATABASE = "coach.db"
"""The file that holds them, in the person's data folder."""
