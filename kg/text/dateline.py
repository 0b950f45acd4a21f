"""The day that a release calls today, where it says which: "วันนี้ (12 พ.ค.52)"."""

import re

from kg.text import dates
from kg.text.anchors import spots
from kg.text.calendars import Dated

LEAD = 16  # characters of a weekday or another word before the date
BESIDE = re.compile(r"[ \t\u00a0]{0,2}[(\[（][ \u00a0]?")


def find(text: str) -> Dated | None:
    """Return the first date that stands in brackets after a word for today.

    >>> find("ที่โรงแรม วันนี้ (12 พ.ค.52) เวลา 09.00 น.").value
    '2009-05-12'
    >>> find("วันนี้ ประชุมเมื่อ (12 พ.ค.52)")
    """
    ends = [
        end for _, end, said in spots(text) if said.kind == "day" and not said.number
    ]
    brackets = [match.end() for end in ends if (match := BESIDE.match(text, end))]
    if not brackets:
        return None
    days = (dated for dated in dates.find(text, None) if dated.kind == "day")
    return next(
        (d for d in days if any(0 <= d.start - at <= LEAD for at in brackets)), None
    )
