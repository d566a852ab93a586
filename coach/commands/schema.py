"""``coach schema``: see ``coach.check``."""

from coach.check.schema import add_arguments, run

__all__ = ["add_arguments", "run"]
