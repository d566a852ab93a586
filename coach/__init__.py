"""The coach: practise a chat, spot the red flags, find the way out."""

__version__ = "0.1.0"
