"""The forms of one person's name in one text, each with the fullest."""

from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz

from kg.text.names import Name

ALIKE = 80  # of 100: of two spellings of one family name


def full_forms(names: Iterable[Name]) -> dict[str, str]:
    """Return the full name for each form in which names are said.

    >>> a = Name(0, 1, "สุขุม", "กาญจนพิมาย", "", (0, 0))
    >>> full_forms([a, a, a._replace(family="กาญจนพิมาน"), a._replace(family="")])
    {'สุขุม กาญจนพิมาน': 'สุขุม กาญจนพิมาย', 'สุขุม': 'สุขุม กาญจนพิมาย'}
    """
    names = list(names)
    whole = Counter(name.full for name in names if name.family and not name.of)
    forms: dict[str, str] = {}
    kept: dict[str, list[str]] = {}
    for full, _ in whole.most_common():
        given, _, family = full.partition(" ")
        same = next((k for k in kept.get(given, ()) if _alike(k, family)), None)
        if same:
            forms[full] = f"{given} {same}"
        else:
            kept.setdefault(given, []).append(family)
    for given, families in kept.items():
        forms.setdefault(given, f"{given} {families[0]}")
    for name in names:
        if name.of:
            forms[name.full] = forms.get(name.of, name.of)
    return forms


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= ALIKE
