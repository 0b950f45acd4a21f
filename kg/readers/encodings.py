"""Bytes -> text, by checks that a Thai text passes and another does not.

A wrong guess would be worse than an error: it gives names that nobody has.
"""

import codecs
import re

from kg.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins alike
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
WIDE_PAGES = frozenset(b"\x00\x0e\x20")  # Latin, Thai, punctuation
THAI_PAGE = 0x0E
STRAY = re.compile(
    "(?<![ก-ฮ])[ัิ-ฺ็]"  # a vowel above or below what is no consonant
    "|(?<![ก-ฮัิ-ู])[่-๋]"  # a tone
    "|[เ-ไ](?![ก-ฮ])"  # a vowel before what is no consonant
)
THAI = re.compile("[ก-๛]")
STRAY_SHARE = 0.02  # of the Thai letters may stand where Thai does not put them
FEWEST_LETTERS = 3
HEAD = 4096  # bytes in which UTF-16 and what is no text show themselves


def decode(raw: bytes, name: str, encoding: str | None = None) -> str:
    """Return the text, without its byte order mark and with nothing else changed."""
    for mark, marked in MARKS:
        if raw.startswith(mark):
            return _strict(raw.removeprefix(mark), name, marked)
    if encoding:
        return _strict(raw, name, encoding)
    if CONTROL.search(raw, 0, HEAD):
        return _strict(raw, name, _wide(raw, name))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _thai(raw, name, error)


def head(raw: bytes) -> bytes:
    """Return the first bytes, in UTF-8 where they are seen to be UTF-16 or UTF-32.

    >>> head("ก".encode("utf-16")).decode()
    'ก'
    """
    first = raw[:HEAD]
    for mark, encoding in MARKS:
        if first.startswith(mark):
            return first.removeprefix(mark).decode(encoding, "ignore").encode()
    if not CONTROL.search(first):
        return first
    try:
        return first.decode(_wide(first, "head"), "ignore").encode()
    except ReadError:
        return first


def _strict(raw: bytes, name: str, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except (LookupError, ValueError) as error:
        msg = f"{name}: found {error}; expected text in {encoding}"
        raise ReadError(msg) from error


def _wide(raw: bytes, name: str) -> str:
    """Name the byte order of UTF-16 without a mark, or say that it is no text."""
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        pages = set(raw[start::2])
        if THAI_PAGE in pages and pages <= WIDE_PAGES and len(raw) % 2 == 0:
            return encoding
    msg = f"{name}: found binary data; expected text"
    raise ReadError(msg)


def _thai(raw: bytes, name: str, cause: UnicodeDecodeError) -> str:
    """Decode CP874, of which TIS-620 is a part, if the result is spelled as Thai is."""
    try:
        text = raw.decode("cp874")
    except UnicodeDecodeError:
        text = ""
    letters = len(THAI.findall(text))
    stray = len(STRAY.findall(text))
    if letters < FEWEST_LETTERS or stray > letters * STRAY_SHARE:
        msg = (
            f"{name}: found {cause.object[cause.start : cause.start + 4]!r} "
            f"at byte {cause.start}; expected UTF-8, UTF-16 or TIS-620"
        )
        raise ReadError(msg) from cause
    return text
