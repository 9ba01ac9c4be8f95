"""Every fault of a base is found, with its place and its mend, and none ends in a traceback."""

import json

import pytest

from shanxi_facts.base import FactBase, validate
from shanxi_facts.errors import BaseError

NOT_A_DOCUMENT = [
    (b'{"name": "caf\xe9"}', 1, "not UTF-8: the byte 0xe9"),
    (b"{\n\xff\xfe}", 2, "not UTF-8"),
    ("", 1, "not JSON"),
    ('{"format": 1,\n "name": }', 2, "not JSON: Expecting value (column 10)"),
    ('{"format": 1}\n{}', 2, "not JSON: Extra data"),
    ('{"format": NaN}', None, "NaN is no number"),
    ('{"format": ' + "9" * 5000 + "}", None, "not JSON"),
    ('{"format": 1,\n "name": "\\ud83d"}', 2, "\\ud83d is half a character"),
    ("[" * 100_000, 1, "nested too deeply"),
    ("[]", 1, "an array where an object is wanted"),
    ("null", 1, "null where an object is wanted"),
    ('{"format": 2, "facts": 3}', 1, "format 2 is unknown"),
]


@pytest.mark.parametrize(("content", "line", "what"), NOT_A_DOCUMENT)
def test_what_is_no_base_at_all(written, content, line, what):
    (fault, *_) = validate(written(content))
    assert what in fault.what
    assert fault.line == line or fault.line is None


def drop(*keys):
    def edit(document):
        for key in keys[:-1]:
            document = document[key]
        del document[keys[-1]]

    return edit


def put(*keys_and_value):
    def edit(document):
        *keys, last, value = keys_and_value
        for key in keys:
            document = document[key]
        document[last] = value

    return edit


def both(*edits):
    return lambda document: [edit(document) for edit in edits]


# what is done to the sound base, the path of the fault, words of it, words of the mend
SHAPE = [
    (drop("name"), "", "the key 'name' is missing", ""),
    (drop("facts", 1, "sentence"), "facts[1]", "the key 'sentence' is missing", ""),
    (drop("sources", 0, "sha256"), "sources[0]", "the key 'sha256' is missing", ""),
    (put("facts", 0, "sentense", "x"), "facts[0].sentense", "the key 'sentense' is unknown", "'sentence'"),
    (put("facts", 0, "odd key", "x"), 'facts[0]["odd key"]', "is unknown", "known are id"),
    (put("sources", 0, "sha265", "x"), "sources[0].sha265", "is unknown", "'sha256'"),
    (put("format", "1"), "format", "format '1' is unknown", "reads format 1"),
    (put("format", True), "format", "a truth value where 1 is wanted", ""),
    (put("name", "Small Base"), "name", "'Small Base' is not in kebab-case", "'small-base'"),
    (put("facts", 0, "id", "Rain_fell"), "facts[0].id", "not in kebab-case", "'rain-fell'"),
    (put("facts", 0, "id", 7), "facts[0].id", "a number where a string is wanted", ""),
    (put("facts", 0, "statement", None), "facts[0].statement", "null where a string is wanted", ""),
    (put("facts", 0, "note", " "), "facts[0].note", "nothing but white space", "leave the key out"),
    (put("facts", 0, "counted", ["Rain"]), "facts[0].counted", "an array where a string or an object", ""),
    (put("facts", 0, "relation", "aliases", "fell"), "facts[0].relation.aliases", "a string where an array", ""),
    (put("facts", 0, "relation", {"aliases": []}), "facts[0].relation", "the key 'text' is missing", ""),
    (put("facts", 0, "names", [3]), "facts[0].names[0]", "a number where a string", ""),
    (put("facts", 1, "quantity", "12"), "facts[1].quantity", "a string where an object", ""),
    (put("facts", 1, "quantity", "value", 12), "facts[1].quantity.value", "a number where a string", ""),
    (put("facts", 1, "quantity", "value", "1,2"), "facts[1].quantity.value", "digits alone", ""),
    (put("facts", 1, "review", ["skope"]), "facts[1].review[0]", "'skope' is unknown here", "'scope'"),
    (put("sources", []), "sources", "empty", "at least 1"),
    (put("facts", {}), "facts", "an object where an array", ""),
    (put("sources", 0, "sha256", "ABC"), "sources[0].sha256", "64 small hexadecimal digits", ""),
    (put("names", 0, {"name": "Ada Lund"}), "names[0]", "the key 'aliases' is missing", ""),
]
ANCHORS = [
    (put("facts", 1, "id", "rain"), "facts[1].id", "the id 'rain' is that of facts[0] too", "rename"),
    (put("facts", 0, "source", "papers"), "facts[0].source", "there is no source 'papers'", "'paper'"),
    (
        put("facts", 0, "sentence", "Rain fell in Omsk on May 4."),
        "facts[0].sentence",
        "not stand in the source",
        "May 3",
    ),
    (put("facts", 0, "sentence", "Zzz qqq"), "facts[0].sentence", "not stand in the source", "nothing in it"),
    (put("facts", 0, "statement", "Rain fell on Omsk"), "facts[0].statement", "in the sentence", "Rain fell in Omsk"),
    (put("facts", 0, "relation", "text", "poured"), "facts[0].relation", "'poured' does not stand", ""),
    (put("facts", 0, "names", ["Tomsk"]), "facts[0].names[0]", "'Tomsk' does not stand in the sentence", ""),
    (put("facts", 0, "dates", ["May 3", "1999"]), "facts[0].dates[1]", "'1999' does not stand", ""),
    (put("facts", 1, "scope", "most"), "facts[1].scope", "'most' does not stand in the statement", ""),
    (put("facts", 0, "degree", "heavily"), "facts[0].degree", "'heavily' does not stand", ""),
    (put("facts", 1, "quantity", "text", "13"), "facts[1].quantity.text", "'13' does not stand in the statement", ""),
    (put("facts", 1, "speaker", "Ida Lund"), "facts[1].speaker", "'Ida Lund' does not stand in the source", ""),
    (put("sources", 0, "sha256", "0" * 64), "sources[0].sha256", "the text has the SHA-256 ", "restore"),
]
QUALITY = [
    (put("facts", 1, "quantity", "value", "13"), "facts[1].quantity.value", "the figure is read as 12", "correct"),
    (put("facts", 1, "quantity", "unit", "km"), "facts[1].quantity.unit", "the unit is read as None", "correct"),
    (put("facts", 2, "quantity", "text", "90"), "facts[2].quantity.text", "not read as one quantity", "more than 90"),
    (put("facts", 1, "quantity", "text", "mills"), "facts[1].quantity.text", "not read as one quantity", "'12'"),
    (put("facts", 0, "quantity", {"text": "Rain", "value": "1"}), "facts[0].quantity.text", "not read as one", ""),
    (put("facts", 0, "relation", "aliases", ["x", "X"]), "facts[0].relation.aliases[1]", "'x' is there already", ""),
    (put("facts", 0, "relation", "aliases", ["Fell"]), "facts[0].relation.aliases[0]", "'fell' is there already", ""),
    (put("facts", 0, "aliases", ["a b", "a  b"]), "facts[0].aliases[1]", "'a b' is there already", "leave it out"),
    (
        both(
            put("facts", 0, "from", {"text": "Rain", "aliases": ["wet"]}),
            put("facts", 0, "to", {"text": "Omsk", "aliases": ["wet"]}),
        ),
        "facts[0].to.aliases[0]",
        "'wet' is what it was and what it became",
        "drop one",
    ),
    (
        both(put("facts", 1, "aliases", ["the end"]), put("facts", 2, "aliases", ["The end"])),
        "facts[2].aliases[0]",
        "'The end' is a wording of the other statement of facts[1] too",
        "more narrowly",
    ),
    (
        both(
            put("facts", 2, "counted", "old mills"), put("facts", 2, "relation", {"text": "found", "aliases": ["shut"]})
        ),
        "facts[2].relation.aliases[0]",
        "'shut' is a wording of the other relation of facts[1] too",
        "more narrowly",
    ),
    (put("names", 0, "name", "Ida Lund"), "names[0].name", "'Ida Lund' stands in no source", "the spelling"),
    (put("names", 0, "aliases", ["ada lund"]), "names[0].aliases[0]", "is there already, as names[0].name", "leave"),
]


@pytest.mark.parametrize(("edit", "path", "what", "mend"), SHAPE + ANCHORS + QUALITY)
def test_a_fault_is_found_alone_at_its_place_with_its_mend(small, written, edit, path, what, mend):
    edit(small)
    (fault,) = validate(written(small))
    assert fault.path == path
    assert what in fault.what
    assert mend in fault.mend


@pytest.mark.parametrize(("edit", "path", "what", "mend"), SHAPE + ANCHORS)
def test_loading_refuses_what_cannot_be_used(small, written, edit, path, what, mend):
    edit(small)
    with pytest.raises(BaseError) as caught:
        FactBase.load(written(small))
    assert [fault.path for fault in caught.value.faults] == [path]


@pytest.mark.parametrize(("edit", "path", "what", "mend"), QUALITY)
def test_loading_leaves_the_rest_to_validation(small, written, edit, path, what, mend):
    edit(small)
    assert len(FactBase.load(written(small)).facts) == 3


def test_escapes_that_write_whole_characters_are_no_fault(small, written):
    put("facts", 0, "note", "\N{GRINNING FACE} is not \\ud83d")(small)
    assert validate(written(small)) == ()


def test_a_sound_base_has_no_faults_reviewed_or_not(small, written):
    assert validate(written(small)) == ()


def test_all_faults_are_told_at_once_in_the_order_of_the_file(small, written):
    both(put("version", 3), put("facts", 0, "sentense", ""), put("facts", 2, "id", "A"))(small)
    assert [fault.path for fault in validate(written(small))] == ["version", "facts[0].sentense", "facts[2].id"]


def test_a_misshapen_fact_does_not_hide_what_is_wrong_with_others(small, written):
    both(put("facts", 0, "note", 1), put("facts", 2, "names", ["Tomsk"]))(small)
    assert [fault.path for fault in validate(written(small))] == ["facts[0].note", "facts[2].names[0]"]


def test_a_line_is_that_of_the_key(small, written):
    put("facts", 1, "scope", "most")(small)
    file = written(small)
    (fault,) = validate(file)
    assert '"scope": "most"' in file.read_text("utf-8").splitlines()[fault.line - 1]


def test_a_key_that_is_there_twice_is_a_fault(small, written):
    text = json.dumps(small, indent=2).replace('"version": "0.1",', '"version": "0.1",\n  "version": "0.2",')
    (fault,) = validate(written(text))
    assert (fault.path, fault.what, fault.line) == ("version", "the key is there twice", 6)


def test_a_fact_must_name_its_source_where_there_are_two(small, written):
    small["sources"].append({**small["sources"][0], "id": "other"})
    faults = validate(written(small))
    assert [(fault.path, fault.what) for fault in faults] == [
        ("facts[0]", "the key 'source' is missing"),
        ("facts[2]", "the key 'source' is missing"),
    ]
    assert faults[0].mend == "name one of paper, other"


def test_a_sentence_too_long_to_show_is_a_fault(small, written):
    import hashlib

    long = "Rain " * 160 + "fell."
    source = small["sources"][0]
    source["text"] += long
    source["sha256"] = hashlib.sha256(source["text"].encode()).hexdigest()
    small["facts"].append({"id": "long", "sentence": long, "statement": "fell"})
    (fault,) = validate(written(small))
    assert (fault.path, fault.what) == ("facts[3].sentence", "805 characters, too long to show as evidence")


def test_the_error_lists_every_fault_with_its_line(small, written):
    both(put("facts", 0, "note", 1), put("facts", 2, "id", "A"))(small)
    file = written(small)
    with pytest.raises(BaseError) as caught:
        FactBase.load(file)
    first, *rest = str(caught.value).splitlines()
    assert first == f"{file}: this base has 2 faults"
    assert [line.split(":")[1].strip() for line in rest] == ["facts[0].note", "facts[2].id"]
