"""Files for the tests of this folder: examples of pages, seeded faults, catalogs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import yaml

from coach.check.command import add_arguments, run
from coach.check.examples import SMALL as BASE
from coach.check.examples import Example, merged
from coach.check.kept import Kept
from coach.check.known import Known
from coach.check.remark import Finding
from coach.check.run import Asked, check
from coach.i18n.catalogs import catalog as compiled
from coach.library.located import read, read_text
from coach.library.shapes import convert
from coach.library.shelves import shelf
from coach.library.translation import collect_scenario
from coach.story.scenario import Scenario

KNOWN = Known(shelf("content"))
SMALL = BASE


def dumped(data: dict[str, Any]) -> str:
    """A mapping as YAML, keys in their order."""
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=1000)


def found_in(path: Path, *, whole: bool = False) -> list[Finding]:
    """Every finding of one file."""
    return check(Asked([path], whole=whole), KNOWN, Kept(None)).findings


def write_example(example: Example, folder: Path) -> Path:
    """The file (and catalog) that an example stands for."""
    path = folder / "example.yaml"
    name = example.text.removeprefix("example: ") if example.text.startswith("example: ") else ""
    if name:
        return _special(name, path)
    if example.kind == "yaml whole":
        text = example.text
        if not example.bad:
            text = dumped(SMALL)
    elif example.kind == "yaml above":
        text = example.text.split("\n")[0] + "\n" + dumped(SMALL)
    elif example.kind == "yaml without":
        without = plain(example.text)
        text = dumped({key: value for key, value in SMALL.items() if key not in without})
    elif example.kind == "po":
        text = dumped(SMALL)
    else:
        text = dumped(merged(SMALL, plain(example.text)))
    path.write_text(text, "utf-8")
    if example.kind == "po":
        write_catalog(path, example.text)
    return path


def write_catalog(path: Path, entry: str) -> Path:
    """A full French catalog of a scenario, with one entry put in by its context."""
    scenario = convert(read(path), Scenario)
    context = entry.split('msgctxt "')[1].split('"', maxsplit=1)[0]
    blocks = [
        f'msgctxt "{words.context}"\nmsgid {_quoted(words.text)}\n'
        f"msgstr {_quoted(french(words.text))}\n"
        for words in collect_scenario(scenario)
        if words.context != context
    ]
    catalog = path.parent / "locale" / "fr" / f"{path.stem}.po"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    catalog.write_text("\n".join([head, *blocks, entry, ""]), "utf-8")
    compiled.cache_clear()
    return catalog


def french(text: str) -> str:
    """Something that stands for a translation."""
    return text.replace("quick quick", "vite vite").replace(" ", "  ", 1) + " !"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _special(name: str, path: Path) -> Path:
    """Examples that are no text."""
    if name == "no file":
        return path
    if name == "not text":
        path.write_bytes(dumped(SMALL).encode() + b"# caf\xe9\n")
    elif name == "many facts":
        path.write_text(dumped(many_facts(18)), "utf-8")
    else:
        path.write_text(dumped(SMALL), "utf-8")
    return path


def many_facts(count: int) -> dict[str, Any]:
    """A story in which every combination of facts still matters at its end."""
    beats: dict[str, Any] = {}
    for number in range(count):
        target = f"b{number + 1}" if number + 1 < count else "last"
        beats[f"b{number}"] = {
            "stage": "approach",
            "replies": [
                {"id": f"yes{number}", "text": "yes", "grade": "safe", "because": "Why not.",
                 "set": [f"f{number}"], "goto": target},
                {"id": f"no{number}", "text": "no", "grade": "safe", "because": "Why not.",
                 "goto": target},
            ],
        }  # fmt: skip
    beats["last"] = {
        "stage": "approach",
        "messages": [
            {"id": f"m{number}", "text": "hey", "ordinary": "A hello.", "if": f"f{number}"}
            for number in range(count)
        ],
        "goto": "done",
    }
    facts = {f"f{number}": "Something is so." for number in range(count)}
    return {**SMALL, "facts": facts, "start": "b0", "beats": beats, "minutes": 3}


def run_check(*words: str) -> int:
    """``coach check`` with these words, in this process; gives the exit code."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(words))


def plain(text: str) -> Any:
    """YAML text as the loader reads it."""
    return read_text(text).data
