"""Tests of the i18n floor."""
