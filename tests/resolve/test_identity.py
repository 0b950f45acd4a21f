import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg.model import Mention
from kg.resolve import identify, key, name_all, tidy
from kg.resolve.keys import slug
from kg.resolve.naming import add, gather
from tests.make import cases
from tests.tak import mention, reading


def named(kind: str, value: str, release: str = "0123456789abcdef") -> Mention:
    return Mention(release, 7, 9, kind, value, value, "rule", 1.0)


@pytest.mark.parametrize(("kind", "value", "iri"), cases("identity"))
def test_names_what_a_mention_names(kind: str, value: str, iri: str) -> None:
    assert identify(named(kind, value)) == iri


def test_people_of_one_name_are_one_person_in_all_releases() -> None:
    assert identify(named("person", "ก ข", "a" * 16)) == identify(
        named("person", "ก  ข")
    )


def test_a_person_known_by_one_word_is_known_in_one_release_only() -> None:
    assert identify(named("person", "ก", "a" * 16)) != identify(named("person", "ก"))


@given(st.text())
def test_a_key_can_stand_in_turtle_as_it_is(name: str) -> None:
    turtle = f"@prefix x: <http://example.org/> . x:{key(name)} a x:{slug(name, 20)} ."
    assert len(list(parse(turtle, RdfFormat.TURTLE))) == 1


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)


def test_long_names_that_begin_alike_stay_apart() -> None:
    assert slug("ก" * 99 + "1", 60) != slug("ก" * 99 + "2", 60)
    assert len(slug("ก" * 99, 60)) == 60


def test_a_thing_is_called_what_most_releases_call_it() -> None:
    first, second = {"agency:a": {"ข": 2, "ก": 0}}, {"agency:a": {"ก": 3}}
    add(first, second)
    [entity] = name_all(first)
    assert (entity.name, entity.names) == ("ก", ("ข",))


def test_the_printed_forms_are_names_too() -> None:
    names: dict[str, dict[str, int]] = {}
    gather(reading().mentions, identify, names)
    assert names["person:คมสัน_เอกชัย"] == {"คมสัน เอกชัย": 2, "คมสัน": 0}
    assert names["province:ตาก"] == {"ตาก": 1}


def test_a_mention_of_a_shared_text_is_found_again() -> None:
    assert tidy(mention("person", "คมสัน  เอกชัย").exact) == "คมสัน เอกชัย"
