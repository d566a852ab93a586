"""``coach check``: see ``coach.check``."""

from coach.check.command import add_arguments, run

__all__ = ["add_arguments", "run"]
