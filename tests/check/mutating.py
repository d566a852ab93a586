"""Random structural mutations of a scenario, one at a time."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any, cast

from coach.story.scenario import STAGES

Tree = dict[str, Any]
GRADES = ("safe", "risky", "harmful")
OUTCOMES = ("safe", "recovered", "unresolved")


def mutated(source: Tree, chance: Random) -> tuple[str, Tree]:
    """A copy with one thing changed, and what was."""
    data = deepcopy(source)
    for _ in range(50):
        name = chance.choice(sorted(MUTATIONS))
        if MUTATIONS[name](data, chance):
            return name, data
    return "nothing", data


def _beat(data: Tree, chance: Random) -> Tree:
    return cast(Tree, data["beats"][chance.choice(sorted(data["beats"]))])


def _reply(data: Tree, chance: Random) -> Tree | None:
    every = [reply for beat in data["beats"].values() for reply in beat.get("replies", [])]
    return chance.choice(every) if every else None


def _message(data: Tree, chance: Random) -> Tree | None:
    every = [one for beat in data["beats"].values() for one in beat.get("messages", [])]
    return chance.choice(every) if every else None


def _place(data: Tree, chance: Random) -> str:
    return str(chance.choice(sorted([*data["beats"], *data["endings"]])))


def _ending(data: Tree, chance: Random) -> Tree:
    return cast(Tree, data["endings"][chance.choice(sorted(data["endings"]))])


def drop_reply(data: Tree, chance: Random) -> bool:
    """A reply is gone."""
    beat = _beat(data, chance)
    if not beat.get("replies"):
        return False
    beat["replies"].pop(chance.randrange(len(beat["replies"])))
    return True


def redirect_reply(data: Tree, chance: Random) -> bool:
    """A reply leads elsewhere."""
    reply = _reply(data, chance)
    if reply is None:
        return False
    reply["goto"] = _place(data, chance)
    return True


def redirect_beat(data: Tree, chance: Random) -> bool:
    """A beat goes on elsewhere."""
    beat = _beat(data, chance)
    if "goto" not in beat:
        return False
    beat["goto"] = _place(data, chance)
    return True


def redirect_leave(data: Tree, chance: Random) -> bool:
    """Leaving leads elsewhere."""
    if not data.get("leave"):
        return False
    data["leave"][chance.choice(sorted(data["leave"]))] = _place(data, chance)
    return True


def drop_leave(data: Tree, chance: Random) -> bool:
    """A stage cannot be left."""
    if not data.get("leave"):
        return False
    del data["leave"][chance.choice(sorted(data["leave"]))]
    return True


def drop_help(data: Tree, chance: Random) -> bool:
    """An ending loses a kind of help, or all of it."""
    ending = _ending(data, chance)
    if chance.random() < 0.5:
        ending["help"] = ending["help"][1:]
    else:
        del ending["help"]
    return True


def drop_advice(data: Tree, chance: Random) -> bool:
    """An ending loses its advice."""
    _ending(data, chance)["advice"] = []
    return True


def swap_grade(data: Tree, chance: Random) -> bool:
    """A reply has another grade."""
    reply = _reply(data, chance)
    if reply is None:
        return False
    reply["grade"] = chance.choice([one for one in GRADES if one != reply["grade"]])
    return True


def swap_outcome(data: Tree, chance: Random) -> bool:
    """An ending has another outcome."""
    ending = _ending(data, chance)
    ending["outcome"] = chance.choice([one for one in OUTCOMES if one != ending["outcome"]])
    return True


def unbalance(data: Tree, chance: Random) -> bool:
    """A marker is not closed any more."""
    message = _message(data, chance)
    if message is None or "[/" not in message.get("text", ""):
        return False
    message["text"] = message["text"].replace("[/", "[", 1)
    return True


def drop_does(data: Tree, chance: Random) -> bool:
    """A reply does less."""
    reply = _reply(data, chance)
    if reply is None or not reply.get("does"):
        return False
    reply["does"] = reply["does"][1:]
    return True


def pay(data: Tree, chance: Random) -> bool:
    """A reply pays or sends."""
    reply = _reply(data, chance)
    if reply is None:
        return False
    reply["does"] = [*reply.get("does", []), chance.choice(("pay", "send"))]
    return True


def move_stage(data: Tree, chance: Random) -> bool:
    """A beat is of another stage."""
    _beat(data, chance)["stage"] = chance.choice(STAGES)
    return True


def drop_message(data: Tree, chance: Random) -> bool:
    """A message is gone."""
    beat = _beat(data, chance)
    if not beat.get("messages"):
        return False
    beat["messages"].pop(chance.randrange(len(beat["messages"])))
    return True


def drop_set(data: Tree, chance: Random) -> bool:
    """A reply sets nothing any more."""
    reply = _reply(data, chance)
    if reply is None or not reply.get("set"):
        return False
    del reply["set"]
    return True


def add_condition(data: Tree, chance: Random) -> bool:
    """A message or a reply depends on a fact."""
    part = _reply(data, chance) if chance.random() < 0.5 else _message(data, chance)
    if part is None or not data.get("facts"):
        return False
    part[chance.choice(("if", "unless"))] = chance.choice(sorted(data["facts"]))
    return True


def drop_condition(data: Tree, chance: Random) -> bool:
    """A message or a reply is always there."""
    every = [
        part
        for beat in data["beats"].values()
        for part in [*beat.get("messages", []), *beat.get("replies", [])]
        if "if" in part or "unless" in part
    ]
    if not every:
        return False
    part = chance.choice(every)
    part.pop("if", None)
    part.pop("unless", None)
    return True


def unflag(data: Tree, chance: Random) -> bool:
    """A flagged message becomes an ordinary one."""
    message = _message(data, chance)
    if message is None or not message.get("why"):
        return False
    for tactic in message.pop("why"):
        message["text"] = message["text"].replace(f"[{tactic}]", "").replace(f"[/{tactic}]", "")
    message["ordinary"] = "Nothing."
    return True


MUTATIONS = {
    one.__name__: one
    for one in (
        drop_reply, redirect_reply, redirect_beat, redirect_leave, drop_leave, drop_help,
        drop_advice, swap_grade, swap_outcome, unbalance, drop_does, pay, move_stage,
        drop_message, drop_set, add_condition, drop_condition, unflag,
    )
}  # fmt: skip
