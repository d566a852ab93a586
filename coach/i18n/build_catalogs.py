"""Build hook: puts compiled catalogs (.mo) into the wheel, and a manual page in each language.

Run by hatchling when a wheel is built, from the project's root; nothing imports it at run time.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACES = {
    "coach": "coach",
    "content": "coach/_bundle/content",
    "scenarios": "coach/_bundle/scenarios",
}
"""Where the catalogs below a folder of the project end up in the wheel."""
MANUALS = {"en": "man1/coach.1", "fr": "fr/man1/coach.1"}
"""Where the manual page of each language belongs below ``share/man``."""


class CatalogsHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own config type
    """Compiles every catalog; a fuzzy or empty entry is left out and shows in English."""

    def _manual(self, language: str, place: str, made: Path) -> tuple[str, str]:
        """A manual page that was written, and where a system's ``man`` looks for it."""
        page = made / place
        page.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-B", "-m", "coach", "--private", "man", "--lang", language]
        # What a build needs is where the build is, not where its interpreter looks.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([self.root, *sys.path])}
        written = subprocess.run(  # noqa: S603 -- our own program
            command, cwd=self.root, env=environment, check=True, stdout=subprocess.PIPE
        )
        page.write_bytes(written.stdout)
        return str(page), f"share/man/{place}"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is packed. An editable install compiles on demand instead."""
        if version == "editable":
            return
        root = Path(self.root)
        made = Path(self.directory) / "catalogs"
        for folder, target in PLACES.items():
            for source in sorted((root / folder).rglob("*.po")):
                relative = source.relative_to(root / folder).with_suffix(".mo")
                compiled = made / folder / relative
                compiled.parent.mkdir(parents=True, exist_ok=True)
                out = io.BytesIO()
                with source.open("rb") as file:
                    write_mo(out, read_po(file))
                compiled.write_bytes(out.getvalue())
                build_data["force_include"][str(compiled)] = f"{target}/{relative.as_posix()}"
        for language, place in MANUALS.items():
            page, target = self._manual(language, place, made)
            build_data["shared_data"][page] = target
