"""Small texts for every construct of YAML 1.2, chapter by chapter, in our own words.

Not what a scenario should look like: what a reader must survive. Names are chapters of the
specification; each text is tried as a whole file and as the title of a scenario.
"""

from __future__ import annotations

CONSTRUCTS: dict[str, list[str]] = {
    '5 characters': [
        '', '\n', ' ', '\t', '\ufeff', '\ufeffa: b', 'a\r\nb: c\r\n', 'a: \x85b', 'a: \u2028b',
        'a: \x07', 'a: \x00', '\x00', 'a: \U0001f600', 'a: \xe9', 'a: \ud7ff', 'a: \ue000',
        'a: \ufffd', '`a', '@a', '%a', 'a: `b', '- @b', '!', '&', '*', '|', '>', "'", '"', '#',
        '# only a comment', '-', '?', ':', ',', '[', ']', '{', '}',
    ],
    '5.7 escapes': [
        '"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\"\\/\\\\\\N\\_\\L\\P"', '"\\x41"', '"\\u0041"',
        '"\\U00000041"', '"\\x4"', '"\\q"', '"\\ud800"', '"\\U00110000"', '"a\\\n  b"',
    ],
    '6 structure': [
        'a:\n  b:\n    c: d', 'a:\n b: c\n  d: e', 'a: b\n c: d', 'a:\n\tb: c', '- a\n - b',
        'a: b # note', 'a: b#no note', '# one\n# two\na: b', "a: 'b\n\n  c'", 'a: b\n\n\n\nc: d',
        '%YAML 1.2\n---\na: b', '%YAML 1.1\n---\na: b', '%YAML 3.0\n---\na: b',
        '%YAML 1.2\n%YAML 1.2\n---\na', '%FOO bar\n---\na',
        '%TAG ! tag:example.com,2000:\n---\n!a b', '%TAG !e! tag:example.com,2000:\n---\n!e!a b',
        '!<tag:yaml.org,2002:str> a', '!!str a', '!local a', '!e!undeclared a', '! a',
        "!!int 'a'", '!!binary R0lG', '!!set {a, b}', '!!omap [a: b]', '!!timestamp 2001-01-01',
        '!!null', '!!python/none', '&a b', 'a: &a b\nc: *a', '*a', 'a: *a', '&a [*a]',
        '&a {b: *a}', 'a: &a\nb: *a', '&a a: b\n*a : c', '- &a a\n- &a b\n- *a', '? &a b\n: *a',
        '&a &b c', '&a !t b', '!t &a b',
    ],
    '7 flow': [
        '[]', '{}', '[a, b]', '[a, b, ]', '[a,, b]', '[,]', '{a: b}', '{a: b, }', '{a}',
        '{a, b: c}', '{: a}', '{a: }', '{? a : b}', '{? a}', '[a: b]', '[? a : b]',
        '[[a], {b: c}]', '{[a]: b}', '{{a: b}: c}', '{"a":b}', "{'a':b}", '{a:b}', '[a\n, b]',
        '{a: b\n, c: d}', '[a', '{a', '{a: b', '[a]]', '{a: b}}', '[a] b', 'a: [b\nc: d',
        "'it''s'", '"a b"', "'a\n  b'", '"a\n  b"', "'a", '"a', 'plain text', 'plain\n  text',
        'a: plain\n  text', 'a - b', 'a: b: c', 'a:b', '- - a', 'a: - b', '? [a, b]\n: c',
        '? {a: b}\n: c', '{a: b, a: c}', '[null, ~, true, 1, 1.5, .inf, .nan]',
    ],
    '8 block': [
        'a: |\n  b\n  c\n', 'a: >\n  b\n  c\n', 'a: |-\n  b\n', 'a: |+\n  b\n\n', 'a: |2\n   b\n',
        'a: |2-\n   b', 'a: |-2\n   b', 'a: |0\n  b', 'a: |9\n  b', 'a: |x\n  b', 'a: |\n',
        'a: >\n\n\n', 'a: |\nb: c', 'a: | # note\n  b', 'a: >\n  b\n\n  c\n   d\n', '- a\n- b',
        '-\n  - a\n  -\n    - b', '- a: b\n  c: d', '- - - a', '? a\n: b', '? a\n? b',
        '? |\n  a\n: |\n  b', 'a:\n- b\n- c', 'a:\n  - b\n c: d', 'a: b\na: c', ': a', 'a:',
        'a: \n  b', '-', '- \n- ', '? ', '- ? a\n  : b', 'a: |\n b\n  c\n d', 'a: |\n   b\n  c',
        '--- |\n a\n b', '--- >\n a\n',
    ],
    '9 documents': [
        '---', '---\n', '--- a', '---\na\n...', 'a\n...\n', '...\n', 'a\n---\nb', '---\n---\n',
        'a\n...\n---\nb', '%YAML 1.2\n...', '--- # note\na: b', '---\na: b\n... # end',
        "a: '\n---\n'", 'a: "\n...\n"',
    ],
    '10 schemas': [
        'yes', 'no', 'on', 'off', 'True', 'FALSE', 'Null', '~', '0o14', '0x1F', '0b1', '1_000',
        '+12', '-0', '12e03', '.5', '1.', '-.inf', '.NaN', '12:30', '2001-12-14', '=', '<<',
        '{<<: {a: b}}', 'a: &a {b: c}\nd: {<<: *a}', '1: a', 'null: a', 'true: a', '1.5: a',
        "? 1\n: a\n? '1'\n: b", "9" * 400, '1e999', "a" * 2000,
    ],
}  # fmt: skip
"""Chapter to texts."""

EVERY: list[str] = [text for texts in CONSTRUCTS.values() for text in texts]
