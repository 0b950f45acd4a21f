from datetime import date

import pytest

from kg.extract import read
from kg.model import Release


@pytest.mark.parametrize(
    ("who", "held"),
    [
        ("นายสมชาย ใจดี", [("สมชาย ใจดี", "ปลัดกระทรวงมหาดไทย")]),
        ("พระบาทสมเด็จพระเจ้าอยู่หัว", []),
    ],
)
def test_kings_hold_no_post_that_stands_beside(
    who: str, held: list[tuple[str, str]]
) -> None:
    text = f"ข่าว\n{who} ปลัดกระทรวงมหาดไทย นำคณะเข้าร่วม"
    facts = read(Release("1", "ข่าว", text, date(2020, 1, 1))).facts
    found = [f for f in facts if f.predicate == "org:holds"]
    assert [(f.subject.value, f.object.value) for f in found] == held
