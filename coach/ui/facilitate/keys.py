"""The facilitator's commands: each defined once, for its keys and its words at the foot."""

from __future__ import annotations

from coach.i18n.language import N_
from coach.ui.commands import Command

NEXT = Command("next", "enter,pagedown", "next", N_("Go on"), shown=False, fixed=True)
"""Page down as well: it is what a presenter's remote sends."""
BEFORE = Command("before", "z,left", "before", N_("Page before"))
FIELD = Command("field", "tab,space,right,down", "field(1)", N_("Next count"), step=True)
FIELD_BEFORE = Command(
    "field-before", "shift+tab,left,up", "field(-1)", N_("Count before"), shown=False,
    step=True,
)  # fmt: skip
ONE_MORE = Command(
    "one-more", "plus", "hands(1)", N_("One more"), N_("And − for one fewer"), step=True
)
ONE_FEWER = Command("one-fewer", "minus", "hands(-1)", N_("One fewer"), shown=False, step=True)
SKIP = Command("skip", "s", "skip", N_("Skip the vote"), N_("It costs nothing"))
VOTE = Command("vote", "v", "vote", N_("Vote"), N_("Count hands again, or for this message too"))
STAGE = Command("stage", "j", "stage", N_("Jump"), N_("To a stage, or to the class debrief"))
PEOPLE = Command("people", "n", "people", N_("People"), N_("Somebody has come or gone"))
PRESET = Command("preset", "down,space", "preset(1)", N_("When to vote"), step=True)
PRESET_BEFORE = Command(
    "preset-before", "up", "preset(-1)", N_("When to vote"), shown=False, step=True
)
LENGTH = Command("length", "m", "length", N_("20 or 50 minutes"))
WHOLE = Command("whole", "r", "whole", N_("Read the whole page"))
ANEW = Command("anew", "n", "anew", N_("Begin anew"))
COUNTRY = Command("country", "c", "country", N_("Another country"))
SCROLL_UP = Command(
    "scroll-up", "up,pageup", "scroll(-1)", N_("Earlier messages"), shown=False, step=True
)
SCROLL_DOWN = Command(
    "scroll-down", "down", "scroll(1)", N_("Later messages"), shown=False, step=True
)
