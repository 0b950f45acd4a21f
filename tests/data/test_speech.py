from unicodedata import is_normalized

from kg.data import table


def test_words_are_sorted_and_unique() -> None:
    words = [row["word"] for row in table("speech")]
    assert words == sorted(set(words))


def test_every_word_is_in_normal_form() -> None:
    for row in table("speech"):
        assert is_normalized("NFC", "".join(row.values()))


def test_closed_columns_hold_known_words_only() -> None:
    for row in table("speech"):
        assert row["attributes"] in {"no", "yes"}
        assert row["needs"] in {
            "about",
            "nothing",
            "programme",
            "that",
            "quote",
            "text",
            "ว่า",
        }


def test_tails_are_sorted_and_trimmed() -> None:
    for row in table("speech"):
        tails = row["tails"].split("|")
        assert tails == sorted(set(tails))
        assert all(tail == tail.strip() for tail in tails)


def test_a_word_that_needs_a_clause_has_a_tail_that_opens_one() -> None:
    for row in table("speech"):
        if row["needs"] == "ว่า":
            assert any(tail.endswith("ว่า") for tail in row["tails"].split("|"))


def test_orders_and_feelings_are_no_speech() -> None:
    attributes = {row["word"]: row["attributes"] for row in table("speech")}
    assert {attributes[word] for word in ("กล่าว", "เปิดเผย", "ยืนยัน")} == {"yes"}
    assert {attributes[word] for word in ("สั่งการ", "มอบหมาย", "ชื่นชม")} == {"no"}


def test_roles_that_speak_are_sorted_and_for_others_or_for_none() -> None:
    roles = [row["role"] for row in table("speaking_roles")]
    assert roles == sorted(set(roles))
    assert {row["speaks"] for row in table("speaking_roles")} == {
        "for none",
        "for others",
    }


def test_words_before_objects_are_sorted_and_unique() -> None:
    words = [row["word"] for row in table("object_words")]
    assert words == sorted(set(words))
