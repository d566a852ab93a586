"""The language in use, and the program's words in it.

``use`` chooses; ``_`` and ``ngettext`` translate the program's own words with the standard
library's gettext. The words of scenarios and advice have catalogs of their own
(``coach.i18n.catalogs``, ``coach.library.translation``).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

TYPE_CHECKING = False  # to import typing takes as long as all the rest of --version
if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES: dict[str, str] = {"en": "English", "fr": "Français"}
"""The languages the program is complete in, each by its own name."""

SOURCE_LANGUAGE = "en"


class _InUse:
    """The one language the process speaks."""

    code: str = SOURCE_LANGUAGE
    region: str | None = None
    words: NullTranslations | None = None
    """None says everything in English."""


def use(code: str) -> None:
    """Speak this language from now on; one we do not have is English.

    ``code`` may carry a region (``fr_BE``), which dates, money and the first country follow.
    """
    language, region = split(code)
    _InUse.code = language if is_spoken(code) else SOURCE_LANGUAGE
    _InUse.region = region or _InUse.region
    _InUse.words = None if _InUse.code == SOURCE_LANGUAGE else _catalog(_InUse.code)


def is_spoken(code: str) -> bool:
    """Whether the program has a language, whatever the region."""
    return split(code)[0] in (*LANGUAGES, "xx")


def current() -> str:
    """The language in use, as two letters."""
    return _InUse.code


def region() -> str | None:
    """The country of the locale in use, as two letters, when it names one."""
    return _InUse.region


def babel_locale() -> str:
    """The locale for dates, numbers and money: language and country where such a locale exists.

    Somebody in Britain who reads French has no locale of their own; plain French serves them.
    """
    from babel.localedata import exists

    language = SOURCE_LANGUAGE if _InUse.code == "xx" else _InUse.code
    both = f"{language}_{_InUse.region}"
    return both if _InUse.region and exists(both) else language


def detect(environment: Mapping[str, str] | None = None) -> str:
    """The locale a person has chosen for their system: ``fr_FR``, or English without one.

    As gettext has it: the first of three that is set says the locale, be it plain ``C``;
    ``LANGUAGE`` is for people who have chosen another one than that.
    """
    environment = os.environ if environment is None else environment
    values = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((value for value in values if value), "")
    if locale in ("C", "POSIX") or locale.startswith("C."):
        return SOURCE_LANGUAGE
    chosen = environment.get("LANGUAGE", "").split(":")[0] or locale
    if chosen:
        return chosen.split(".")[0].split("@")[0]
    return _language_of_windows() or SOURCE_LANGUAGE


def _language_of_windows() -> str | None:
    """Windows leaves LANG unset and names locales in words; its menus' language is a number."""
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number)
    return None


def split(code: str) -> tuple[str, str | None]:
    """``fr_BE`` or ``fr-BE`` to language and country."""
    language, _, rest = code.replace("-", "_").partition("_")
    country = rest.partition("_")[2] or rest
    return language.lower(), country.upper() if len(country) == 2 else None


def _catalog(language: str) -> NullTranslations:
    """The program's own words; gettext is imported when another language is spoken."""
    from pathlib import Path

    from coach.i18n.catalogs import catalog

    return catalog(Path(__file__).parent / "locale" / language / "LC_MESSAGES" / "coach.po")


def _(message: str) -> str:
    """The program's words in the language in use."""
    return _InUse.words.gettext(message) if _InUse.words and message else message


def ngettext(one: str, many: str, number: int) -> str:
    """The form of a sentence that fits a number."""
    if _InUse.words is None:
        return one if number == 1 else many
    return _InUse.words.ngettext(one, many, number)


def pgettext(context: str, message: str) -> str:
    """Words whose meaning depends on where they stand."""
    return _InUse.words.pgettext(context, message) if _InUse.words else message


def N_(message: str) -> str:  # noqa: N802 -- the name gettext's tools know
    """Marks words for translation where they are defined; translated where they are shown."""
    return message
