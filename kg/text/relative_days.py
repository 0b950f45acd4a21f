"""Days that words tell from the day of issue: "เมื่อวานนี้", "วันจันทร์ที่ผ่านมา"."""

from datetime import date, timedelta

from kg.text.anchors import Anchor

WEEK = 7


def resolve(anchor: Anchor, issued: date) -> date:
    """Return the day that the words tell.

    >>> resolve(Anchor("weekday", 1, -1), date(2025, 3, 10))
    datetime.date(2025, 3, 3)
    """
    if anchor.kind == "day":
        return issued + timedelta(days=anchor.number)
    ahead = (anchor.number - issued.isoweekday()) % WEEK
    if anchor.direction < 0:
        return issued - timedelta(days=WEEK - ahead)
    if anchor.direction:  # that of the next week, which begins on Monday
        return issued + timedelta(days=WEEK + anchor.number - issued.isoweekday())
    return issued + timedelta(days=ahead)
