"""Lines in and out: text a terminal cannot be harmed by, input that may end at any moment."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from coach.library.problems import visible

AT_ONCE = "x"
"""Typed at any question: leave at once, nothing of the chat stays on the terminal."""


class InputEnded(Exception):
    """There is nothing more to read."""


class ChatCutOff(InputEnded):
    """The input ended in the middle of a chat."""


class Quit(Exception):
    """A person quits what they are in: a question, a chat, at Home the program."""


class LeftAtOnce(Exception):
    """A person leaves at once, whatever was asked."""


def say(*paragraphs: str) -> None:
    """Print paragraphs, a line each; their own line breaks become spaces.

    A terminal gets lines no longer than it is wide, broken between words; a pipe gets them whole.
    """
    for paragraph in paragraphs:
        sys.stdout.write(_wrapped(visible(" ".join(paragraph.split("\n"))).rstrip()) + "\n")


def say_all(paragraphs: Iterable[str]) -> None:
    """Print each paragraph on a line of its own."""
    say(*paragraphs)


def heading(words: str) -> None:
    """A heading with an empty line before it."""
    say("", words)


def _wrapped(words: str) -> str:
    """A paragraph in lines of the terminal's width; a no-break space breaks nothing."""
    if not sys.stdout.isatty():
        return words
    from shutil import get_terminal_size

    width = get_terminal_size().columns - 1  # the last column is the cursor's after a question
    text = words.lstrip(" ")
    indent = words[: len(words) - len(text)]
    lines = [indent]
    for word in text.split(" "):
        line = f"{lines[-1]} {word}" if lines[-1] != indent else indent + word
        if lines[-1] != indent and _cells(line) > width:
            lines.append(indent + word)
        else:
            lines[-1] = line
    return "\n".join(lines)


def _cells(words: str) -> int:
    """The columns that some words take: two for a wide sign, none for what joins another."""
    return sum(
        0 if combining(sign) else 2 if east_asian_width(sign) in ("W", "F") else 1 for sign in words
    )


def ask(prompt: str) -> str:
    """The next line a person types.

    Raises:
        InputEnded: the input is at its end.
        LeftAtOnce: the line says so.
    """
    sys.stdout.write(_wrapped(visible(prompt)) + " ")
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
