"""The program killed for real, ten times at random moments; 300 times in .ci/long."""

from __future__ import annotations

import os

import pytest


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminal")
def test_killed_at_random_moments_nothing_is_lost() -> None:
    """Every start goes on where the last one was killed; the database stays whole."""
    from tests.crash import crash  # it needs what Windows has not

    report = crash(10, seed=7)
    assert report.kills == 10
    assert report.resumed + report.while_starting == 10
    assert (report.lost, report.broken, report.wrong) == (0, 0, 0)
