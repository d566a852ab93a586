"""All rules: found in ``coach.check.rules``, run, explained.

A rule's module may have one of four functions: ``check(story)``, ``check_words(wording)``,
``check_catalog(translation)``, ``check_library(shelf)``. A module without any is a page about a
problem that reading finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec import Struct

from coach.check.remark import Finding, Remark, Use, stamped
from coach.library.problems import Severity

FAMILIES = ("shape", "content", "story", "care", "measure", "words", "translation")
FIXED = frozenset(("shape", "content", "care"))
"""Families that no comment can silence: unusable files, and help out of reach."""

FIXED_RULES = frozenset(("words-sexual", "words-invisible", "words-mixed"))
"""Rules of other families that no comment can silence: no story needs them."""

LIBRARY = ("measure-coverage", "measure-twin")
"""The rules about scenarios together, by name: they run when nothing else has to."""

_FUNCTIONS: dict[str, Use] = {
    "check": "story",
    "check_words": "words",
    "check_catalog": "catalog",
    "check_library": "library",
}


class Rule(Struct, frozen=True):
    """One rule: its code, how bad it is, and what it looks at."""

    code: str
    severity: Severity
    use: Use | None
    """None for a page: the problem is found while reading."""
    module: ModuleType
    find: Callable[[Any], Iterator[Remark]] | None

    @property
    def family(self) -> str:
        """The first word of the code."""
        return self.code.partition("-")[0]

    @property
    def page(self) -> str:
        """The manual of the rule, with its examples."""
        return (self.module.__doc__ or "").strip()

    @property
    def title(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]

    @property
    def silenceable(self) -> bool:
        """Whether a comment with a reason can silence it on a line."""
        return can_be_silenced(self.code)

    def run(self, subject: Any) -> Iterator[Finding]:
        """What the rule finds."""
        if self.find is not None:
            for remark in self.find(subject):
                yield stamped(remark, self.code, self.severity)


def can_be_silenced(code: str) -> bool:
    """Whether a comment may silence a rule."""
    return code.partition("-")[0] not in FIXED and code not in FIXED_RULES


@cache
def codes() -> tuple[str, ...]:
    """Every code, family by family; imports nothing."""
    names = (path.stem for path in Path(__file__).with_name("rules").glob("[a-z]*.py"))
    found = (name.replace("_", "-") for name in names)
    return tuple(sorted(found, key=lambda code: (FAMILIES.index(code.split("-")[0]), code)))


@cache
def rule(code: str) -> Rule:
    """The rule with this code.

    Raises:
        KeyError: there is none.
    """
    if code not in codes():
        raise KeyError(code)
    module = import_module(f"coach.check.rules.{code.replace('-', '_')}")
    for function, use in _FUNCTIONS.items():
        if hasattr(module, function):
            return Rule(code, module.SEVERITY, use, module, getattr(module, function))
    return Rule(code, module.SEVERITY, None, module, None)


_FAMILY_USE: dict[str, Use] = {
    "content": "story",
    "story": "story",
    "care": "story",
    "measure": "story",
    "words": "words",
    "translation": "catalog",
}


@cache
def rules_for(use: Use) -> tuple[Rule, ...]:
    """The rules that look at something; the others and the pages are not imported for it."""
    if use == "library":
        return tuple(rule(code) for code in LIBRARY)
    return tuple(
        rule(code)
        for code in codes()
        if code not in LIBRARY and _FAMILY_USE.get(code.partition("-")[0]) == use
    )


def every_rule() -> tuple[Rule, ...]:
    """All rules and pages."""
    return tuple(rule(code) for code in codes())
