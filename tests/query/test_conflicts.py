from pathlib import Path

from kg.query import conflicts

PREFIXES = """\
@prefix tn: <https://w3id.org/thamniap/ontology#> .
@prefix schema: <https://schema.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
KINDS = "release person post agency province event tenure participation mention"
DATA = "".join(
    f"@prefix {kind}: <https://w3id.org/thamniap/id/{kind}/> .\n"
    for kind in KINDS.split()
)
PERSON = """
person:ก a foaf:Person ; rdfs:label "ก"@th .
release:1 dcterms:identifier "r1" ; dcterms:issued "2019-05-01"^^xsd:date .
mention:1 tn:inRelease release:1 ; oa:exact "ก" ; oa:start 1 ; oa:end 2 .
"""
AT = """
event:{n} rdfs:label "งาน {n}"@th ; tn:province province:{place} ;
  schema:startDate "2019-05-01T{hour}:00:00+07:00"^^xsd:dateTime .
province:{place} rdfs:label "{place}"@th .
participation:{n} tn:event event:{n} ; tn:participant person:ก ;
  prov:wasDerivedFrom mention:1 .
"""
HELD = """
agency:กระทรวงวิทยาศาสตร์และเทคโนโลยี rdfs:label "กระทรวงวิทยาศาสตร์และเทคโนโลยี"@th .
post:1 rdfs:label "ปลัด"@th ; org:postIn agency:กระทรวงวิทยาศาสตร์และเทคโนโลยี .
tenure:1 tn:post post:1 ; org:member person:ก ; tn:status tn:current ;
  prov:wasDerivedFrom mention:1 .
"""


def found(folder: Path, *parts: str) -> list[conflicts.Conflict]:
    path = folder / "graph.ttl"
    path.write_text("".join((PREFIXES, DATA, PERSON, *parts)), encoding="utf-8")
    return conflicts.find(path)


def at(number: int, place: str, hour: str) -> str:
    return AT.format(n=number, place=place, hour=hour)


def test_nobody_is_in_two_provinces_at_one_hour(tmp_path: Path) -> None:
    [one] = found(tmp_path, at(1, "ตาก", "09"), at(2, "น่าน", "09"))
    assert (one.kind, one.about) == ("one person in two places", "ก")
    assert one.day == "2019-05-01T09:00"
    assert [side.says for side in one.sides] == ["งาน 1, ตาก", "งาน 2, น่าน"]
    assert one.sides[0].source == "r1 “ก”"


def test_at_another_hour_or_in_the_same_province_they_may_be(tmp_path: Path) -> None:
    assert not found(tmp_path, at(1, "ตาก", "09"), at(2, "น่าน", "13"))
    assert not found(tmp_path, at(1, "ตาก", "09"), at(2, "ตาก", "09"))


def test_a_post_of_an_agency_that_has_ended_is_a_conflict(tmp_path: Path) -> None:
    assert not found(tmp_path, HELD)
    late = HELD + 'release:1 dcterms:issued "2021-05-01"^^xsd:date .\n'
    [one] = found(tmp_path, late)
    assert one.kind == "a post of an agency that was not there"
    assert one.sides[1].says == "there is none after 2019-05-01"
