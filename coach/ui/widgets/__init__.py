"""What screens are made of, one thing seen a file."""
