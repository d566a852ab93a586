"""``coach advice``, ``coach sources``, ``coach plan``: the knowledge, line by line."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import UTC, datetime
from typing import Any

import msgspec

from coach.i18n.formats import listing, number
from coach.i18n.language import _, current, ngettext, region
from coach.library.finding import Finder, Found
from coach.library.helplines import first_country
from coach.library.knowledge import KINDS, Knowledge
from coach.library.problems import did_you_mean
from coach.plain.help_now import in_danger
from coach.plain.letters import letter
from coach.plain.lines import heading, say, say_all
from coach.report.advice import (
    Article,
    article,
    fate_word,
    kind_word,
    link_title,
    source_line,
)
from coach.report.plan_page import plan_page

CALL_FIRST = "action:danger-now"
SHOWN_AT_MOST = 8


def advice(words: list[str], form: str, *, at_prompt: bool = False) -> int:
    """Print what is known on some words, or without words the list of what to do.

    A single ``kind:id`` prints that entry. Gives 1 when nothing is found. What leads on is told as
    it is typed in a shell, or ``at_prompt`` at Home's question.
    """
    knowledge = Knowledge(current())
    if len(words) == 1 and ":" in words[0] and words[0].partition(":")[0] in KINDS:
        return _one(knowledge, words[0], form, at_prompt=at_prompt)
    someone = _("Someone to talk to, at once: {command}").format(
        command=letter("help") if at_prompt else "coach help-now"
    )
    query = " ".join(words)
    found = Finder(knowledge).find(query) if query else _actions(knowledge)
    if form == "json":
        _print_json([msgspec.to_builtins(one) for one in found])
        return 0 if found else 1
    if not found:
        say(_("Nothing is found for “{words}”.").format(words=query))
        say(someone)
        return 1
    first, *others = found
    if query:
        _say_article(knowledge, article(knowledge, first.ref), at_prompt=at_prompt)
        if others:
            heading(_("Also"))
            for one in others[:SHOWN_AT_MOST]:
                say(
                    _("- {kind}: {title} ({command})").format(
                        kind=kind_word(one.kind),
                        title=link_title(knowledge, one.ref),
                        command=_typed(one.ref, at_prompt=at_prompt),
                    )
                )
    else:
        for one in found:
            _say_article(knowledge, article(knowledge, one.ref), brief=True)
    say("", someone)
    return 0


def sources(name: str | None, form: str) -> int:
    """Print the fate of every claim, of the claims beginning with ``name``, or one source."""
    knowledge = Knowledge(current())
    claims = knowledge.claims
    wanted = {
        key: claim
        for key, claim in claims.items()
        if name is None or key == name.upper() or key.startswith(name.upper())
    }
    if not wanted:
        if name is not None and name.lower() in knowledge.references:
            if form == "json":
                reference = knowledge.references[name.lower()]
                _print_json([{"id": name.lower(), **msgspec.to_builtins(reference)}])
            else:
                say(source_line(knowledge, name.lower()))
            return 0
        near = did_you_mean((name or "").upper(), claims)
        sys.stderr.write(_("There is no claim '{name}'{near}").format(name=name, near=near) + "\n")
        return 2
    if form == "json":
        _print_json([{"id": key, **msgspec.to_builtins(claim)} for key, claim in wanted.items()])
        return 0
    document = ""
    for key, claim in wanted.items():
        if claim.document != document:
            document = claim.document
            told = knowledge.documents[document]
            heading(told.title)
            say(told.about)
        say(_("{label}: {text}").format(label=key, text=claim.claim))
        places = listing([f"{link_title(knowledge, ref)} ({ref})" for ref in claim.where])
        fate = fate_word(claim)
        say(
            _("  Fate: {fate}. In: {places}").format(fate=fate, places=places)
            if places
            else _("  Fate: {fate}.").format(fate=fate)
        )
        if claim.reason:
            say(f"  {claim.reason}")
        say_all([f"  {source_line(knowledge, source)}" for source in claim.sources])
    say("", _fates(wanted))
    return 0


def plan(minutes: int, form: str = "text") -> int:
    """Print the lesson plan of a length, after the page on a pupil who confides."""
    knowledge = Knowledge(current())
    found = [one for one in knowledge.plans.values() if one.minutes == minutes]
    if not found:
        lengths = listing([str(one.minutes) for one in knowledge.plans.values()])
        sys.stderr.write(_("There are plans of {lengths} minutes.").format(lengths=lengths) + "\n")
        return 2
    if form == "html":
        country = first_country(knowledge.countries, region(), current())
        sys.stdout.write(plan_page(knowledge, found[0], country, datetime.now(UTC).date()))
        return 0
    for name in ("pupil-confides", "handout"):
        page = knowledge.pages[name]
        if name == "handout":
            _say_plan(found[0])
        heading(page.title)
        say_all(page.paragraphs)
    return 0


def about() -> int:
    """Print what this program is, and what it is not."""
    page = Knowledge(current()).pages["about"]
    say(page.title, *page.paragraphs)
    return 0


def _say_plan(told: Any) -> None:
    heading(told.title)
    say(told.aim)
    heading(_("What is needed"))
    say_all([f"- {need}" for need in told.needs])
    begun = 0
    for step in told.steps:
        heading(
            _("{begins}–{ends} min: {title}").format(
                begins=begun, ends=begun + step.minutes, title=step.title
            )
        )
        say(step.text)
        begun += step.minutes


def _typed(ref: str, *, at_prompt: bool) -> str:
    """What one types to read an entry."""
    return ref if at_prompt else f"coach advice {ref}"


def _one(knowledge: Knowledge, ref: str, form: str, *, at_prompt: bool) -> int:
    try:
        told = article(knowledge, ref)
    except KeyError:
        known = [one.ref for one in Finder(knowledge).find("")]
        near = did_you_mean(ref, known)
        sys.stderr.write(_("There is no entry '{name}'{near}").format(name=ref, near=near) + "\n")
        return 2
    if form == "json":
        _print_json(msgspec.to_builtins(told))
    else:
        _say_article(knowledge, told, at_prompt=at_prompt)
    return 0


def _say_article(
    knowledge: Knowledge, told: Article, *, brief: bool = False, at_prompt: bool = False
) -> None:
    title = _("{label}: {text}").format(label=kind_word(told.kind), text=told.title)
    heading(told.title if brief else title)
    if told.ref == CALL_FIRST:
        say(in_danger(knowledge))
    for label, text in told.paragraphs:
        if brief and label == _("Where sources disagree"):
            continue
        say(_("{label}: {text}").format(label=label, text=text) if label else text)
    if brief:
        return
    for link, name in told.links:
        command = _typed(link, at_prompt=at_prompt)
        say(_("- See: {title} ({command})").format(title=name, command=command))
    if told.sources:
        say(_("Sources:"))
    say_all([f"- {source_line(knowledge, source)}" for source in told.sources])


def _actions(knowledge: Knowledge) -> list[Found]:
    return [Found("action", name, action.title, 0.0) for name, action in knowledge.actions.items()]


def _fates(claims: dict[str, Any]) -> str:
    counts = Counter(fate_word(claim) for claim in claims.values())
    told = [f"{number(count)} {fate}" for fate, count in counts.most_common()]
    return ngettext("{number} claim: {fates}.", "{number} claims: {fates}.", len(claims)).format(
        number=number(len(claims)), fates=listing(told)
    )


def _print_json(value: Any) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")
