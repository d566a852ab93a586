"""Tests of the story floor."""
