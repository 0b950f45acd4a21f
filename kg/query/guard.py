"""Refuse, before it runs, a query that cannot be read or that reaches outside."""

import difflib
import re
from collections.abc import Collection, Iterator

from pyparsing import ParseException, ParseResults
from rdflib.plugins.sparql.parser import parseQuery, parseUpdate
from rdflib.plugins.sparql.parserutils import CompValue

from kg.errors import QueryError

POSITION = re.compile(r"\(line:(?P<line>\d+), col:(?P<column>\d+)\)")


def check(text: str, prefixes: Collection[str]) -> None:
    """Raise a QueryError unless the text is a query that only reads this graph.

    >>> check("SELECT * { SERVICE <https://example.org/> { ?a ?b ?c } }", ())
    Traceback (most recent call last):
    kg.errors.QueryError: SERVICE asks another server: only this graph is read
    """
    try:
        parsed = parseQuery(text)
    except ParseException as error:
        raise QueryError(_refusal(text, error)) from error
    except RecursionError as error:
        msg = "the query is nested too deep to be read"
        raise QueryError(msg) from error
    for node in _nodes(parsed):
        if node.name == "ServiceGraphPattern":
            msg = "SERVICE asks another server: only this graph is read"
            raise QueryError(msg)
        if node.name == "pname":
            _check_prefix(
                str(node["prefix"]) if "prefix" in node else "", text, prefixes
            )


def _check_prefix(prefix: str, text: str, prefixes: Collection[str]) -> None:
    declared = set(prefixes) | set(re.findall(r"(?i)\bprefix\s+([^\s:]*):", text))
    if prefix not in declared:
        near = difflib.get_close_matches(prefix, sorted(declared), 1)
        hint = f"; is it {near[0]}: ?" if near else ""
        msg = f"the prefix {prefix}: is not declared{hint}"
        raise QueryError(msg)


def _refusal(text: str, error: ParseException) -> str:
    """Say that it is an update, or where reading stopped, with the line it is in."""
    if _is_update(text):
        return "an update changes the graph: expected SELECT, ASK, CONSTRUCT, DESCRIBE"
    found = POSITION.search(str(error))
    line, column = (int(found["line"]), int(found["column"])) if found else (1, 1)
    there = text.splitlines()[line - 1 : line] or [""]
    caret = " " * (column - 1) + "^"
    return (
        f"line {line}, column {column}: the query cannot be read from here\n"
        f"  {there[0]}\n  {caret}"
    )


def _is_update(text: str) -> bool:
    try:
        return bool(parseUpdate(text).get("request"))
    except (ParseException, RecursionError):
        return False


def _nodes(found: object) -> Iterator[CompValue]:
    if isinstance(found, CompValue):
        yield found
        for part in found.values():
            yield from _nodes(part)
    elif isinstance(found, ParseResults | list):
        for part in found:
            yield from _nodes(part)
