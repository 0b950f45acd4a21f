"""Terms as Turtle writes them: literals, and the IRIs of what only the graph has."""

import re
from functools import cache, lru_cache

from kg import vocab
from kg.model import Mention
from kg.resolve import key

SEPARATOR = "\x1f"  # stands between terms in kg.rdf.runs, so never in one
ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        '"': '\\"',
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        SEPARATOR: "\\u001F",
    }
)
SPECIAL = re.compile(r'["\\\n\r\t\x1f]')
THAI = re.compile("[\u0e01-\u0e5b]")
UNSAFE = re.compile(r"[\x00-\x20<>\"{}|^`\\\x7f-\xa0\ud800-\udfff\ufff0-\uffff]")
OUTSIDE = re.compile(r"([^@/]+)@([^@/]+)/(.+)")  # extractor, version, rule
UNSAID = re.compile(r"[^0-9A-Za-z.]+|[.]$")  # what a version may not have in an IRI
CLOCK = re.compile(r"[0-2]\d:[0-5]\d")
WEB = re.compile(r"https?://[^/\s]")
PRECISIONS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}  # by length
THAILAND = ":00+07:00"  # the seconds that nobody states, and the time zone


def literal(text: str, kind: str = "") -> str:
    r"""Write a literal: plain, or of a datatype such as "xsd:date".

    >>> print(literal('the "S" curve'), literal("2009-05-12", "xsd:date"))
    "the \"S\" curve" "2009-05-12"^^xsd:date
    """
    if SPECIAL.search(text):  # to translate all texts would take ten times as long
        text = text.translate(ESCAPES)
    written = f'"{text}"'
    return f"{written}^^{kind}" if kind else written


def name(text: str) -> str:
    """Write a literal in the language whose letters it has: Thai, or else English.

    >>> print(name("ตาก"), name("Tak"))
    "ตาก"@th "Tak"@en
    """
    return f"{literal(text)}@{'th' if THAI.search(text) else 'en'}"


def moment(day: str, time: str = "") -> str:
    """Write a day, month or year as precisely as it is known.

    A time that is no clock's, such as "morning", cannot be said by a dateTime.

    >>> print(moment("2009-05"), moment("2009-05-12", "09:00"))
    "2009-05"^^xsd:gYearMonth "2009-05-12T09:00:00+07:00"^^xsd:dateTime
    >>> moment("2009-05-12", "morning")
    '"2009-05-12"^^xsd:date'
    """
    if CLOCK.fullmatch(time) and len(day) == len("2009-05-12"):
        return literal(f"{day}T{time}{THAILAND}", "xsd:dateTime")
    return literal(day, PRECISIONS[len(day)])


@lru_cache
def decimal(share: float) -> str:
    """Write a number from 0 to 1, to three places.

    >>> decimal(0.9), decimal(1)
    ('0.9', '1.0')
    """
    digits = f"{share:.3f}".rstrip("0")
    return digits + "0" * digits.endswith(".")


def address(where: str) -> str:
    """Write where something was found: an IRI if it is on the Web, else a literal.

    >>> print(address("https://example.org/a b"), address("box 7"))
    <https://example.org/a%20b> "box 7"
    """
    if not WEB.match(where):
        return literal(where)
    return f"<{UNSAFE.sub(_percent, where)}>"


def mention(found: Mention) -> str:
    """Name the evidence: a span of a release, read as one kind."""
    return f"mention:{found.release}_{found.start}_{found.end}_{found.kind}"


def participation(event: str, role: str, who: str) -> str:
    """Name what someone did at an event."""
    return f"participation:{local(event)}_{role}_{local(who)}"


@cache
def extractor(rule: str, version: str) -> str:
    """Name the rule that found something, as it was in one version.

    A rule of another distribution says its own extractor and version.

    >>> extractor("posts.before", "0.1.0"), extractor("phones@2.1/short", "0.1.0")
    ('extractor:postsbefore_0.1.0', 'extractor:phones_short_2.1')
    """
    name, version = made_by(rule, version)
    return f"extractor:{key(name.replace('/', '_'))}_{UNSAID.sub('-', version)}"


def made_by(rule: str, version: str) -> tuple[str, str]:
    """Return the name of a rule, and the version in which it is.

    >>> made_by("posts.before", "0.1.0"), made_by("phones@2.1/short", "0.1.0")
    (('posts.before', '0.1.0'), ('phones/short', '2.1'))
    """
    match = OUTSIDE.fullmatch(rule)
    return (f"{match[1]}/{match[3]}", match[2]) if match else (rule, version)


def local(iri: str) -> str:
    """Return what follows the prefix."""
    return iri.partition(":")[2]


def prefixes(base: str = vocab.DATA) -> dict[str, str]:
    """Return all prefixes, those of the data moved to another base."""
    moved = {kind: f"{base}{kind}/" for kind in vocab.KINDS}
    return dict(sorted((vocab.PREFIXES | moved).items()))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode(errors="replace"))
