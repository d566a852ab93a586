"""The scoring floor: figures from trials and replies. Knows no file, no word, no screen."""
