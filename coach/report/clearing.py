"""What is left in a terminal when one leaves at once: nothing of the chat.

Owns the control codes; when to leave is the front ends' business.
"""

from __future__ import annotations

import sys

CLEARED = "\x1b[0m\x1b[2J\x1b[3J\x1b[H\x1b]0;\x07"
"""Screen, scrollback and window title of a terminal, emptied."""
_STDOUT = -11
_UNDERSTANDS_CODES = 4


def clear_terminal() -> None:
    """Empty the terminal on standard output."""
    _understand_codes()
    sys.stdout.write(CLEARED)
    sys.stdout.flush()


def _understand_codes() -> None:
    """Let a Windows console obey control codes; programs have to ask for it."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        console = kernel.GetStdHandle(_STDOUT)
        mode = ctypes.c_ulong()
        if kernel.GetConsoleMode(console, ctypes.byref(mode)):
            kernel.SetConsoleMode(console, mode.value | _UNDERSTANDS_CODES)
