"""Who says what: in a sentence, and through an article."""

import pytest

from shanxi_facts.reading import Article, analyze
from shanxi_facts.reading.speakers import attributions

ATTRIBUTIONS = [
    ("The pier is safe, the mayor told reporters in a statement.", ["told"]),
    ('"The pier is safe," Ida Moss, the head of the guild, said at the fair.', ["said Ida Moss"]),
    ('"The pier is safe," said Otto Lind, who runs it.', ["said Otto Lind"]),
    ("In all, Lind said, 40 piers are safe.", ["said Lind"]),
    ("The pier, which is empty, is safe, the USGS said.", ["said USGS"]),
    ("According to Ida Moss, the pier is safe.", ["According Ida Moss"]),
    ('Holm: "The pier is safe."', [": Holm"]),
    ("The Arden police said the pier was safe.", ["said"]),
    ("The mayor announced the sale of the pier.", []),
    ("The pier is safe, as Otto Lind put it.", ["put Otto Lind"]),
    ("Otto Lind put it on the pier.", []),
    ("Ida Moss described the pier.", []),
    ("Arden Rovers: the pier team.", []),
    ("Spokesman: The pier was closed.", [":"]),
    ("Spokesman: 40", []),
    ("The pier is safe, the study found.", ["found"]),
    ("The pier is safe, the guild found.", []),
]
ARTICLES = [
    ('Ida Moss said: "The pier is safe.\n\nIt is old.\n\nWe like it."\n\nIt rained.', ["moss", "moss", "moss", None]),
    ('"The pier is safe," said Moss.\n\n"It is old."\n\nIt rained.', ["moss", "moss", None]),
    ('"The pier is safe. It is old," said Moss. It rained.', ["moss", "moss", None]),
    ("Otto Lind spoke on Monday. He said the pier was safe.", [None, "lind"]),
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTIONS)
def test_attributions(text, expected):
    sentence = analyze(text)
    found = [
        " ".join(sentence.words[index].text for index in (attribution.reporter, *attribution.names))
        for attribution in attributions(sentence)
    ]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_speakers_of_sentences(text, expected):
    article = Article.of(text)
    found = [article.speakers.of(number) for number in range(len(article))]
    assert [speakers[0].names[0][-1] if speakers else None for speakers in found] == expected
