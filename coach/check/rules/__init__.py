"""The rules, one a file. A module's docstring is its page, with a bad and a good example.

A module ``story_loop`` is the rule ``story-loop`` of the family ``story``. It has a ``SEVERITY``
and one of the functions ``coach.check.registry`` looks for. Modules ``shape_*`` and ``content_*``
are pages only: those problems are found while reading, in ``coach.library``.
"""
