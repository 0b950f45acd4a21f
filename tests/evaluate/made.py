"""A made-up release, what is read in it, and how that is judged."""

import json
from pathlib import Path

from kg.evaluate import annotations, matching
from kg.evaluate.claims import Claims, claims
from kg.evaluate.matching import Verdict
from kg.model import Fact, Mention, Reading, Release

TEXT = "นายก ข ผู้ว่าราชการจังหวัดตาก เปิดการสัมมนาผู้นำ ที่โรงแรมเวียงตาก วันที่ 12 พ.ค. 52"


def mention(kind: str, exact: str, value: str = "", sure: float = 0.9) -> Mention:
    start = TEXT.index(exact)
    end = start + len(exact)
    return Mention("r", start, end, kind, exact, value or exact, f"{kind}-rule", sure)


PERSON = mention("person", "ก ข")
POST = mention("post", "ผู้ว่าราชการจังหวัดตาก")
AGENCY = mention("agency", "ตาก", "จังหวัดตาก")
EVENT = mention("event", "การสัมมนาผู้นำ")
DAY = mention("date", "12 พ.ค. 52", "2009-05-12")
VENUE = mention("venue", "โรงแรมเวียงตาก", "โรงแรมเวียงตาก|ตาก")
TYPE = mention("type", "สัมมนา", "seminar")
HEADLINE = mention("headline", TEXT)
WORDS = mention("statement", "เปิดการสัมมนา")
PRESIDES = (("role", "preside"),)


def said() -> tuple[Fact, ...]:
    return (
        Fact(PERSON, "org:holds", POST, "holds", 0.9),
        Fact(HEADLINE, "schema:about", EVENT, "about", 0.7),
        Fact(EVENT, "tn:eventType", TYPE, "type", 0.7),
        Fact(EVENT, "schema:startDate", DAY, "day", 0.7),
        Fact(EVENT, "tn:venue", VENUE, "venue", 0.7),
        Fact(EVENT, "tn:participant", PERSON, "who", 0.7, PRESIDES),
        Fact(EVENT, "tn:participant", AGENCY, "who", 0.7, (("role", "organize"),)),
        Fact(WORDS, "tn:speaker", PERSON, "said", 0.8),
    )


def claimed(facts: tuple[Fact, ...] | None = None) -> Claims:
    stated = said() if facts is None else facts
    ends = (end for fact in stated for end in (fact.subject, fact.object))
    mentions = tuple(dict.fromkeys((PERSON, POST, AGENCY, *ends)))
    return claims(Reading(Release("a", TEXT, TEXT), mentions, stated))


def judged(tmp_path: Path, found: Claims | None = None, **fields: object) -> Verdict:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"id": "a", **fields}), encoding="utf-8")
    return matching.judge(annotations.read(path), found or claimed())
