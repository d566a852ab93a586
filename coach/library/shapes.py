"""Data of a file to frozen structures, or every shape error of the file at once.

``convert`` takes msgspec's fast way; when that fails, a walker over the same types finds all
faults, each with its place, in the words of the file ("a mapping", "a list") and with the nearest
known key. What the values *refer to* is checked by whoever knows: ``coach.library.scenarios`` and
``coach.library.knowledge``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from coach.i18n.language import _, ngettext
from coach.library.located import Located, Path_
from coach.library.problems import Problem, Unreadable, did_you_mean

T = TypeVar("T")


def convert(located: Located, shape: type[T]) -> T:
    """The file's data as ``shape``.

    Raises:
        Unreadable: with every problem of the file, YAML's included.
    """
    if located.problems:
        faults = [] if located.data is None else list(_faults(located, shape))
        raise Unreadable([*located.problems, *faults])
    try:
        return msgspec.convert(located.data, shape)
    except msgspec.ValidationError as error:
        faults = list(_faults(located, shape))
        if not faults:  # the walker knows less than msgspec: say what msgspec says
            faults = [located.problem("shape-type", (), str(error))]
        raise Unreadable(faults) from error


@cache
def type_of(shape: Any) -> inspect.Type:
    """Msgspec's description of a type."""
    return inspect.type_info(shape)


def _faults(located: Located, shape: Any) -> Iterator[Problem]:
    yield from _walk(located, located.data, type_of(shape), ())


def _walk(  # noqa: C901 -- one case for each type there is
    located: Located, value: Any, shape: inspect.Type, path: Path_
) -> Iterator[Problem]:
    """Every fault of ``value`` against ``shape``."""
    match shape:
        case inspect.Metadata(type=inner):
            yield from _walk(located, value, inner, path)
        case inspect.UnionType(types=types):
            yield from _union(located, value, types, path)
        case inspect.StructType():
            yield from _struct(located, value, shape, path)
        case inspect.DictType(key_type=key_type, value_type=value_type):
            if not isinstance(value, dict):
                yield _wrong(located, path, shape, value)
                return
            if shape.min_length and len(value) < shape.min_length:
                yield located.problem("shape-empty", path, _is_empty(path))
            for key, below in value.items():
                yield from _key(located, key, key_type, path)
                yield from _walk(located, below, value_type, (*path, key))
        case inspect.ListType(item_type=item_type):
            yield from _list(located, value, shape, item_type, path)
        case inspect.StrType():
            yield from _text(located, value, shape, path)
        case inspect.IntType():
            if isinstance(value, bool) or not isinstance(value, int):
                yield _wrong(located, path, shape, value)
            elif shape.ge is not None and value < shape.ge:
                message = _("{value} is less than {least}").format(value=value, least=shape.ge)
                yield located.problem("shape-range", path, message)
            elif shape.le is not None and value > shape.le:
                message = _("{value} is more than {most}").format(value=value, most=shape.le)
                yield located.problem("shape-range", path, message)
        case inspect.BoolType():
            if not isinstance(value, bool):
                yield _wrong(located, path, shape, value)
        case inspect.LiteralType(values=values):
            if value not in values or isinstance(value, bool):
                known = ", ".join(str(one) for one in values)
                near = did_you_mean(str(value), [str(one) for one in values])
                message = _("{name} is {value}; it can be {known}{near}").format(
                    name=_name(path), value=_shown(value), known=known, near=near
                )
                yield located.problem("shape-choice", path, message, width=len(str(value)))
        case inspect.NoneType():
            if value is not None:
                yield _wrong(located, path, shape, value)
        case _:
            return


def _struct(
    located: Located, value: Any, shape: inspect.StructType, path: Path_
) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield _wrong(located, path, shape, value)
        return
    fields = {one.encode_name: one for one in shape.fields}
    missing = [name for name, one in fields.items() if one.required and name not in value]
    for key in value:
        if key not in fields:
            near = did_you_mean(str(key), [*missing, *fields])
            message = _("'{key}' is not a key of {name}{near}")
            message = message.format(key=key, name=_name(path), near=near)
            yield located.problem(
                "shape-unknown-key", (*path, key), message, key=True, width=len(str(key))
            )
        else:
            yield from _walk(located, value[key], fields[key].type, (*path, key))
    for name in missing:
        message = _("{name} has no '{key}'").format(name=_name(path), key=name)
        yield located.problem("shape-missing-key", path, message)


def _key(located: Located, key: str, shape: inspect.Type, path: Path_) -> Iterator[Problem]:
    """A key that is none of those allowed, or not formed as a name."""
    if isinstance(shape, inspect.LiteralType):
        known = [str(one) for one in shape.values]
        if key in known:
            return
        message = _("'{key}' is not a key of {name}; it can be {known}{near}").format(
            key=key, name=_name(path), known=", ".join(known), near=did_you_mean(key, known)
        )
        yield located.problem("shape-unknown-key", (*path, key), message, key=True, width=len(key))
        return
    for fault in _walk(located, key, shape, (_("the name"),)):
        message = _("'{key}' is no name here: {reason}").format(key=key, reason=fault.message)
        yield located.problem("shape-id", (*path, key), message, key=True, width=len(key))


def _list(
    located: Located, value: Any, shape: inspect.ListType, item_type: inspect.Type, path: Path_
) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield _wrong(located, path, shape, value)
        return
    if shape.min_length is not None and len(value) < shape.min_length:
        message = ngettext(
            "{name} has {number} entry; at least {least}",
            "{name} has {number} entries; at least {least}",
            len(value),
        ).format(name=_name(path), number=len(value), least=shape.min_length)
        yield located.problem("shape-length", path, message)
    if shape.max_length is not None and len(value) > shape.max_length:
        message = ngettext(
            "{name} has {number} entry; at most {most}",
            "{name} has {number} entries; at most {most}",
            len(value),
        ).format(name=_name(path), number=len(value), most=shape.max_length)
        yield located.problem("shape-length", path, message)
    for number, below in enumerate(value):
        yield from _walk(located, below, item_type, (*path, number))


def _text(located: Located, value: Any, shape: inspect.StrType, path: Path_) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield _wrong(located, path, shape, value)
    elif shape.min_length and len(value) < shape.min_length:
        yield located.problem("shape-empty", path, _is_empty(path))
    elif shape.max_length is not None and len(value) > shape.max_length:
        message = ngettext(
            "{name} has {number} character; at most {most}",
            "{name} has {number} characters; at most {most}",
            len(value),
        ).format(name=_name(path), number=len(value), most=shape.max_length)
        yield located.problem("shape-length", path, message)
    elif shape.pattern is not None and not re.search(shape.pattern, value):
        message = _("{value} does not have the form {pattern}")
        message = message.format(value=_shown(value), pattern=shape.pattern)
        yield located.problem("shape-id", path, message, width=len(value))


def _union(
    located: Located, value: Any, types: tuple[inspect.Type, ...], path: Path_
) -> Iterator[Problem]:
    """The faults against the alternative that fits best: the one of the same sort of value."""
    every = [list(_walk(located, value, one, path)) for one in types]
    if not all(every):
        return
    wrong_sort = {"shape-type"}
    fitting = [faults for faults in every if faults[0].code not in wrong_sort]
    if fitting:
        yield from min(fitting, key=len)
    else:
        yield _wrong(located, path, types[0], value, *types[1:])


def _wrong(
    located: Located, path: Path_, shape: inspect.Type, value: Any, *others: inspect.Type
) -> Problem:
    """A value of another sort than ``shape`` (or ``others``)."""
    sort, *more = dict.fromkeys(_sort(one) for one in (shape, *others))
    for other in more:
        sort = _("{sort} or {other}").format(sort=sort, other=other)
    if _sort(shape) == _("text") and isinstance(value, bool | int | float):
        message = _('{name} is {value}; it has to be {sort} (put it between quotes: "…")')
    else:
        message = _("{name} is {value}; it has to be {sort}")
    message = message.format(name=_name(path), value=_shown(value), sort=sort)
    return located.problem("shape-type", path, message)


def _sort(shape: inspect.Type) -> str:
    match shape:
        case inspect.Metadata(type=inner):
            return _sort(inner)
        case inspect.StrType():
            return _("text")
        case inspect.IntType():
            return _("a whole number")
        case inspect.BoolType():
            return _("true or false")
        case inspect.ListType():
            return _("a list")
        case inspect.NoneType():
            return _("null")
        case _:
            return _("a mapping")


def _shown(value: Any) -> str:
    match value:
        case None:
            return _("empty")
        case bool():
            return str(value).lower()
        case dict():
            return _("a mapping")
        case list():
            return _("a list")
        case str():
            short = value if len(value) <= 40 else value[:39] + "…"
            return f"'{short}'"
        case _:
            return str(value)


def _is_empty(path: Path_) -> str:
    return _("{name} is empty").format(name=_name(path))


def _name(path: Path_) -> str:
    """What a value is called: its path, as an author would say it."""
    if not path:
        return _("the file")
    return ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in path[-3:])
