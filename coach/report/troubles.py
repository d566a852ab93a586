"""When runs cannot be kept: a sentence that says what happened and that nothing was lost."""

from __future__ import annotations

from coach.i18n.language import _
from coach.store.keeping import Trouble


def trouble_words(trouble: Trouble) -> str:
    """What to tell the person; the chat goes on in any case."""
    match trouble.kind:
        case "damaged":
            return _(
                "The file of your runs was damaged. It is set aside as {path}; a new one is used."
            ).format(path=trouble.path)
        case "newer":
            return _(
                "The file of your runs was written by a newer coach. It is set aside as {path}; "
                "a new one is used."
            ).format(path=trouble.path)
        case "full":
            return _("This device is full: the chat goes on, but is not kept from here on.")
        case "unwritable":
            return _("Nothing can be written to {path}: the chat goes on, but is not kept.").format(
                path=trouble.path or _("this device")
            )
        case "not_erased":
            return _("Not erased: {path} is still there, and so is what was kept in it.").format(
                path=trouble.path or _("the file of your runs")
            )
