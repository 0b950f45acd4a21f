"""Which full title a text means by a post that it says in short."""

from kg.text.agencies import Agency, agency_at
from kg.text.offices import Seat, full_titles
from kg.text.posts import Post, post_at


def post(text: str, words: str) -> Post:
    found = post_at(text, text.index(words))
    assert found is not None
    return found


def named(text: str, *names: str) -> list[tuple[int, Agency]]:
    found = [(text.index(name), agency_at(text, text.index(name))) for name in names]
    return [(at, agency) for at, agency in found if agency]


def test_a_bare_post_is_the_same_persons_post_of_that_role() -> None:
    text = "ปลัดกระทรวงแรงงาน พบ ปลัดกระทรวงพลังงาน แล้ว ปลัด กล่าว"
    short = post(text, "ปลัด กล่าว")
    seats = [
        Seat(post(text, "ปลัดกระทรวงแรงงาน"), "ก"),
        Seat(post(text, "ปลัดกระทรวงพลังงาน"), "ข"),
    ]
    assert full_titles([*seats, Seat(short, "ข")], []) == {
        short.start: "ปลัดกระทรวงพลังงาน"
    }


def test_a_bare_post_of_no_one_is_the_only_one_of_its_role() -> None:
    text = "ปลัดกระทรวงแรงงาน ลงพื้นที่ แล้ว ปลัด กล่าว"
    short = post(text, "ปลัด กล่าว")
    seats = [Seat(post(text, "ปลัดกระทรวงแรงงาน"), "ก"), Seat(short)]
    assert full_titles(seats, []) == {short.start: "ปลัดกระทรวงแรงงาน"}


def test_a_bare_post_is_at_the_ministry_that_was_named_last() -> None:
    text = "กระทรวงพลังงาน และกระทรวงแรงงาน โดย ปลัดกระทรวง กล่าว กระทรวงมหาดไทย"
    short = post(text, "ปลัดกระทรวง กล่าว")
    agencies = named(text, "กระทรวงพลังงาน", "กระทรวงแรงงาน", "กระทรวงมหาดไทย")
    assert full_titles([Seat(short)], agencies) == {short.start: "ปลัดกระทรวงแรงงาน"}


def test_what_is_cut_short_is_completed_by_the_name_before() -> None:
    text = "กรมที่ดิน ชี้แจง โดย รองอธิบดีกรมฯ กล่าว กรมการปกครอง"
    short = post(text, "รองอธิบดี")
    agencies = named(text, "กรมที่ดิน", "กรมการปกครอง")
    assert full_titles([Seat(short)], agencies) == {short.start: "รองอธิบดีกรมที่ดิน"}
