"""A run whose chat has changed since: it cannot be replayed, but what was done stays readable."""

from __future__ import annotations

from coach.i18n.language import _, current
from coach.library.problems import Unreadable
from coach.report.history import Past
from coach.report.sentences import verdict_word
from coach.story.markup import parse
from coach.story.transcript import Choose, Judge, Leave, SecondLook, Undo


def changed() -> str:
    """Why such a run has no debrief; ``done_in`` follows."""
    return _("This chat has changed or gone since you played it. This is what you did.")


def done_in(past: Past) -> list[str]:
    """Each action in words, with the messages and replies as far as the chat still has them."""
    try:
        scenario = past.story.told_in(current()) if past.story else None
    except Unreadable:
        scenario = None
    beats = scenario.beats.values() if scenario is not None else ()
    messages = {
        said.id: parse(said.text or said.narrator or "").text
        for beat in beats
        for said in beat.messages
    }
    replies = {reply.id: reply for beat in beats for reply in beat.replies}
    told = []
    for action in past.transcript.actions:
        match action:
            case Judge(message, verdict):
                told.append(
                    _("“{words}”: {result}").format(
                        words=messages.get(message, message), result=verdict_word(verdict)
                    )
                )
            case SecondLook(message):
                told.append(
                    _("“{words}”: red flag, seen looking back").format(
                        words=messages.get(message, message)
                    )
                )
            case Choose(name):
                reply = replies.get(name)
                words = (reply.text or reply.action or name) if reply else name
                told.append(_("Answered: {words}").format(words=words))
            case Leave():
                told.append(_("Left the chat."))
            case Undo():
                told.append(_("Took the last step back."))
    return told
