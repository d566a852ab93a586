"""Tests of the practice floor."""
