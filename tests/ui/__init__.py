"""Tests of the screens, by keyboard and by mouse, without a terminal."""
