"""Tests of the workshop floor."""
