"""The tests of the coach, one folder per floor."""
