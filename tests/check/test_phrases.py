"""Ordinary phrases of chats that no list of words may find, and phrases that one has to."""

from __future__ import annotations

import pytest

from coach.check.registry import rules_for
from coach.check.wording import Said, Voice, Wording
from coach.check.wordlists import word_lists
from coach.library.problems import Place
from tests.check.making import KNOWN

FINE = {
    "en": [
        "the windows are open", "Windows open, it's hot", "the door hinge again", "basketball hoop",
        "a bumble bee on my cake", "the Amazon river is long", "ask Lydia from the choir",
        "mum's apple tart", "that film gives me the creeps", "my russian homework is done",
        "my grandma is Nigerian and cooks jollof", "she turned on the lamp",
        "we stripped the wallpaper", "it's a comic strip", "chicken breast for dinner",
        "with the naked eye", "i'm Dick Whittington in the play", "i dressed up as a monster",
        "there was discord in the band", "a blue tits' nest", "don't freak out",
        "the flag \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f wins",
        "ring the ☎\ufe0e at home", "the \u0394t of the exercise", "👩\u200d🚀 day",
    ],
    "fr": [
        "pieds nus dans le sable", "à mains nues", "ma chatte dort", "ça te touche, ce film",
        "je dois bander ma cheville", "violer une règle du jeu", "contrôle de russe demain",
        "une soupe marocaine", "la tapette à mouches", "un monstre de gentillesse",
        "on s'est attardés au café", "demande à Lydia de la chorale", "un bug sur les PCs du CDI",
        "il est tombé des nues", "un costume de monstre",
    ],
    "fa": ["می\u200cخواهم"],
}  # fmt: skip

FOUND = {
    "en": {
        "words-brand": ["add me on discord", "the new Windows", "is it on Hinge", "pay via Lydia"],
        "words-stigma": [
            "retards", "trannies", "spastics", "psychos", "lunatics", "tramps", "tarts", "sluttier",
            "sluttiest", "that Nigerian scammer", "a gang of russians", "he is a monster",
            "what a creep",
        ],
        "words-sexual": ["strip", "stripped", "naked", "you turn me on", "breasts"],
        "words-mixed": ["a ret\u0430rd", "\u041dello you"],
        "words-invisible": [
            "a\u200cb", "a\ufe0e", "hid\U000e0068\U000e0069den",
            "\U0001f3f4\U000e0067\U000e0062\U000e0068\U000e0069\U000e007f",
        ],
    },
    "fr": {
        "words-brand": ["un Lydia de 5 euros", "une carte PCS", "t'as insta"],
        "words-stigma": [
            "gitane", "gitanes", "mongols", "mongoliens", "mongolienne", "attardés", "attardées",
            "travelos", "un escroc béninois", "des arnaqueuses camerounaises", "gang de roumaines",
            "arnaque ghanéenne", "ces marocaines, des voleuses", "les béninoises du chantage",
            "c'est un monstre",
        ],
        "words-sexual": ["violés", "violées", "déshabiller", "déshabillés", "toute nue", "chatte"],
    },
}  # fmt: skip


def _codes(text: str, language: str, voice: Voice = "contact") -> set[str]:
    path = ("title",) if voice == "about" else ("text",)
    lists = word_lists(KNOWN.folder, language)
    said = [Said(voice, text, path)]
    wording = Wording("story.yaml", text, language, said, lists, lambda *_: (Place(1, 1), text))
    return {found.problem.code for rule in rules_for("words") for found in rule.run(wording)}


@pytest.mark.parametrize(
    ("language", "text"), [(one, text) for one, texts in FINE.items() for text in texts]
)
def test_an_ordinary_phrase_is_fine(language: str, text: str) -> None:
    """In a contact's message."""
    assert _codes(text, language) == set()


@pytest.mark.parametrize(
    ("language", "code", "text"),
    [(one, *pair) for one, codes in FOUND.items() for pair in
     ((code, text) for code, texts in codes.items() for text in texts)],
)  # fmt: skip
def test_what_it_resembles_is_found(language: str, code: str, text: str) -> None:
    """With its code, and nothing else is."""
    assert _codes(text, language) == {code}


def test_where_somebody_is_from_explains_nothing() -> None:
    """Fine to say in a chat, not where the story explains."""
    assert _codes("Behind the account sat two Romanians.", "en", "ending") == {"words-stigma"}
    assert _codes("Nagore's grandmother is Russian.", "en", "about") == set()


@pytest.mark.parametrize(
    ("code", "language", "text", "voice"),
    [
        ("words-fear", "fr", "ils étaient terrifiés", "told"),
        ("words-fear", "fr", "elles sont terrifiées", "told"),
        ("words-kind", "fr", "Rencontres dangereuses", "about"),
        ("words-kind", "fr", "Les manipulés", "about"),
        ("words-kind", "fr", "Filles piégées, photos volées", "about"),
    ],
)
def test_inflections_are_found(code: str, language: str, text: str, voice: Voice) -> None:
    """All of them, as the lists promise."""
    assert code in _codes(text, language, voice)
