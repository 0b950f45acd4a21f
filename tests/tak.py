"""A handmade reading of a short release, for tests of what comes after extraction."""

from datetime import date

from kg.model import Fact, Mention, Reading, Release

TEXT = """จ.ตาก จัดสัมมนาผู้นำต้นแบบ
กรมประชาสัมพันธ์
วันนี้ (12 พ.ค.52) เวลา 09.00 น. นายคมสัน  เอกชัย ผวจ.ตาก เป็นประธานเปิดการสัมมนา \
"สร้างผู้นำ" ณ โรงแรมเวียงตาก อำเภอเมืองตาก จังหวัดตาก มีนายอำเภอเข้าร่วม 60 คน \
ก.พ. ร่วมจัด นายคมสัน กล่าวว่า ต้อง "ยึดความถูกต้อง"
"""
RELEASE = Release("tak-2552", "จ.ตาก จัดสัมมนาผู้นำต้นแบบ", TEXT, date(2009, 5, 12))
GOVERNOR = "ผู้ว่าราชการจังหวัดตาก"
OCSC = "สำนักงานคณะกรรมการข้าราชการพลเรือน"


def mention(
    kind: str, exact: str, value: str = "", release: Release = RELEASE
) -> Mention:
    start = release.text.index(exact)
    end = start + len(exact)
    rule = f"{kind}-rule"
    return Mention(release.key, start, end, kind, exact, value or exact, rule, 0.9)


def reading(release: Release = RELEASE) -> Reading:
    def name(kind: str, exact: str, value: str = "") -> Mention:
        return mention(kind, exact, value, release)

    def fact(
        subject: Mention, predicate: str, what: Mention, **qualifiers: str
    ) -> Fact:
        said = tuple(sorted(qualifiers.items()))
        return Fact(subject, predicate, what, "test", 0.95, said)

    headline = name("headline", "จ.ตาก จัดสัมมนาผู้นำต้นแบบ")
    publisher = name("agency", "กรมประชาสัมพันธ์")
    governor = name("person", "คมสัน  เอกชัย", "คมสัน เอกชัย")
    again = name("person", "คมสัน", "คมสัน เอกชัย")
    post = name("post", "ผวจ.ตาก", GOVERNOR)
    role = name("role", "ผวจ.", "ผู้ว่าราชการจังหวัด")
    tak = name("agency", "จ.ตาก", "จังหวัดตาก")
    chiefs = name("post", "นายอำเภอ")
    ocsc = name("agency", "ก.พ.", OCSC)
    event = name("event", "การสัมมนา", "สร้างผู้นำ")
    project = name("project", "สร้างผู้นำ")
    statement = name("statement", 'ต้อง "ยึดความถูกต้อง"')
    facts = (
        fact(headline, "dcterms:publisher", publisher),
        fact(headline, "schema:about", event),
        fact(governor, "foaf:title", name("title", "นาย")),
        fact(governor, "org:holds", post, status="current"),
        fact(post, "org:role", role),
        fact(post, "org:postIn", tak),
        fact(event, "tn:eventType", name("type", "สัมมนา", "seminar")),
        fact(
            event,
            "schema:startDate",
            name("date", "12 พ.ค.52", "2009-05-12"),
            time="09:00",
        ),
        fact(event, "tn:venue", name("venue", "โรงแรมเวียงตาก", "โรงแรมเวียงตาก|ตาก")),
        fact(event, "tn:district", name("district", "อำเภอเมืองตาก", "เมืองตาก|ตาก")),
        fact(event, "tn:province", name("province", "จังหวัดตาก", "ตาก")),
        fact(event, "tn:attendance", name("count", "60")),
        fact(event, "tn:project", project),
        fact(
            project,
            "schema:temporalCoverage",
            name("date", "52", "2008-10-01/2009-09-30"),
        ),
        fact(event, "tn:participant", governor, role="preside"),
        fact(event, "tn:participant", tak, role="organize"),
        fact(event, "tn:participant", ocsc, role="co_organize"),
        fact(event, "tn:participant", chiefs, role="attend"),
        fact(statement, "tn:speaker", again),
    )
    named = dict.fromkeys(m for f in facts for m in (f.subject, f.object))
    return Reading(release, tuple(named), facts)
