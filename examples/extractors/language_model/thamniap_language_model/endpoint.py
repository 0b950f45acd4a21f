"""A language model behind an OpenAI-compatible endpoint, asked with care.

    KG_LM_URL      where it is, such as http://127.0.0.1:8000/v1; unset, none is asked
    KG_LM_MODEL    its name
    KG_LM_KEY      what opens it, if anything does
    KG_LM_CACHE    a folder of answers; ~/.cache/thamniap-language-model, if unset
    KG_LM_TOKENS   how many tokens all runs with this folder may use; 100000, if unset
    KG_LM_SECONDS  how long to wait for an answer; 60, if unset

An answer is kept under the hash of model, prompt, schema and text, so a second build
asks nothing, and costs nothing. Workers share the folder and its count of tokens.
"""

import json
import os
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import Request, urlopen

PATIENCE = 3  # failures in a row, after which this process asks no more


class AskError(Exception):
    """The model gave no answer that can be used."""


class Endpoint(NamedTuple):
    """Where to ask, and what that may cost."""

    url: str
    model: str
    key: str
    folder: Path
    tokens: int
    seconds: float
    failures: list[str]  # in a row

    def ask(self, prompt: str, text: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to a prompt about a text; empty once too much was spent."""
        question = self._question(prompt, text, schema)
        asked = json.dumps(question, ensure_ascii=False, sort_keys=True)
        name = sha256(asked.encode()).hexdigest()
        kept = self.folder / name[:2] / f"{name}.json"
        if kept.exists():
            return _object(kept.read_text(encoding="utf-8"))
        if self._spent() >= self.tokens or len(self.failures) >= PATIENCE:
            return {}
        answer, used = self._answer(asked)
        self._count(used)
        _write(kept, json.dumps(answer, ensure_ascii=False))
        return answer

    def _question(
        self, prompt: str, text: str, schema: Mapping[str, Any]
    ) -> dict[str, Any]:
        return {
            "model": self.model,
            "temperature": 0,
            "seed": 0,
            "messages": [
                {"role": "system", "content": prompt},
                {"role": "user", "content": text},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "answer", "strict": True, "schema": schema},
            },
        }

    def _answer(self, asked: str) -> tuple[dict[str, Any], int]:
        """Return what the model says, and how many tokens that took."""
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        request = Request(f"{self.url}/chat/completions", asked.encode(), headers)
        try:
            with urlopen(request, timeout=self.seconds) as response:
                whole = _object(response.read().decode("utf-8"))
            answer = _object(whole["choices"][0]["message"]["content"])
            used = int(whole.get("usage", {}).get("total_tokens") or len(asked))
        except (OSError, HTTPException, ValueError, LookupError, TypeError) as error:
            self.failures.append(str(error))
            msg = f"{self.url}: {type(error).__name__}: {error}"
            raise AskError(msg) from error
        self.failures.clear()
        return answer, used

    def _spent(self) -> int:
        spent = self.folder / "tokens"
        return sum(map(int, spent.read_text().split())) if spent.exists() else 0

    def _count(self, used: int) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "tokens").open("a") as spent:
            spent.write(f"{used}\n")  # short lines that workers append whole


@cache
def opened() -> Endpoint | None:
    """Return the endpoint that the environment names, if it names one."""
    url = os.environ.get("KG_LM_URL", "").rstrip("/")
    if not url:
        return None
    if not url.startswith(("http://", "https://")):
        msg = f"KG_LM_URL: found {url}; expected an address such as http://host/v1"
        raise AskError(msg)
    home = Path.home() / ".cache" / "thamniap-language-model"
    return Endpoint(
        url,
        os.environ.get("KG_LM_MODEL", ""),
        os.environ.get("KG_LM_KEY", ""),
        Path(os.environ.get("KG_LM_CACHE") or home),
        int(os.environ.get("KG_LM_TOKENS") or 100_000),
        float(os.environ.get("KG_LM_SECONDS") or 60),
        [],
    )


def _object(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        msg = f"found {text[:40]!r}; expected a JSON object"
        raise ValueError(msg)
    return found


def _write(path: Path, text: str) -> None:
    """Write a file that no other worker ever sees half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
