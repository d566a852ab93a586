"""``coach schema``: the shape of a scenario as JSON Schema 2020-12, for editors.

Made from the same types the reader converts to, so it cannot say something else. What only the
reader can say (references, markers, proofs) is left to ``coach check``.
"""

from __future__ import annotations

import argparse
import inspect
import re
import sys
from typing import Any, get_args

import msgspec

from coach.i18n.language import _
from coach.story import scenario as model
from coach.story.scenario import Scenario

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
_FIELD = re.compile(
    r'^    (\w+):[^\n]*\n(?:        [^\n]*\n|    \)[^\n]*\n)*    """(.+?)"""',
    re.MULTILINE | re.DOTALL,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``coach schema`` has no options."""
    parser.description = _("Print the JSON Schema of a scenario, for yaml-language-server.")


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    del options
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n")
    return 0


def schema() -> dict[str, Any]:
    """The schema, with a description for each part and each key that has one."""
    (top,), parts = msgspec.json.schema_components([Scenario], ref_template="#/$defs/{name}")
    for name, part in parts.items():
        _describe(name, part)
        _without_defaults(part)
    parts["Scenario"]["properties"]["ages"]["items"] = {"type": ["integer", "null"]}
    parts["Scenario"]["properties"]["leave"]["propertyNames"] = {"enum": list(model.STAGES)}
    _one_of(parts["Message"], "text", "narrator")
    _one_of(parts["Reply"], "text", "action")
    return {
        "$schema": ADDRESS,
        "title": "coach scenario",
        "description": inspect.getdoc(Scenario),
        **top,
        "$defs": parts,
    }


def _describe(name: str, part: dict[str, Any]) -> None:
    """Put the documentation of the fields into the schema."""
    shape = getattr(model, name, None)
    if shape is None:
        return
    encoded = {field.name: field.encode_name for field in msgspec.structs.fields(shape)}
    for field, text in _FIELD.findall(inspect.getsource(shape)):
        properties = part.get("properties", {})
        key = encoded.get(field)
        if key in properties:
            told = " ".join(text.split()).replace("``", "`")
            properties[key].setdefault("description", told)
    for alias in ("Stage", "Kind", "Role", "Grade", "Outcome", "HelpKind", "Does"):
        assert get_args(getattr(model, alias)), alias  # noqa: S101 -- the vocabulary is closed


def _without_defaults(part: dict[str, Any]) -> None:
    """The empty defaults tell an author nothing."""
    for one in part.get("properties", {}).values():
        if one.get("default") in (None, [], {}):
            one.pop("default", None)


def _one_of(part: dict[str, Any], one: str, other: str) -> None:
    """Either of two keys, never both: a rule of the reader that a schema can say as well."""
    part["oneOf"] = [
        {"required": [key], "properties": {key: {"type": "string"}}} for key in (one, other)
    ]
