"""Settings for the property tests of this folder."""

from __future__ import annotations

from hypothesis import settings

# No deadline per example: a busy machine is no fault of the code.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
