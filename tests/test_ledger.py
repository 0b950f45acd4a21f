from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg import ledger
from kg.model import Fact, Mention, Reading, Release
from tests.tak import reading


def test_gives_back_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "shard.parquet"
    ledger.write([reading()], path)
    assert list(ledger.read(path, 0)) == [reading()]


def test_groups_hold_the_readings_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "shard.parquet"
    count = ledger.ROWS + 1
    readings = [Reading(Release(str(n), "", f"{n}"), (), ()) for n in range(count)]
    ledger.write(readings, path)
    assert list(ledger.read(path, 1)) == readings[-1:]


@given(st.text(min_size=2, alphabet=st.characters(codec="utf-8")), st.data())
def test_keeps_any_text_and_any_span(
    tmp_path_factory: object, text: str, data: st.DataObject
) -> None:
    release = Release("id", "title", text, date(2020, 2, 29), "p", None, 1)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mention = Mention(
        release.key, start, end, "person", text[start:end], text, "r", 0.5
    )
    fact = Fact(mention, "org:holds", mention, "r", 0.25, (("status", "acting"),))
    path = tmp_path_factory.mktemp("ledger") / "shard.parquet"  # type: ignore[attr-defined]
    ledger.write([Reading(release, (mention,), (fact,))], path)
    assert list(ledger.read(path, 0)) == [Reading(release, (mention,), (fact,))]
