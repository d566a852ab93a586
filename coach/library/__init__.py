"""The library floor: files become stories and advice, every problem with its place."""
