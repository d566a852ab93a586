"""The short scenario that ``coach new`` writes: complete, clean, and made to be overwritten.

Its words are placeholders that say what belongs in their place.
"""

from __future__ import annotations

HEAD = """\
# Change the words, keep the shape, and run `coach check {id}.yaml` as often as you like.
# Ids (hello, hi, …) are for you and for translators: learners never see them.
format: 1
id: {written}
language: en
# Neither title nor summary nor place may tell what kind of chat this is.
title: A chat with Alex
summary: Sam hears from Alex.
kind: {kind}
ages: [13, null]        # of the learner; null means no upper end
minutes: {minutes}
place: a photo app      # invented apps only, no real brand
protagonist: {{name: Sam, age: 15}}
people:
  alex: {{name: Alex, role: contact}}     # a contact's messages are judged
  mother: {{name: Claire, role: helper}}  # a helper's are not
"""

_ORDINARY = """\
leave:                  # where it leads when Sam leaves the contact, for every stage there is
  approach: left
  trust: left
start: hello
beats:
  hello:
    stage: approach
    messages:
      - {id: evening, narrator: Tuesday evening.}
      - id: hi
        text: "hi, you have my bottle i think. green, with a duck on it"
        ordinary: A hello that says what it is about.
      - id: look
        text: "no hurry, you can look tomorrow"
        ordinary: Alex leaves Sam the time.
    discuss: What could Sam check here, and with whom?
    replies:
      - id: found
        text: "found it! it was under my jacket"
        grade: safe     # safe, risky or harmful: never shown to a learner
        because: Sam answers what was asked, and no more.
        goto: thanks
      - id: address
        text: "yes! fetch it at 12 Mill Lane, i'm alone till 7"
        grade: risky
        because: A bottle can change hands where other people are.
        goto: thanks
  thanks:
    stage: trust
    messages:
      - id: saved
        text: "you're saving my life. the duck's too"
        ordinary: A thank-you with a joke in it. Nothing is asked in return.
      - id: thursday
        text: "leave it with the coach on thursday? she knows me"
        ordinary: A place with other people, and somebody who can be asked.
    goto: done
endings:
  done:
    outcome: safe       # safe, recovered or unresolved
    text: On Thursday the bottle changes hands. That is all that happens.
    help: [talk]        # talk, report, remove, police, emergency
    advice: [leave-is-allowed]   # ids of actions or questions
  left:
    outcome: safe
    text: Sam closes the chat. Nobody owes anybody an answer, and leaving is always allowed.
    help: [talk]
    advice: [leave-is-allowed]
walks:                  # expected ways through, played as a test: o ordinary, u not sure, f flag
  - id: straight
    steps: [o, o, reply found, o, o]
    ending: done
    tally: {correct_rejections: 4}
  - id: away
    steps: [o, leave]
    ending: left
"""


def head(name: str, kind: str, minutes: int) -> str:
    """What stands before the beats; an id that YAML would take for something else is quoted."""
    written = f'"{name}"' if name in ("null", "true", "false") else name
    return HEAD.format(id=name, written=written, kind=kind, minutes=minutes)


def ordinary(name: str) -> str:
    """A short ordinary chat."""
    return head(name, "ordinary", 1) + _ORDINARY
