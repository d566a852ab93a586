"""The four strips of a debrief: noticing, how early, naming, reacting; never added up.

Words follow the rules of too few trials: below five signs or five ordinary messages there are
counts only. Nothing here says "protected"; what is claimed is noticing.
"""

from __future__ import annotations

from coach.i18n.formats import listing
from coach.i18n.language import _, ngettext
from coach.library.knowledge import Knowledge
from coach.report.debrief import Debrief, checklist
from coach.scoring.detection import Counts
from coach.scoring.naming import count_names
from coach.story.scenario import STAGES_BEFORE_THREAT, Does

CALIBRATED_FROM = 3
"""How often one has to be not sure before something is said of it."""


def strips(told: Debrief, knowledge: Knowledge) -> list[tuple[str, list[str]]]:
    """The four strips, each with its title; never added up to one figure."""
    return [
        (_("Noticing"), noticing(told)),
        (_("How early"), how_early(told, knowledge)),
        (_("Naming"), naming(told, knowledge)),
        (_("Reacting"), reacting(told)),
    ]


def noticing(told: Debrief) -> list[str]:
    """The first strip: signs noticed, ordinary messages left alone."""
    counts = told.counts
    sentences = []
    if counts.signals:
        sentences.append(
            ngettext(
                "You noticed {hits} of {signs} sign.",
                "You noticed {hits} of {signs} signs.",
                counts.signals,
            ).format(hits=counts.hits, signs=counts.signals)
        )
    if counts.unsure:
        sentences.append(
            ngettext(
                "You were not sure about {number} message.",
                "You were not sure about {number} messages.",
                counts.unsure,
            ).format(number=counts.unsure)
        )
    if counts.unsure >= CALIBRATED_FROM:
        sentences.append(calibration(counts))
    if counts.noise:
        kept = ngettext(
            "You left {kept} of {ordinary} ordinary message alone.",
            "You left {kept} of {ordinary} ordinary messages alone.",
            counts.noise,
        ).format(kept=counts.left_alone, ordinary=counts.noise)
        most = counts.left_alone * 2 >= counts.noise
        sentences.append(
            _("{sentence} That is a skill too.").format(sentence=kept)
            if most
            else _("{sentence} Knowing when not to worry is the other half.").format(sentence=kept)
        )
    if not sentences and told.later.signals + told.later.noise:
        sentences.append(
            _(
                "In this chat the threat comes at once; what you judged after it is below and is "
                "not counted."
            )
        )
    if told.noticed_late:
        sentences.append(
            ngettext(
                "Looking back, you saw {number} more sign.",
                "Looking back, you saw {number} more signs.",
                told.noticed_late,
            ).format(number=told.noticed_late)
        )
    if told.suspected_late:
        sentences.append(
            ngettext(
                "Looking back, you suspected {number} ordinary message.",
                "Looking back, you suspected {number} ordinary messages.",
                told.suspected_late,
            ).format(number=told.suspected_late)
        )
    return sentences or [_("No message was judged in this run.")]


def calibration(counts: Counts) -> str:
    """What doubt was worth: how many of the messages one was not sure about were signs."""
    return ngettext(
        "{signs} of them was a sign: what makes you hesitate deserves a second look.",
        "{signs} of them were signs: what makes you hesitate deserves a second look.",
        counts.unsure_signals,
    ).format(signs=counts.unsure_signals)


def how_early(told: Debrief, knowledge: Knowledge) -> list[str]:
    """The second strip: the stage and the lag, in messages, never in seconds."""
    sign = told.first_sign
    if sign is None:
        return [_("There was no sign to notice: nothing in this run was a trap.")]
    if sign.shown not in STAGES_BEFORE_THREAT:
        return [_("There was no sign to notice before the threat.")]
    if sign.noticed is None or sign.noticed not in STAGES_BEFORE_THREAT:
        if not told.threat_reached:
            return [_("No sign was noticed this time; the words are marked below.")]
        return [_("No sign was noticed before the threat this time; the words are marked below.")]
    stage = _("First sign noticed: stage {number} of 8, {stage}.").format(
        number=sign.stage_number, stage=knowledge.stages[sign.noticed].title
    )
    if not sign.lag:
        return [stage, _("It was the very first sign that appeared.")]
    return [
        stage,
        ngettext(
            "That was {number} message after the first sign appeared.",
            "That was {number} messages after the first sign appeared.",
            sign.lag,
        ).format(number=sign.lag),
    ]


def naming(told: Debrief, knowledge: Knowledge) -> list[str]:
    """The third strip: tricks by name."""
    families = {name: entry.family for name, entry in knowledge.tactics.items()}
    names = count_names((line.trial for line in told.lines if line.trial.counts), families)
    sentences = []
    if names.named:
        sentences.append(
            ngettext(
                "You gave {number} sign a name; {exact} of them is the one used here.",
                "You gave {number} signs a name; {exact} of them are the ones used here.",
                names.named,
            ).format(number=names.named, exact=names.exact)
        )
    if told.spotted:
        sentences.append(
            _("You already spot: {tactics}.").format(tactics=_names(told.spotted[:3], knowledge))
        )
    if told.practise:
        sentences.append(
            _("Practise next: {tactics}.").format(tactics=_names(told.practise[:2], knowledge))
        )
    return sentences or [_("Naming a trick is optional; there was none to name here.")]


def reacting(told: Debrief) -> list[str]:
    """The fourth strip: how the way out was found."""
    steps = checklist(told)
    if steps:
        done = [_done_word(step, told) for step, is_done in steps if is_done]
        left = [does_word(step) for step, is_done in steps if not is_done]
        sentences = []
        if done:
            sentences.append(_("After the threat you: {steps}.").format(steps=listing(done)))
        if left:
            sentences.append(_("Also possible: {steps}.").format(steps=listing(left)))
        return [*sentences, *_about_undone(told)]
    if any(line.chosen is None for line in told.choices):
        return [_("You left the chat. Leaving is always allowed, and needs no reason.")]
    safe = sum(line.chosen is not None and line.chosen.grade == "safe" for line in told.choices)
    return [
        ngettext(
            "{safe} of {number} reply kept {name} in charge.",
            "{safe} of {number} replies kept {name} in charge.",
            len(told.choices),
        ).format(safe=safe, number=len(told.choices), name=told.scenario.protagonist.name)
    ]


def _about_undone(told: Debrief) -> list[str]:
    """A kind word where somebody paid or sent, and did not stop after it."""
    undone = told.response.undone if told.response else ()
    sentences = []
    if "nopay" in undone:
        sentences.append(
            _(
                "There was a payment, and that is what all the pushing is for. It is never too "
                "late to stop paying, and whoever paid can be helped just the same."
            )
        )
    if "nomore" in undone:
        sentences.append(
            _(
                "Something was sent, and that is what all the pushing is for. It is never too "
                "late to send nothing more, and whoever sent can be helped just the same."
            )
        )
    return sentences


def _done_word(step: Does, told: Debrief) -> str:
    """A step that was taken: whether for the first time or after its opposite, as it was."""
    repaired = told.response is not None and step in told.response.repaired
    if step == "nopay":
        return _("stopped paying") if repaired else _("did not pay")
    if step == "nomore" and repaired:
        return _("stopped sending")
    return does_word(step)


def does_word(step: Does) -> str:
    """A step of the way out, one of ``CHECKLIST``, as something that is done."""
    return {
        "tell": _("told someone"),
        "stop": _("stopped answering"),
        "nopay": _("did not pay, or stopped paying"),
        "nomore": _("sent nothing more"),
        "evidence": _("kept the proof"),
        "block_report": _("blocked and reported the account"),
        "official": _("reported it officially"),
    }[step]


def _names(tactics: tuple[str, ...], knowledge: Knowledge) -> str:
    return listing([knowledge.tactics[tactic].name.lower() for tactic in tactics])
