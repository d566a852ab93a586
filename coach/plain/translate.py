"""``coach translate``: catalogs brought up to date, and how complete each one is."""

from __future__ import annotations

import sys

from coach.i18n.language import LANGUAGES, SOURCE_LANGUAGE, _
from coach.library import catalogs
from coach.library.problems import Unreadable, tell
from coach.plain.lines import say


def translate(ids: list[str]) -> int:
    """Update the catalogs of some files, or of all and of the program; gives the exit code."""
    found = {name: catalogs.named(name) for name in ids}
    wanted = [path for path in found.values() if path] if ids else catalogs.sources()
    unknown = [name for name, path in found.items() if path is None]
    for name in sorted(unknown):
        sys.stderr.write(_("There is no file called '{name}' to translate.").format(name=name))
        sys.stderr.write("\n")
    try:
        for language in LANGUAGES:
            if language == SOURCE_LANGUAGE:
                continue
            done = [catalogs.update(path, language) for path in wanted]
            if not ids:
                done.append(catalogs.update_program(language))
            for path in done:
                total, finished = catalogs.completeness(path, language)
                say(_("{path}: {done} of {total}").format(path=path, done=finished, total=total))
    except Unreadable as error:
        sys.stderr.write("".join(tell(problem) + "\n" for problem in error.problems))
        return 2
    return 2 if unknown else 0
