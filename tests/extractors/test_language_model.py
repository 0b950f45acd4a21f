"""The example that asks a language model, with a stand-in for the model."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import pytest

from kg.extract import forms
from kg.extract import read as extract
from kg.model import Fact, Release

SOURCE = Path(__file__).parents[2] / "examples" / "extractors" / "language_model"
TEXT = "ข่าว\nนายคมสัน เอกชัย อดีตผู้ว่าราชการจังหวัดตาก กล่าวว่า ดี"
RELEASE = Release("a", "ข่าว", TEXT, body=5)
RIGHT = {
    "quote": "คมสัน เอกชัย อดีตผู้ว่าราชการจังหวัดตาก",
    "person": "คมสัน เอกชัย",
    "post": "ผู้ว่าราชการจังหวัดตาก",
    "status": "former",
}


class Model(BaseHTTPRequestHandler):
    """Answers each request with what a test has put in."""

    content: ClassVar[str] = ""
    wait: ClassVar[float] = 0.0
    asked: ClassVar[list[dict[str, Any]]] = []

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        Model.asked.append(json.loads(self.rfile.read(size)))
        time.sleep(Model.wait)
        message = {"message": {"content": Model.content}}
        said = {"choices": [message], "usage": {"total_tokens": 50}}
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    served = HTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=served.serve_forever, args=(0.01,), daemon=True).start()
    monkeypatch.setenv("KG_LM_URL", f"http://127.0.0.1:{served.server_port}/v1")
    monkeypatch.setenv("KG_LM_MODEL", "stand-in")
    monkeypatch.setenv("KG_LM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("KG_LM_TOKENS", "100")
    monkeypatch.setenv("KG_LM_SECONDS", "0.5")
    Model.asked, Model.wait = [], 0.0
    answer(RIGHT)
    yield served
    served.shutdown()
    served.server_close()


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(SOURCE))
    endpoint = import_module("thamniap_language_model.endpoint")
    endpoint.opened.cache_clear()
    yield import_module("thamniap_language_model")
    endpoint.opened.cache_clear()


def answer(*positions: object) -> None:
    Model.content = json.dumps({"positions": positions}, ensure_ascii=False)


def asked(example: ModuleType, text: str = TEXT) -> list[Fact]:
    release = Release("a", "ข่าว", text, body=5)
    return list(example.find(extract(release)))


@pytest.mark.usefixtures("server")
def test_what_the_model_quotes_is_a_fact(example: ModuleType) -> None:
    [fact] = asked(example)
    assert fact.predicate == "org:holds"
    assert (fact.subject.value, fact.object.exact) == (RIGHT["person"], RIGHT["post"])
    assert fact.qualifiers == (("status", "former"),)
    assert list(forms.faults(fact, RELEASE)) == []


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    "change",
    [
        {"quote": "คมสัน เอกชัย ปลัดจังหวัดตาก"},
        {"person": "คมสัน เอกพล"},
        {"post": "ปลัดจังหวัดตาก"},
        {"person": ""},
        {"post": None},
        {"status": "retired"},
    ],
    ids=str,
)
def test_what_the_release_does_not_say_is_dropped(
    example: ModuleType, change: dict[str, object]
) -> None:
    answer({**RIGHT, **change}, "text", RIGHT)
    assert len(asked(example)) == 1


@pytest.mark.usefixtures("server")
def test_the_answer_is_bound_by_a_schema(example: ModuleType) -> None:
    asked(example)
    [question] = Model.asked
    form = question["response_format"]
    assert (form["type"], form["json_schema"]["strict"]) == ("json_schema", True)
    assert form["json_schema"]["schema"] == json.loads(json.dumps(example.SCHEMA))
    assert question["messages"][1]["content"] == TEXT
    assert question["model"] == "stand-in"


@pytest.mark.usefixtures("server")
def test_a_second_run_asks_nothing(
    example: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = asked(example)
    assert asked(example) == first
    assert len(Model.asked) == 1
    monkeypatch.setattr(example, "PROMPT", "another")
    asked(example)
    assert len(Model.asked) == 2


@pytest.mark.usefixtures("server")
def test_no_more_is_spent_than_allowed(example: ModuleType) -> None:
    for number in range(4):
        asked(example, f"{TEXT} {number}")
    assert len(Model.asked) == 2


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("content", ["", "[]", "no JSON"])
def test_an_answer_in_another_form_is_an_error(
    example: ModuleType, content: str
) -> None:
    Model.content = content
    with pytest.raises(Exception, match="/v1: "):
        asked(example)


@pytest.mark.usefixtures("server")
def test_a_model_that_takes_too_long_is_let_alone_after_some_tries(
    example: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_LM_SECONDS", "0.05")
    Model.wait = 0.2
    for _ in range(3):
        with pytest.raises(Exception, match=r"/v1: TimeoutError"):
            asked(example)
    assert asked(example) == []


def test_nothing_is_asked_where_no_model_is_named(
    example: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KG_LM_URL", raising=False)
    assert asked(example) == []


def test_an_address_must_be_one_of_the_web(
    example: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_LM_URL", "file:///etc")
    with pytest.raises(Exception, match="KG_LM_URL: found file:///etc; expected"):
        asked(example)


class Entity:
    """What a tagger finds."""

    def __init__(self, words: str, label: str) -> None:
        self.start_char = TEXT.index(words)
        self.end_char = self.start_char + len(words)
        self.label_ = label


class Doc:
    """What a tagger makes of any text."""

    ents = (Entity("คมสัน เอกชัย", "PERSON"), Entity("ตาก", "LOCATION"))


def test_a_tagger_gives_mentions(example: ModuleType) -> None:
    tagger = import_module(f"{example.__name__}.tagger")
    [mention] = tagger.tagged(extract(RELEASE), lambda _: Doc)
    assert (mention.kind, mention.value) == ("person", "คมสัน เอกชัย")
    assert list(forms.faults(mention, RELEASE)) == []
