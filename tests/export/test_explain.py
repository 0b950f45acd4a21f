"""`kg explain` writes a reading so that one can see which rule found what."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from kg.export import explain
from kg.model import Mention, Reading
from tests import make, tak

COLOUR = re.compile(r"\x1b\[[\d;]*m")
BRACKET = re.compile(r"\[\d+:|\]")


def test_each_mention_stands_in_brackets_with_its_number() -> None:
    text = "\n".join(explain.lines(tak.reading()))
    assert re.search(
        r"\[\d+:นาย\]\[\d+:\[\d+:คมสัน\]  เอกชัย\] \[\d+:\[\d+:ผวจ\.\]ตาก\]", text
    )


def test_each_mention_is_listed_with_its_rule() -> None:
    rows = [line.split() for line in explain.lines(tak.reading())]
    [row] = [row for row in rows if row[1:3] == ["post", "ผวจ.ตาก"]]
    assert row[1:] == ["post", "ผวจ.ตาก", tak.GOVERNOR, "post-rule", "0.90", "94-101"]


def test_facts_stand_below_their_subject_with_rule_and_qualifiers() -> None:
    text = "\n".join(explain.lines(tak.reading()))
    fact = r": คมสัน เอกชัย\n(    .+\n)*    org:holds → \d+: \S+ · status current  \(test"
    assert re.search(fact, text)


def test_a_reading_with_nothing_found_is_its_text() -> None:
    lines = list(explain.lines(Reading(make.release("ข่าว"), (), ())))
    assert lines[2] == "ข่าว"
    assert lines[-1] == "Facts · 0"


def test_colours_take_the_place_of_brackets() -> None:
    text = "\n".join(explain.lines(tak.reading(), colour=True))
    assert "\x1b[" in text
    assert not BRACKET.search(COLOUR.sub("", text))


def test_json_ties_facts_to_mentions_by_number() -> None:
    found = json.loads(json.dumps(explain.as_json(tak.reading())))
    named = {mention["number"]: mention for mention in found["mentions"]}
    held = [fact for fact in found["facts"] if fact["predicate"] == "org:holds"]
    assert [named[fact["object"]]["exact"] for fact in held] == ["ผวจ.ตาก"]
    assert held[0]["qualifiers"] == {"status": "current"}


spans = st.tuples(st.integers(0, 12), st.integers(0, 12))


@given(st.text("กข\n ", min_size=12, max_size=12), st.lists(spans, max_size=6))
def test_marks_add_to_the_text_and_take_nothing(
    text: str, found: list[tuple[int, int]]
) -> None:
    mentions = tuple(
        Mention("", start, end, "person", text[start:end], "", "rule", 1.0)
        for start, end in {(min(span), max(span)) for span in found}
    )
    reading = Reading(make.release(text), mentions, ())
    for colour in (True, False):
        shown = list(explain.lines(reading, colour=colour))
        marked = "\n".join(shown[2 : 2 + len(text.splitlines())])
        bare = COLOUR.sub("", marked)
        bare = re.sub(r"\d+:", "", bare) if colour else BRACKET.sub("", bare)
        assert bare.rstrip("\n") == text.rstrip("\n")
