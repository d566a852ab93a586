"""The manipulation that ``coach new --kind manipulation`` writes: nine stages, four endings."""

from __future__ import annotations

from typing import NamedTuple

from coach.check.template import head


class _Part(NamedTuple):
    """A stage of the manipulation: two tricks, and what the stage is about."""

    stage: str
    tricks: tuple[str, str]
    about: str


_PARTS = (
    _Part("approach", ("friends-in-common", "too-good"), "Alex turns up, and it is pleasant."),
    _Part("trust", ("flattery", "everything-in-common"), "It feels good."),
    _Part("gathering", ("probing", "mapping-friends"), "Alex learns about Sam."),
    _Part("isolation", ("app-move", "secrecy"), "Just the two of them."),
    _Part("escalation", ("hurry", "camera-request"), "Each request is a little bigger."),
)

_STAGE = """\
  # {about}
  {stage}:
    stage: {stage}
    messages:
      - {{id: {stage}_when, narrator: Say in one sentence when this is.}}
      - id: {stage}_one
        text: "something ordinary, warm and a bit funny"
        ordinary: Say why nothing is wrong with it.
      - id: {stage}_two
        text: "and [{one}]the words that carry the trick[/{one}]"
        why:
          {one}: Say what these words do, in a sentence.
      - {{id: {stage}_sam, from: protagonist, text: "what Sam says"}}
      - id: {stage}_three
        text: "something that sounds like a trick and is none"
        ordinary: Say what makes the difference.
      - id: {stage}_four
        text: "[{two}]another trick[/{two}], a little too fast"
        why:
          {two}: Say what these words do, in a sentence.
      - id: {stage}_five
        text: "a line about dinner, or the dog"
        ordinary: Say why nothing is wrong with it.
    discuss: What would a friend say who reads along?
    replies:
      - id: {stage}_no
        text: "not today"
        grade: safe
        because: A no is enough. What comes after it tells a lot.
        goto: {next}
      - id: {stage}_yes
        text: "ok"
        grade: risky
        because: Say what this gives away.{extra}
        goto: {next}
"""

_REST = """\
  # What happens here is told by the narrator in one neutral sentence.
  trap:
    stage: trap
    messages:
      - {id: trap_told, narrator: Sam does what Alex asked. The call is recorded.}
      - id: trap_end
        text: "[sudden-cut]gotta go[/sudden-cut]"
        why:
          sudden-cut: It stops when there is nothing more to get.
      - {id: trap_quiet, narrator: For a minute nothing happens.}
    replies:
      - id: trap_tell
        action: Sam goes to find somebody to talk to.
        grade: safe
        because: A bad feeling is reason enough.
        goto: threat
      - id: trap_wait
        action: Sam waits.
        grade: risky
        because: Waiting alone is the hard part.
        goto: threat
  threat:
    stage: threat
    messages:
      - {id: threat_when, narrator: Then the phone lights up.}
      - id: threat_one
        text: "[exposure]i have it and i can send it[/exposure]"
        why:
          exposure: The threat is made to stop thinking.
      - id: threat_two
        text: "[name-list]i know your friends[/name-list]"
        why:
          name-list: A list of friends is not hard to get.
      - id: threat_three
        text: "[name-list]and your school too[/name-list]"
        if: told_school
        why:
          name-list: Sam has said so earlier. It is still not Sam who does wrong.
    discuss: Who is doing wrong here?
    replies:
      - id: threat_stop
        action: Sam stops answering.
        grade: safe
        because: Every answer shows that somebody is there.
        does: [stop]
        goto: plan
      - id: threat_ask
        text: "what do you want?"
        grade: risky
        because: It keeps the talk going.
        goto: demand
  demand:
    stage: demand
    messages:
      - {id: demand_when, narrator: The answer comes at once.}
      - id: demand_one
        text: "[money]150 €[/money]"
        why:
          money: It is never the last sum.
      - id: demand_two
        text: "[deadline]ten minutes[/deadline]"
        why:
          deadline: A clock is there so that nobody can think.
      - id: demand_three
        text: "[do-not-tell]and not a word to anyone[/do-not-tell]"
        why:
          do-not-tell: Whoever is told could help.
    replies:
      - id: demand_no
        action: Sam pays nothing.
        grade: safe
        because: Paying does not make it stop.
        does: [nopay]
        goto: plan
      - id: demand_pay
        action: Sam pays.
        grade: harmful
        because: They come back for more. It can still be stopped.
        does: [pay]
        set: [paid]
        goto: plan
  # After a threat every way passes all seven things one can do.
  plan:
    stage: response
    messages:
      - {id: plan_told, narrator: Sam puts the phone on the kitchen table.}
      - {id: plan_mother, from: mother, text: "I'm here. You did nothing wrong."}
      - {id: plan_paid, from: mother, text: "They have money now. They get no more.", if: paid}
      - {id: plan_next, from: mother, text: "One thing at a time. What first?"}
    replies:
      - id: plan_together
        action: They keep the messages, answer nothing, pay nothing, send nothing more.
        grade: safe
        because: Proof first, then block and report.
        does: [tell, stop, nopay, nomore, evidence]
        goto: helpline
      - id: plan_report
        action: They block and report the account and note down the number of the police.
        grade: safe
        because: There are people whose work this is.
        does: [block_report, official]
        goto: helpline
      - id: plan_alone
        action: Sam says it was nothing and takes the phone back.
        grade: risky
        because: Alone it is harder. The door stays open.
        goto: alone
  helpline:
    stage: response
    messages:
      - {id: help_one, from: mother, text: "Somebody answers at once."}
      - {id: help_two, narrator: A calm voice asks what happened.}
      - {id: help_three, from: protagonist, text: "i don't know where to begin"}
      - {id: help_four, from: mother, text: "At the beginning. We have time."}
      - {id: help_five, narrator: It takes eleven minutes.}
      - {id: help_six, narrator: Then there is a plan.}
      - {id: help_seven, from: mother, text: "And now we eat."}
      - {id: help_eight, from: protagonist, text: "thank you"}
    replies:
      - id: help_done
        action: Sam eats.
        grade: safe
        because: Whoever was frightened needs something ordinary.
        unless: paid
        goto: told
      - id: help_bank
        action: They ring the bank about the money.
        grade: safe
        because: Some of it may come back, and the bank knows what to do.
        if: paid
        goto: paid_and_told
    goto: told
endings:
  left_early:
    outcome: safe
    text: Sam closes the chat. Leaving is always allowed, and nobody owes anybody an answer.
    help: [talk]
    advice: [leave-is-allowed]
  told:
    outcome: recovered
    text: It took a while to say it out loud. The rest is work, and there are people for it.
    help: [talk, report, remove, police]
    advice: [tell-someone, keep-proof]
  paid_and_told:
    outcome: recovered
    text: The money may be gone. Sam is not alone with it any more, and nothing more is paid.
    help: [talk, report, police]
    advice: [paid-already]
  alone:
    outcome: unresolved
    text: The phone lies face down. Tomorrow is still a good day to tell somebody.
    help: [talk, report, emergency]
    advice: [tell-someone, stop-answering]
walks:                  # expected ways through, played as a test: o ordinary, u not sure, f flag
  - id: away
    steps: [o, leave]
    ending: left_early
  - id: to_the_end
    steps: [
@judged@\
      f sudden-cut, reply trap_tell, f exposure, f name-list, reply threat_stop,
      reply plan_together, reply help_done]
    ending: told
    tally: {hits: 11, correct_rejections: 15}
"""


def manipulation(name: str) -> str:
    """A whole manipulation: nine stages, four endings."""
    stages = []
    for number, part in enumerate(_PARTS):
        after = _PARTS[number + 1].stage if number + 1 < len(_PARTS) else "trap"
        one, two = part.tricks
        extra = "\n        set: [told_school]" if part.stage == "gathering" else ""
        stages.append(
            _STAGE.format(
                about=part.about, stage=part.stage, one=one, two=two, next=after, extra=extra
            )
        )
    facts = "facts:                  # what a later message or reply may ask for\n"
    facts += "  told_school: Sam has said which school.\n  paid: Sam has paid.\n"
    leave = "leave:                  # where it leads when Sam leaves the contact\n"
    leave += "".join(f"  {part.stage}: left_early\n" for part in _PARTS)
    leave += "  trap: threat\n  threat: plan\n  demand: plan\nstart: approach\nbeats:\n"
    before = head(name, "manipulation", 4)
    judged = "".join(
        f"      o, f {part.tricks[0]}, o, f {part.tricks[1]}, o, reply {part.stage}_no,\n"
        for part in _PARTS
    )
    return before + facts + leave + "".join(stages) + _REST.replace("@judged@", judged)
