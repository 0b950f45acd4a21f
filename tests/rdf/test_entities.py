import pytest

from kg.data import table
from kg.errors import DataError
from kg.model import Entity
from kg.rdf import concepts, entities, facts
from kg.vocab import terms

KINDS = {row["notation"] for row in table("concepts") if row["scheme"] == "agencyKinds"}


def said(iri: str, name: str) -> dict[str, str]:
    triples = entities.describe(Entity(iri, iri.partition(":")[0], name))
    return {triple.predicate: triple.object for triple in triples}


@pytest.mark.parametrize("list_name", ["agencies", "agency_heads"])
def test_every_kind_of_agency_is_a_concept(list_name: str) -> None:
    assert {row["kind"] for row in table(list_name)} <= KINDS


def test_every_role_has_a_short_way_that_is_declared() -> None:
    roles = {
        row["notation"]
        for row in table("concepts")
        if row["scheme"] == "participationRoles"
    }
    assert set(facts.SHORT_WAYS) == roles
    assert {p for p in facts.SHORT_WAYS.values() if p.startswith("tn:")} <= terms()


def test_an_unknown_concept_never_falls_to_a_default() -> None:
    with pytest.raises(DataError, match="eventType:feast: expected a concept"):
        list(concepts.describe(Entity("eventType:feast", "eventType", "feast")))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("กระทรวงการคลัง", "ministry"),
        ("จังหวัดตาก", "province"),
        ("อำเภอแม่สอด", "district"),
        ("ญี่ปุ่น", "country"),
    ],
)
def test_sees_the_kind_of_an_agency(name: str, kind: str) -> None:
    assert said(f"agency:{name}", name)["org:classification"] == f"agencyKind:{kind}"


def test_an_agency_of_no_known_kind_has_none() -> None:
    assert "org:classification" not in said("agency:ก", "ก")


def test_a_country_has_its_iso_code_and_its_english_name() -> None:
    assert said("country:ญี่ปุ่น", "ญี่ปุ่น")["tn:isoCode"] == '"JP"'


def test_a_subdistrict_lies_in_its_district() -> None:
    about = said("subdistrict:แม่ปะ_แม่สอด_ตาก", "แม่ปะ|แม่สอด|ตาก")
    assert about["tn:officialCode"] == '"630607"'
    assert about["schema:containedInPlace"] == "district:แม่สอด_ตาก"
