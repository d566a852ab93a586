"""Which language the system of a person says they speak."""

from __future__ import annotations

import pytest

from coach.i18n.formats import folded
from coach.i18n.language import detect


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr_FR"),
        ({"LANG": "fr_BE@euro", "LC_MESSAGES": ""}, "fr_BE"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "en_GB"}, "en_GB"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "POSIX"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "C"}, "en"),
        ({"LANG": "en_GB", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "C", "LANGUAGE": "fr:en"}, "en"),
        ({"LANG": "fr_FR", "LC_ALL": "C", "LANGUAGE": "fr"}, "en"),
        ({"LANGUAGE": "fr_CA"}, "fr_CA"),
    ],
)
def test_what_the_system_says(environment: dict[str, str], code: str) -> None:
    """LC_ALL, LC_MESSAGES, LANG, in this order; LANGUAGE before them, but not in C."""
    assert detect(environment) == code


def test_folded_words_have_no_accents() -> None:
    """For sorting and for searching."""
    assert [folded(word) for word in ("École", "Œuvre", "ça")] == ["ecole", "oeuvre", "ca"]
