"""The release about Tak of 2009 yields all that a reader finds in it."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, Store

from kg import cli
from tests.graph import ask

RELEASE = Path(__file__).parents[1] / "examples" / "releases" / "tak-2552.txt"
EVENT = '?event a tn:Event ; tn:eventType/skos:notation "seminar" .'
NAME = "สร้างผู้นำต้นแบบที่ดี เพื่อการบริหารราชการตามหลักธรรมาภิบาล"
GOVERNOR = "post:ผู้ว่าราชการจังหวัดตาก"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Store:
    out = tmp_path_factory.mktemp("tak") / "graph.ttl"
    result = CliRunner().invoke(
        cli.group, ["build", "--workers", "1", str(RELEASE), "-o", str(out)]
    )
    assert result.exit_code == 0, result.output
    store = Store()
    store.load(out.read_bytes(), RdfFormat.TURTLE)
    return store


def test_the_release_has_its_headline(graph: Store) -> None:
    headline = "จ.ตาก จัดสัมมนาสร้างผู้นำต้นแบบ บริหารราชการตามหลักธรรมาภิบาล"
    assert ask(graph, f'?r a tn:Release ; dcterms:title "{headline}"@th')


def test_the_release_has_its_publisher(graph: Store) -> None:
    assert ask(graph, '?r dcterms:publisher/rdfs:label "กรมประชาสัมพันธ์"@th')


def test_the_release_has_no_date_of_issue_but_the_day_that_it_tells_of(
    graph: Store,
) -> None:
    assert not ask(graph, "?r dcterms:issued ?day")
    assert ask(graph, '?r dcterms:date "2009-05-12"^^xsd:date')


def test_the_governor_has_a_name_and_a_title(graph: Store) -> None:
    person = 'person:คมสัน_เอกชัย rdfs:label "คมสัน เอกชัย"@th ; foaf:title "นาย"@th'
    assert ask(graph, person)


def test_the_governor_is_in_the_post_of_the_province(graph: Store) -> None:
    assert ask(graph, f"person:คมสัน_เอกชัย org:holds {GOVERNOR}")
    assert ask(graph, f'{GOVERNOR} org:postIn/rdfs:label "จังหวัดตาก"@th')
    assert ask(graph, f'{GOVERNOR} org:role/skos:notation "ผู้ว่าราชการจังหวัด"')


def test_the_tenure_is_current_on_the_day(graph: Store) -> None:
    tenure = (
        f"?t org:member person:คมสัน_เอกชัย ; tn:post {GOVERNOR} ; tn:status tn:current"
    )
    assert ask(graph, f'{tenure} ; tn:firstAttested "2009-05-12"^^xsd:date')
    assert ask(graph, f'{tenure} ; tn:lastAttested "2009-05-12"^^xsd:date')


def test_there_is_one_seminar(graph: Store) -> None:
    assert ask(graph, f"?r schema:about ?event . {EVENT}")
    assert not ask(graph, "?a a tn:Event . ?b a tn:Event . FILTER(?a != ?b)")


def test_the_seminar_has_the_name_that_the_release_spells_three_ways(
    graph: Store,
) -> None:
    assert ask(graph, f'{EVENT} ?event rdfs:label "{NAME}"@th')


def test_there_is_one_project(graph: Store) -> None:
    assert ask(graph, f'{EVENT} ?event tn:project/rdfs:label "{NAME}"@th')
    assert not ask(graph, "?a a tn:Project . ?b a tn:Project . FILTER(?a != ?b)")


def test_the_seminar_begins_on_its_day_and_hour(graph: Store) -> None:
    when = '"2009-05-12T09:00:00+07:00"^^xsd:dateTime'
    assert ask(graph, f"{EVENT} ?event schema:startDate {when}")


def test_the_seminar_lasts_one_day(graph: Store) -> None:
    assert ask(graph, f'{EVENT} ?event schema:duration "P1D"^^xsd:duration')


def test_the_seminar_is_in_its_room(graph: Store) -> None:
    venue = "ห้องประชุมโรงแรมเวียงตากริเวอร์ไซด์"
    assert ask(graph, f'{EVENT} ?event tn:venue/rdfs:label "{venue}"@th')


@pytest.mark.parametrize(
    ("predicate", "name"), [("tn:district", "เมืองตาก"), ("tn:province", "ตาก")]
)
def test_the_seminar_is_in_its_district_and_province(
    graph: Store, predicate: str, name: str
) -> None:
    assert ask(graph, f'{EVENT} ?event {predicate}/rdfs:label "{name}"@th')


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("preside", "คมสัน เอกชัย"),
        ("organize", "จังหวัดตาก"),
        ("co_organize", "สำนักงานคณะกรรมการข้าราชการพลเรือน"),
        ("attend", "หัวหน้าส่วนราชการประจำจังหวัด"),
        ("attend", "นายอำเภอทุกอำเภอ"),
        ("speak", "รองเลขาธิการคณะกรรมการข้าราชการพลเรือน"),
        ("speak", "กรรมการพิทักษ์ระบบคุณธรรม"),
    ],
)
def test_each_takes_part_in_the_seminar_in_one_role(
    graph: Store, role: str, name: str
) -> None:
    part = f'?p tn:event ?event ; tn:participant/rdfs:label "{name}"@th'
    as_role = "tn:participationRole/skos:notation"
    assert ask(graph, f'{EVENT} {part} ; {as_role} "{role}"')
    assert not ask(graph, f'{part} ; {as_role} ?other . FILTER(?other != "{role}")')


def test_sixty_came(graph: Store) -> None:
    assert ask(graph, f"{EVENT} ?event tn:attendance 60")


def test_the_project_has_the_fiscal_year(graph: Store) -> None:
    first, last = '"2008-10-01"^^xsd:date', '"2009-09-30"^^xsd:date'
    year = f"?p a tn:Project ; schema:startDate {first} ; schema:endDate {last}"
    assert ask(graph, year)


def test_the_governor_says_something(graph: Store) -> None:
    said = "?s a tn:Statement ; tn:speaker person:คมสัน_เอกชัย ; schema:text ?words"
    begins = 'FILTER(STRSTARTS(?words, "การบริหารราชการตามหลักธรรมาภิบาล ต้องยึดหลัก"))'
    assert ask(graph, f"{said} . {begins}")


def test_all_that_is_said_stands_in_the_release(graph: Store) -> None:
    text = RELEASE.read_bytes().decode()
    found = graph.query(
        "PREFIX oa: <http://www.w3.org/ns/oa#>"
        "SELECT ?start ?end ?exact"
        "{ ?m oa:start ?start ; oa:end ?end ; oa:exact ?exact }"
    )
    spans = [(int(row[0].value), int(row[1].value), row[2].value) for row in found]
    assert spans
    for start, end, exact in spans:
        assert text[start:end] == exact
