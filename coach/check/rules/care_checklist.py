"""After a threat a way leads to an ending without offering all seven things one can do.

Tell somebody, stop answering, do not pay, send nothing more, keep proof, block and report, go to
the police or another official place: ``tell stop nopay nomore evidence block_report official``.
Whatever way a learner takes after a threat or a demand, leaving included, each of them was among
the replies offered at some point. This rule cannot be silenced.

Bad:
```yaml
leave: {threat: done}
beats:
  hello:
    stage: threat
    messages:
      - {id: hi, text: "[deadline]ten minutes[/deadline]", why: {deadline: A clock stops thinking.}}
    replies:
      - {id: no, action: Sam tells somebody., does: [tell], grade: safe,
         because: Two see more., goto: done}
```
Good:
```yaml
leave: {threat: plan}
beats:
  hello:
    stage: threat
    messages:
      - {id: hi, text: "[deadline]ten minutes[/deadline]", why: {deadline: A clock stops thinking.}}
    goto: plan
  plan:
    stage: response
    replies:
      - {id: now, action: Sam does what the list says., grade: safe, because: It works., goto: done,
         does: [tell, stop, nopay, nomore, evidence, block_report, official]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.proofs import checklist_gaps
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """One remark an ending, with everything a way to it can miss."""
    if not story.routes.complete:
        return
    for state, (missing, walk) in checklist_gaps(story.routes).items():
        told = _("a way from a threat to '{ending}' never offers: {missing}")
        words = told.format(ending=story.routes.place(state), missing=", ".join(missing))
        yield story.at(story.beat_path(state), words, key=True, walk=walk)
