"""What stands at the head of a release: its headline, and a line that is a date."""

import re
from datetime import date

from kg.data import table
from kg.text import dates
from kg.text.calendars import common_year

EDGES = " \t\r\n\x0b\x0c\u2028\u2029\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"
LONGEST_HEADLINE = 300  # a longer first line is a paragraph of the story
CUT_HEADLINE = 120
LONGEST_DATE = 60
DAY = "2009-05-12"
LINE = re.compile(r"[^\n]*\n|[^\n]+")
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:.*)?")  # of a record
BESIDE = [row["form"] for row in table("headers") if row["kind"] == "beside_date"]
BESIDE += [row["word"] for row in table("weekdays")]
BESIDE_DATE = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, BESIDE), reverse=True))}"
    r"|T?\d\d?[.:]\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?|[\s\u00a0,])*"
)


def bare(line: str) -> str:
    r"""Return the line without the spaces and invisible characters at its ends.

    >>> bare("\u200b \xa0พิมพ์ \n")
    'พิมพ์'
    """
    return line.strip(EDGES)


def lines(text: str) -> list[str]:
    r"""Return the lines with their ends; no character but a line feed ends one.

    >>> lines("General Debate\u2028of the 78th Session\n\nข่าว")
    ['General Debate\u2028of the 78th Session\n', '\n', 'ข่าว']
    """
    return LINE.findall(text)


def headline(line: str) -> str:
    r"""Return the headline in a first line: all of it, unless it is a paragraph.

    >>> headline(" จ.ตาก จัดสัมมนา\n"), len(headline("คำ " * 200))
    ('จ.ตาก จัดสัมมนา', 119)
    """
    whole = bare(line)
    return whole if len(whole) <= LONGEST_HEADLINE else _cut(whole)


def day(line: str) -> date | None:
    """Return the day that the line names, if it says nothing else.

    >>> day("วันพุธที่ 5 มีนาคม 2568"), day("2025-03-05T09:30:00+07:00")
    (datetime.date(2025, 3, 5), datetime.date(2025, 3, 5))
    >>> day("ประชุมวันที่ 5 มีนาคม 2568"), day("31/02/2568")
    (None, None)
    """
    plain = bare(line)
    if len(plain) > LONGEST_DATE or not any(map(str.isdigit, plain)):
        return None
    if match := ISO.fullmatch(plain):
        return _date(*map(int, match.groups()))
    match [*dates.find(plain, None)]:
        case [found] if len(found.value) == len(DAY):
            beside = f"{plain[: found.start]} {plain[found.end :]}"
            if BESIDE_DATE.fullmatch(beside):
                return date.fromisoformat(found.value)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(common_year(str(year)) or year, month, day)
    except ValueError:  # such as 31 February
        return None


def _cut(line: str) -> str:
    start = line[:CUT_HEADLINE]
    return bare(start.rpartition(" ")[0]) or start
