import pytest

from kg.query import Row
from kg.query.holders import is_yearly, latest, on
from kg.query.names import Thing

FIRST = {
    "thing": "tenure:1",
    "person": "person:ก",
    "name": "ก",
    "status": "current",
    "first": "2018-01-01",
    "last": "2019-03-01",
    "notAfter": "2019-07-01",
    "confidence": "0.95",
}
SECOND = FIRST | {
    "thing": "tenure:2",
    "person": "person:ข",
    "name": "ข",
    "first": "2019-07-01",
    "last": "2020-01-01",
    "notBefore": "2019-03-01",
}
SECOND.pop("notAfter")
BOTH: list[Row] = [FIRST, SECOND]


def names(day: str, rows: list[Row] = BOTH) -> list[str]:
    return [holder.name for holder in on(rows, day)]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2018-06-01", "ก"),
        ("2019-03-01", "ก"),
        ("2019-07-01", "ข"),
        ("2019-12-01", "ข"),
    ],
)
def test_who_is_attested_on_both_sides_of_a_day_held_the_post(
    day: str, name: str
) -> None:
    [holder] = on(BOTH, day)
    assert (holder.name, holder.confidence) == (name, 0.95)


def test_between_two_holders_the_nearer_one_is_likelier_and_neither_is_sure() -> None:
    assert names("2019-04-01") == ["ก", "ข"]
    assert names("2019-06-01") == ["ข", "ก"]
    assert on(BOTH, "2019-03-02")[0].confidence < 0.8


def test_after_the_last_day_the_answer_gets_less_sure_until_there_is_none() -> None:
    near, far = on(BOTH, "2020-02-01")[0], on(BOTH, "2020-12-01")[0]
    assert 0.8 > near.confidence > far.confidence
    assert not on(BOTH, "2029-01-01")


def test_a_stated_end_is_an_end() -> None:
    gone = SECOND | {"ends": "2020-02-01"}
    assert names("2020-01-31", [gone]) == ["ข"]
    assert not names("2020-02-02", [gone])


def test_senior_officials_change_when_the_government_s_year_begins() -> None:
    rows: list[Row] = [
        FIRST | {"last": "2019-08-01", "notAfter": "2020-03-01"},
        SECOND
        | {"first": "2020-03-01", "last": "2020-04-01", "notBefore": "2019-08-01"},
    ]
    assert on(rows, "2019-10-15")[0].name == "ก"
    assert on(rows, "2019-10-15", yearly=True)[0].name == "ข"


def test_who_is_no_longer_in_the_post_does_not_hold_it() -> None:
    assert not on([FIRST | {"status": "former"}], "2018-06-01")


def test_ranks_tell_which_posts_are_filled_yearly() -> None:
    assert is_yearly(Thing("post:1", "ผู้ว่าราชการจังหวัดตาก"))
    assert not is_yearly(Thing("post:2", "รัฐมนตรีว่าการกระทรวงแรงงาน"))


def test_the_latest_day_is_that_of_the_last_tenure() -> None:
    assert latest(BOTH) == "2020-01-01"
