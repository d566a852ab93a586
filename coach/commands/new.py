"""``coach new``: see ``coach.check``."""

from coach.check.new import add_arguments, run

__all__ = ["add_arguments", "run"]
