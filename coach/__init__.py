"""The coach: practise a chat, spot the red flags, find the way out."""

import atexit
import gc

__version__ = "0.1.0"

# msgspec may crash while the interpreter takes its types apart at exit (msgspec issue 717: one
# exit in four here); objects that are frozen by then are left to the system.
atexit.register(gc.freeze)
