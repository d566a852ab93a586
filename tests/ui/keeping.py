"""A database of one's own in tests: sittings on it, runs kept in it, what a folder holds."""

from __future__ import annotations

from pathlib import Path

from coach.library.stories import Story
from coach.report.sitting import Sitting
from coach.store.keeping import open_keeper
from coach.store.runs import Runs
from coach.story.playthrough import Playthrough
from coach.story.transcript import Transcript


def sitting_at(path: Path, *, create: bool = True) -> Sitting:
    """A sitting on the database at a path."""
    return Sitting(open_keeper(path, create=create), path=path)


def kept_run(sitting: Sitting, story: Story, *keys: str) -> Playthrough:
    """A run that was kept: o, u or f judge, anything else is the id of a reply."""
    verdicts = {"o": "ordinary", "u": "unsure", "f": "flag"}
    run = Playthrough(story.source)
    run.show()
    sitting.begin()
    for key in keys:
        if key in verdicts:
            run.judge(verdicts[key])  # type: ignore[arg-type]  # one of the three
        else:
            run.reply(key)
        sitting.keep(run)
    return run


def transcripts(path: Path) -> list[Transcript]:
    """Every run in a database, the earliest first."""
    runs = Runs(path)
    found = [runs.transcript(run) for run in reversed(runs.all())]
    assert runs.integrity() == "ok"
    runs.close()
    return found


def files_under(*folders: Path) -> dict[str, bytes]:
    """Every file and what is in it."""
    return {
        str(path): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
