import random

import pytest

from kg.resolve import Judged, decide
from kg.resolve.likely import compare
from kg.resolve.profiles import profiles
from kg.resolve.sightings import Sighting
from kg.resolve.tenures import Tenure
from tests.make import cases
from tests.resolve.people import GOVERNOR, iri, moved, said

NAN = "ผู้ว่าราชการจังหวัดน่าน"


def held(sightings: list[Sighting]) -> list[tuple[str, str, str]]:
    found = decide(sightings).tenures
    return [(one.id.partition(":")[2], one.first, one.last) for one in found]


def tenure(sightings: list[Sighting], name: str) -> Tenure:
    [found] = [t for t in decide(sightings).tenures if t.person == iri(name)]
    return found


@pytest.mark.parametrize(("one", "other", "points"), cases("likeness"))
def test_weighs_how_alike_two_names_are(one: str, other: str, points: str) -> None:
    people = profiles([said("2020-01-01", name, "") for name in (one, other)])
    assert compare(*people.values()).points == float(points)


def test_a_name_spelled_in_two_ways_is_one_person_and_says_why() -> None:
    right = [said("2020-01-01", "คมสัน เอกชัย", number=n) for n in range(2)]
    found = decide([*right, said("2020-01-05", "คมสันต์ เอกชัย")])
    [merge] = found.merges
    assert (merge.replaced, merge.by) == ("person:คมสันต์_เอกชัย", "person:คมสัน_เอกชัย")
    assert "both hold ผู้ว่าราชการจังหวัดตาก at one time (+2)" in merge.why
    assert [one.person for one in found.tenures] == ["person:คมสัน_เอกชัย"]


def test_a_man_and_a_woman_are_two_however_alike_their_names() -> None:
    man = said("2020-01-01", "ศักดิ์ดา ใจดี", "")
    woman = said("2020-01-05", "ศักดิ์ด้า ใจดี", "", title="นางสาว")
    assert not decide([man, woman]).merges


def test_a_given_name_alone_is_who_holds_the_post_then() -> None:
    full = said("2020-01-01", "สุชาติ ชมกลิ่น", "รัฐมนตรีว่าการกระทรวงแรงงาน")
    short = said("2020-01-05", "สุชาติ", "รัฐมนตรีว่าการกระทรวงแรงงาน")
    assert decide([full, short]).resolved.same == {"person:สุชาติ": "person:สุชาติ_ชมกลิ่น"}


def test_a_judgement_overrules_the_points() -> None:
    one, other = said("2020-01-01", "ก ขคงจฉชซ"), said("2020-01-05", "ก ขคงจฉชญ")
    pair = (iri("ก ขคงจฉชซ"), iri("ก ขคงจฉชญ"))
    assert decide([one, other]).merges
    assert not decide([one, other], Judged(different=frozenset({pair}))).merges
    far = said("2020-01-05", "มานะ รักไทย", "")
    two = (iri("ก ขคงจฉชซ"), iri("มานะ รักไทย"))
    [merge] = decide([one, far], Judged(same={two: "judged by me"})).merges
    assert merge.why == "judged by me"


def test_two_governors_on_one_day_are_two_people_of_one_name() -> None:
    tak = [said("2020-01-01", "สมชาย ใจดี"), said("2020-02-01", "สมชาย ใจดี")]
    found = decide([*tak, said("2020-01-01", "สมชาย ใจดี", NAN)])
    assert {one.person for one in found.tenures} == {
        "person:สมชาย_ใจดี",
        "person:สมชาย_ใจดี_ผู้ว่าราชการจังหวัดน่าน",
    }


def test_a_governor_who_moves_is_one_person() -> None:
    tak = [said("2020-01-01", "สมชาย ใจดี"), said("2020-02-01", "สมชาย ใจดี")]
    found = decide([*tak, said("2021-01-01", "สมชาย ใจดี", NAN)])
    assert {one.person for one in found.tenures} == {"person:สมชาย_ใจดี"}


def test_a_rare_title_like_a_common_one_of_the_same_holder_is_one_post() -> None:
    post = "รัฐมนตรีว่าการกระทรวงแรงงาน"
    often = [said(f"2020-01-0{n}", "สุชาติ ชมกลิ่น", post) for n in range(1, 5)]
    found = decide([*often, said("2020-01-09", "สุชาติ ชมกลิ่น", post[:-2] + "าน")])
    assert {one.post for one in found.tenures} == {f"post:{post}"}


def test_a_successor_settles_when_a_tenure_has_ended() -> None:
    one = [said(f"2020-0{n}-01", "ก ข") for n in (1, 2, 3)]
    other = [said(f"2020-0{n}-01", "ค ง") for n in (5, 6)]
    found = decide([*one, *other]).tenures
    assert [(t.not_before, t.not_after) for t in found] == [
        ("", "2020-05-01"),
        ("2020-03-01", ""),
    ]


def test_an_odd_release_makes_a_doubted_tenure() -> None:
    one = [said(f"2020-01-0{n}", "ก ข") for n in range(1, 8)]
    odd = tenure([*one, said("2020-01-04", "ค ง")], "ค ง")
    assert (odd.doubted, odd.confidence) == (True, 0.3)


def test_a_second_spell_has_its_year_in_its_name() -> None:
    first = [said(f"2018-01-0{n}", "ก ข") for n in (1, 2)]
    other = [said(f"2019-01-0{n}", "ค ง") for n in (1, 2)]
    again = [said(f"2020-01-0{n}", "ก ข") for n in (1, 2)]
    found = decide([*first, *other, *again])
    whole = f"ก_ข_{GOVERNOR}"
    assert [one.id.partition(":")[2] for one in found.tenures][:2] == [
        whole,
        f"{whole}_2020",
    ]
    spell = found.resolved.tenure(
        iri("ก ข"), f"post:{GOVERNOR}", "current", again[0].release
    )
    assert spell == f"tenure:{whole}_2020"


def test_many_deputies_hold_one_post_at_a_time() -> None:
    post = "รองอธิบดีกรมที่ดิน"
    days = ("2020-01-01", "2020-01-05", "2020-01-09")
    each = [said(day, name, post) for day in days for name in ("ก ข", "ค ง")]
    assert [(first, last) for _, first, last in held(each)] == [(days[0], days[2])] * 2


def test_an_acting_holder_ends_no_tenure() -> None:
    days = ("2020-01-01", "2020-01-09")
    acting = said("2020-01-05", "ค ง", status="acting")
    found = held([*(said(day, "ก ข") for day in days), acting])
    assert found == [
        (f"ค_ง_{GOVERNOR}_acting", "2020-01-05", "2020-01-05"),
        (f"ก_ข_{GOVERNOR}", *days),
    ]


def test_an_appointment_says_when_a_tenure_begins_and_the_last_one_ended() -> None:
    one = [said("2020-05-01", "ก ข"), said("2020-06-01", "ก ข")]
    other = [said("2020-12-01", "ค ง"), moved("2020-10-01", "ค ง", NAN, GOVERNOR)]
    assert tenure([*one, *other], "ค ง").begins == "2020-10-01"
    assert tenure([*one, *other], "ก ข").not_after == "2020-10-01"


def test_the_order_of_the_releases_does_not_matter() -> None:
    names = ("ก ข", "ก ข์", "ค งจฉชซญ", "ค งจฉชซฐ")
    each = [said(f"2020-0{n}-01", name) for n in range(1, 9) for name in names]
    mixed = list(each)
    random.Random(1).shuffle(mixed)
    assert decide(each) == decide(mixed)
