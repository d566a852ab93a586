"""No sentence of the five documents is in the program: facts carry over, sentences never do.

The documents are not in this repository. ``source_hashes.txt`` has the fingerprints of all runs of
eight words in them: the first 8 bytes of BLAKE2b, in hexadecimal, one a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import pytest
import yaml

from coach.library.catalogs import read_catalog
from coach.library.shelves import shelf

HASHES = frozenset((Path(__file__).parent / "source_hashes.txt").read_text("ascii").split())
RUN = 8
"""From how many words on a likeness is no accident."""
MARKUP = re.compile(r"\[/?[a-z-]+\]")
SHIPPED = [
    path
    for name in ("content", "scenarios")
    for path in sorted(shelf(name).rglob("*"))
    if path.suffix in (".yaml", ".po")
]


def words(text: str) -> list[str]:
    """Its words: small letters and digits only, accents folded."""
    folded = text.casefold().replace("œ", "oe").replace("æ", "ae")
    plain = "".join(char for char in normalize("NFKD", folded) if not combining(char))
    return re.findall("[a-z0-9]+", plain)


def runs(text: str) -> Iterator[str]:
    """Its runs of eight words, one word apart."""
    found = words(text)
    for start in range(len(found) - RUN + 1):
        yield " ".join(found[start : start + RUN])


def fingerprint(run: str) -> str:
    """A run as it stands in the list."""
    return blake2b(run.encode(), digest_size=64).digest()[:8].hex()


def texts(path: Path) -> Iterator[str]:
    """Every text of a YAML file or a catalog, without the marks of tactics."""
    if path.suffix == ".po":
        for message in read_catalog(path, path.parent.name):
            translated = message.string or ""
            forms = [translated] if isinstance(translated, str) else translated
            yield from (MARKUP.sub("", form) for form in forms)
    else:
        yield from _strings(yaml.safe_load(path.read_text("utf-8")))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for below in data.values():
            yield from _strings(below)
    elif isinstance(data, list):
        for below in data:
            yield from _strings(below)
    elif isinstance(data, str) and not data.startswith(("https://", "http://")):
        yield MARKUP.sub("", data)


def test_the_list_is_whole() -> None:
    """Thousands of runs, each of 8 bytes, in order and each once."""
    listed = (Path(__file__).parent / "source_hashes.txt").read_text("ascii").split()
    assert len(listed) > 4000
    assert listed == sorted(HASHES)
    assert all(re.fullmatch("[0-9a-f]{16}", one) for one in listed)


def test_accents_case_and_signs_make_no_difference() -> None:
    """A run is found again however it is typed."""
    typed = "« Où est l'œuf ?» Là-bas, dit\u00a0NOÉ : 3 pas."
    assert list(runs(typed)) == ["ou est l oeuf la bas dit noe", "est l oeuf la bas dit noe 3",
                                 "l oeuf la bas dit noe 3 pas"]  # fmt: skip


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_no_sentence_is_taken_over(path: Path) -> None:
    """In English and French, advice and scenarios."""
    taken = [run for text in texts(path) for run in runs(text) if fingerprint(run) in HASHES]
    assert not taken
