"""Progress over runs, in words: only what the number of trials allows to say, never a grade."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from coach.i18n.formats import listing, number, percent
from coach.i18n.language import _, ngettext
from coach.library.knowledge import Knowledge
from coach.practice.next_story import Suggestion
from coach.report.history import Past, counted, pooled
from coach.report.sentences import counts_line
from coach.scoring.detection import Detail, detail
from coach.scoring.intervals import Estimate, wilson
from coach.scoring.sensitivity import figures, leaning
from coach.scoring.tactics import spotted_and_to_practise

SPOT_FROM = 2
"""Chances a tactic needs before anything is said of it."""


def progress(past: Sequence[Past], knowledge: Knowledge) -> list[str]:
    """What can be said of all runs together, plainest first."""
    return [*overall(past), *tactic_sentences(past, knowledge)]


def overall(past: Sequence[Past]) -> list[str]:
    """What can be said of all messages together."""
    runs = counted(past)
    if not past:
        return [_("Nothing has been kept yet. Play a chat, and what you notice shows up here.")]
    if not runs:
        return [
            _(
                "None of these runs counts yet. What counts is the first time you play a chat to "
                "its end, without explanations; chats that show how this works, or how to help "
                "somebody, are not counted."
            )
        ]
    counts = pooled(past)
    sentences = [
        ngettext(
            "{number} chat counts here: the first time you played it, without guidance.",
            "{number} chats count here: the first time you played each, without guidance.",
            len(runs),
        ).format(number=number(len(runs))),
        counts_line(counts),
    ]
    level = detail(counts)
    if level < Detail.WORDS:
        sentences.append(_("A few more chats, and more can be said."))
    lean = leaning(counts)
    if lean == "flags_readily":
        sentences.append(
            _("Several ordinary messages were suspected. Look once more at what is asked of whom.")
        )
    elif lean == "flags_rarely":
        sentences.append(
            _("Several signs were passed by. Look once more at what presses, and at secrets.")
        )
    return sentences


def tactic_sentences(past: Sequence[Past], knowledge: Knowledge) -> list[str]:
    """Which tactics are noticed, and which to practise."""
    sentences = []
    spotted, practise = tactics(past)
    if spotted:
        names = listing([knowledge.tactics[name].name.lower() for name in spotted[:4]])
        sentences.append(_("You already spot: {tactics}.").format(tactics=names))
    if practise:
        names = listing([knowledge.tactics[name].name.lower() for name in practise[:3]])
        sentences.append(_("Practise next: {tactics}.").format(tactics=names))
    return sentences


def details(past: Sequence[Past]) -> list[str]:
    """The figures, for the page with details: only from twenty of each kind on."""
    counted_together = figures(pooled(past))
    if counted_together is None:
        return []
    estimate = counted_together.dprime
    at_least = _("at least ") if counted_together.at_least else ""
    return [
        _(
            "d′ (telling signs from ordinary messages): {least}{value}, between {low} and {high}"
        ).format(
            least=at_least,
            value=_figure(estimate.value),
            low=_figure(estimate.low),
            high=_figure(estimate.high),
        ),
        _("c (caution; below 0 means suspecting sooner): {value}").format(
            value=_figure(counted_together.criterion)
        ),
    ]


def _figure(value: float) -> str:
    """Two decimals, with a true minus: a hyphen is read as a dash."""
    return number(round(value, 2)).replace("-", "−")


def rates(past: Sequence[Past]) -> tuple[Estimate, Estimate] | None:
    """Hits and false alarms with their 95 % intervals; None below five of each."""
    counts = pooled(past)
    if detail(counts) < Detail.WORDS:
        return None
    hits = wilson(counts.hits, counts.signals)
    false_alarms = wilson(counts.false_alarms, counts.noise)
    return (hits, false_alarms) if hits and false_alarms else None


def rate_words(past: Sequence[Past]) -> list[tuple[str, str, Estimate]]:
    """The two shares, each with a title, a sentence and its interval; none with too few trials."""
    found = rates(past)
    if found is None:
        return []
    counts = pooled(past)
    hits, false_alarms = found
    return [
        (_("Signs noticed"), _share(counts.hits, counts.signals, hits), hits),
        (
            _("Ordinary messages suspected"),
            _share(counts.false_alarms, counts.noise, false_alarms),
            false_alarms,
        ),
    ]


def _share(some: int, all_of_them: int, share: Estimate) -> str:
    return _("{some} of {all}: {share}. With so many, anything from {low} to {high} fits.").format(
        some=number(some),
        all=number(all_of_them),
        share=percent(share.value),
        low=percent(share.low),
        high=percent(share.high),
    )


def tactics(past: Sequence[Past]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tactics noticed at least half of the times, and the others, over all counted runs."""
    trials = chain.from_iterable(one.trials for one in counted(past))
    return spotted_and_to_practise(trials, least=SPOT_FROM)


def reason(suggestion: Suggestion, knowledge: Knowledge) -> str:
    """Why a chat is suggested, in a sentence; "new" and "ordinary" are told alike."""
    tactic = _bare(knowledge.tactics[suggestion.tactic].name) if suggestion.tactic else ""
    match suggestion.why:
        case "first":
            return _("It takes two minutes to learn how this works.")
        case "missed":
            return ngettext(
                "You passed by “{tactic}” once.",
                "You passed by “{tactic}” {number} times.",
                suggestion.missed,
            ).format(tactic=tactic, number=number(suggestion.missed))
        case "due":
            return _("You met “{tactic}” some time ago.").format(tactic=tactic)
        case "new" | "ordinary":
            return _("There is something in it that you can practise.")
        case "again":
            return _("You played it longest ago.")


def _bare(name: str) -> str:
    """A name without quotation marks of its own, to stand between others."""
    return name.strip("“”«»\u00a0\u202f ")
