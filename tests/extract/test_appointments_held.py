"""What an appointment says of who holds which post on the day of its release."""

from pathlib import Path

import pytest

from kg import extract, readers

EXAMPLES = Path(__file__).parents[2] / "examples" / "releases"
HELD = [
    ("2018-10-12-16040", "วัฒนาพร ระงับทุกข์", "รองปลัดกระทรวงศึกษาธิการ", "former"),
    ("2018-10-12-16040", "วัฒนาพร ระงับทุกข์", "รองเลขาธิการสภาการศึกษา", "current"),
    ("2023-11-07-74301", "กฤษฎา คงคะจันทร์", "ผู้ตรวจราชการกระทรวงวัฒนธรรม", "current"),
    ("2023-11-07-74301", "กฤษฎา คงคะจันทร์", "เลขาธิการราชบัณฑิตยสภา", "designate"),
]


@pytest.mark.parametrize(("release", "person", "post", "status"), HELD)
def test_posts_are_left_and_taken_up_when_the_release_says_so(
    release: str, person: str, post: str, status: str
) -> None:
    [source] = readers.open_sources([next(EXAMPLES.rglob(f"{release}.txt"))])
    [read] = readers.read(source)
    held = {
        (fact.subject.value, fact.object.value, dict(fact.qualifiers)["status"])
        for fact in extract.read(read).facts
        if fact.predicate == "org:holds"
    }
    assert (person, post, status) in held
