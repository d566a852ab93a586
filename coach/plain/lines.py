"""Lines in and out: text a terminal cannot be harmed by, input that may end at any moment."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from coach.library.problems import visible

AT_ONCE = "x"
"""Typed at any question: leave at once, nothing of the chat stays on the terminal."""


class InputEnded(Exception):
    """There is nothing more to read."""


class LeftAtOnce(Exception):
    """A person leaves at once, whatever was asked."""


def say(*paragraphs: str) -> None:
    """Print paragraphs, a line each; their own line breaks become spaces."""
    for paragraph in paragraphs:
        sys.stdout.write(visible(" ".join(paragraph.split("\n"))).rstrip() + "\n")


def say_all(paragraphs: Iterable[str]) -> None:
    """Print each paragraph on a line of its own."""
    say(*paragraphs)


def heading(words: str) -> None:
    """A heading with an empty line before it."""
    say("", words)


def ask(prompt: str) -> str:
    """The next line a person types.

    Raises:
        InputEnded: the input is at its end.
        LeftAtOnce: the line says so.
    """
    sys.stdout.write(visible(prompt) + " ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        sys.stdout.write("\n")
        raise InputEnded
    if not sys.stdin.isatty():
        sys.stdout.write("\n")
    word = line.strip()
    if word.lower() == AT_ONCE:
        raise LeftAtOnce
    return word
