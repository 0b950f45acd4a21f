"""The date of a header: a line, or a field of a record, that is a date and no more."""

import re
from datetime import date

from kg.data import table

BUDDHIST_ERA = 543
FIRST_BUDDHIST_YEAR = 2400  # no release is as old, in either calendar
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
MONTHS = {
    row[form]: int(row["month"])
    for row in table("months")
    for form in ("full", "short")
}
WEEKDAYS = [row["form"] for row in table("headers") if row["kind"] == "weekday"]
ERA = "|".join(
    re.escape(row["form"]) for row in table("headers") if row["kind"] == "era"
)
WORDS = re.compile(
    rf"(?:{'|'.join(map(re.escape, WEEKDAYS))})?\s*(?P<day>\d{{1,2}})\s*"
    rf"(?P<month>{'|'.join(map(re.escape, MONTHS))})\s*(?:{ERA})?\s*(?P<year>\d{{4}})"
)
NUMBERS = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
ISO = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)(?:[T ]\d\d:.*)?")


def read(line: str) -> date | None:
    """Return the day that the whole line names, if the calendar has it.

    >>> read("วันพุธที่ 5 มีนาคม 2568"), read("05/03/2568"), read("2025-03-05")
    (datetime.date(2025, 3, 5), datetime.date(2025, 3, 5), datetime.date(2025, 3, 5))
    >>> read("ประชุมวันที่ 5 มีนาคม 2568"), read("31/02/2568")
    (None, None)
    """
    plain = line.translate(ARABIC).strip()
    for pattern in (WORDS, NUMBERS, ISO):
        if match := pattern.fullmatch(plain):
            return _day(match["year"], match["month"], match["day"])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    common = int(year) - (BUDDHIST_ERA if int(year) >= FIRST_BUDDHIST_YEAR else 0)
    try:
        return date(common, MONTHS.get(month) or int(month), int(day))
    except ValueError:  # such as 31 February
        return None
