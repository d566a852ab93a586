"""A report as one HTML page: printable, accessible, nothing outside it and no script in it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from coach.i18n.formats import day
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.report import sentences
from coach.report.debrief import Debrief, JudgedLine, debrief
from coach.report.history import Past
from coach.report.listed import title_of
from coach.report.old_run import changed, done_in
from coach.report.progress import details, progress
from coach.report.strips import strips
from coach.story.markup import Marked

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
       color: #1c2430; background: #fff; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #c5ccd6; }
mark { background: #ffe08a; color: #1c2430; padding: 0 .15em; }
ol.chat { list-style: none; padding: 0; }
ol.chat li { border-left: .35rem solid #8593a6; margin: 0 0 1rem; padding: .1rem .9rem; }
ol.chat li.hit { border-color: #1b7f5c; } ol.chat li.miss { border-style: dashed; }
ol.chat li.false_alarm { border-color: #8a5a00; border-style: double; }
.result { font-weight: bold; } .small { color: #4a5565; }
@media (prefers-color-scheme: dark) { body { color: #e8ecf2; background: #14181f; }
  .small { color: #b4bfcd; } }
@media print { body { margin: 0; max-width: none; } li, tr { break-inside: avoid; } }
"""


def debrief_page(told: Debrief, knowledge: Knowledge) -> str:
    """The debrief of one run as a page."""
    return _page(told.scenario.title, _debrief(told, knowledge))


def runs_page(past: Sequence[Past], knowledge: Knowledge) -> str:
    """All runs that were kept as a page: what can be said together, then each debrief."""
    parts = [_paragraphs(progress(past, knowledge)), _figures(past)]
    for one in past:
        when = day(one.run.begun.astimezone().date().isoformat())
        parts.append(f"<h2>{escape(title_of(one))}, {escape(when)}</h2>")
        if one.story is None or one.played is None:
            parts.append(_changed(one))
        elif one.finished is None:
            parts.append(_paragraphs([_("Not finished yet: the debrief comes at its end.")]))
        else:
            told = debrief(one.finished, one.story.told_in(current()))
            parts.append(_debrief(told, knowledge))
    return _page(_("What you noticed"), "\n".join(parts))


def _figures(past: Sequence[Past]) -> str:
    """The figures, for whoever opens them."""
    title, told = _("Details"), _paragraphs(details(past))
    return f"<details>\n<summary>{escape(title)}</summary>\n{told}\n</details>" if told else ""


def _changed(one: Past) -> str:
    """What was done in a run whose chat is not what it was, action by action."""
    done = "\n".join(f"<li>{escape(words)}</li>" for words in done_in(one))
    return f"{_paragraphs([changed()])}\n<ol>\n{done}\n</ol>"


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="{current()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n{body}\n{_paragraphs(sentences.closing())}\n"
        "</main>\n</body>\n</html>\n"
    )


def _debrief(told: Debrief, knowledge: Knowledge) -> str:
    parts = [_paragraphs([sentences.kind_revealed(told.scenario.kind), told.ending.text])]
    if told.lines:
        for title, strip in strips(told, knowledge):
            parts += [_title(title), _paragraphs(strip)]
        parts.append(_title(_("The messages again")))
        lines = "\n".join(_line(line, knowledge) for line in told.lines)
        parts.append(f'<ol class="chat">\n{lines}\n</ol>')
    if told.choices:
        choices = "\n".join(
            f"<li>{escape(sentences.choice_line(choice))}"
            + (f"<br><span>{escape(choice.chosen.because)}</span>" if choice.chosen else "")
            + "</li>"
            for choice in told.choices
        )
        parts += [_title(_("The choices")), f"<ul>\n{choices}\n</ul>"]
    now = "\n".join(
        f"<dt><strong>{escape(title)}</strong></dt><dd>{escape(words)}</dd>"
        for _ref, title, words in sentences.what_now(told, knowledge)
    )
    parts += [_title(_("What you can do now")), f"<dl>\n{now}\n</dl>"]
    return "\n".join(parts)


def _line(line: JudgedLine, knowledge: Knowledge) -> str:
    result = " · ".join(sentences.line_result(line))
    ordinary = _("Ordinary")
    reasons = "".join(
        f"<br>{escape(knowledge.tactics[tactic].name if tactic else ordinary)}: {escape(reason)}"
        for tactic, reason in line.reasons
    )
    return (
        f'<li class="{line.trial.result}"><span class="small">{escape(line.speaker)}</span> '
        f"{_marked(line.text)}<br>"
        f'<span class="result">{escape(result)}</span>{reasons}</li>'
    )


def _marked(marked: Marked) -> str:
    return "".join(
        f"<mark>{escape(words)}</mark>" if tactic else escape(words)
        for words, tactic in marked.pieces()
    )


def _title(words: str) -> str:
    return f"<h3>{escape(words)}</h3>"


def _paragraphs(texts: Sequence[str]) -> str:
    return "\n".join(f"<p>{escape(text)}</p>" for text in texts)
