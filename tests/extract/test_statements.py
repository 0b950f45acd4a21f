from pathlib import Path

import pytest

from kg import readers
from kg.extract import read
from kg.model import Reading, Release
from tests.make import release

EXAMPLES = Path(__file__).parents[2] / "examples" / "releases"
CLAUSE = "ว่า"  # opens what is said, and is no part of it


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    sources = readers.open_sources([EXAMPLES])
    options = readers.ReadOptions()
    return [read(r) for source in sources for r in readers.read(source, options)]


def test_words_said_are_the_release_s_own_and_no_more(readings: list[Reading]) -> None:
    said = [(r, m) for r in readings for m in r.mentions if m.kind == "statement"]
    assert len(said) > len(readings) / 2
    for reading, mention in said:
        assert reading.release.text[mention.start : mention.end] == mention.exact
        assert mention.exact == mention.exact.strip() != ""
        assert not mention.exact.startswith(CLAUSE)


def test_each_statement_has_one_speaker(readings: list[Reading]) -> None:
    for reading in readings:
        said = [f.subject for f in reading.facts if f.predicate == "tn:speaker"]
        assert len(said) == len(set(said))


def test_an_agency_speaks_only_where_no_person_does() -> None:
    lead = "กระทรวงยุติธรรม เผยว่า กฎหมายนี้ดี"
    body = "นายสมศักดิ์ เทพสุทิน กล่าวว่า กฎหมายนี้จะใช้ในปีหน้า"
    assert speakers(lead) == {"กระทรวงยุติธรรม"}
    assert speakers(f"{lead}\n{body}") == {"สมศักดิ์ เทพสุทิน"}


def test_who_is_quoted_in_a_speech_makes_none_unless_a_spokesperson_reports_it() -> (
    None
):
    inner = "กฎหมายนี้ดี ทั้งนี้ นายกรัฐมนตรีได้เน้นย้ำว่า ต้องเร่งทำ"
    minister = "นายสมศักดิ์ เทพสุทิน รัฐมนตรีว่าการกระทรวงยุติธรรม"
    speaks = "นายธนกร วังบุญคงชนะ โฆษกประจำสำนักนายกรัฐมนตรี"
    assert speakers(f"{minister} กล่าวว่า {inner}") == {"สมศักดิ์ เทพสุทิน"}
    both = {"ธนกร วังบุญคงชนะ", "นายกรัฐมนตรี"}
    assert speakers(f"{speaks} กล่าวว่า {inner}") == both


def test_a_post_speaks_for_the_one_who_holds_it() -> None:
    text = (
        "นายสมศักดิ์ เทพสุทิน รัฐมนตรีว่าการกระทรวงยุติธรรม เป็นประธาน\n"
        "รัฐมนตรีว่าการกระทรวงยุติธรรม กล่าวว่า กฎหมายนี้ดี"
    )
    assert speakers(text) == {"สมศักดิ์ เทพสุทิน"}


def speakers(text: str) -> set[str]:
    facts = read(release(text)).facts
    return {f.object.value for f in facts if f.predicate == "tn:speaker"}


def test_words_are_told_once_however_often_they_are_said_to_be_somebody_s() -> None:
    told = (
        "ภาคการเกษตรดีขึ้นมากแล้วในปีนี้” นายคมสัน เอกชัย กล่าว "
        "และจะดีขึ้นอีกในปีหน้าแน่นอน” นายคมสัน เอกชัย กล่าวในที่สุด"
    )
    found = read(Release("1", "หัวข้อ", f"หัวข้อ\n{told}", body=7)).mentions
    starts = [mention.start for mention in found if mention.kind == "statement"]
    assert starts == [7]
