"""Tests of the library floor."""
