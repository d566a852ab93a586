"""Replaying: the same actions on the same scenario give the same playthrough."""

from __future__ import annotations

from collections.abc import Iterable

from coach.story.playthrough import NotPossible, Playthrough
from coach.story.prepared import Prepared, prepare
from coach.story.scenario import Scenario
from coach.story.transcript import Action, Choose, Leave, Transcript, Undo


class ChangedScenario(NotPossible):
    """A transcript of a scenario whose structure has changed since."""


def replay(
    scenario: Scenario | Prepared, actions: Transcript | Iterable[Action], *, guided: bool = False
) -> Playthrough:
    """The playthrough that these actions lead to.

    Raises:
        ChangedScenario: the transcript belongs to another scenario or an older shape of it.
        NotPossible: an action does not fit.
    """
    story = scenario if isinstance(scenario, Prepared) else prepare(scenario)
    if isinstance(actions, Transcript):
        if (actions.scenario, actions.digest) != (story.scenario.id, story.digest):
            raise ChangedScenario(f"{actions.scenario} has changed since this run")
        guided, actions = actions.guided, actions.actions
    run = Playthrough(story, guided=guided)
    run.show()
    for action in actions:
        run.do(action)
    return run


def before_choice(run: Playthrough, number: int) -> Playthrough:
    """The run as it was just before one of its choices (from 0), its trials included.

    Raises:
        IndexError: it has no such choice.
    """
    standing: list[int] = []
    actions = run.transcript.actions
    for place, action in enumerate(actions):
        if isinstance(action, Undo):
            standing.pop()
        else:
            standing.append(place)
    choices = [place for place in standing if isinstance(actions[place], Choose | Leave)]
    return replay(run.prepared, actions[: choices[number]], guided=run.guided)
