"""The competency questions, and the answers that stand beside them.

`python -m tests.ontology.questions` writes the answers anew from the examples: read
what changed before you keep it.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from kg import query, store
from kg.cli import group
from kg.vocab import PREFIXES

ROOT = Path(__file__).parents[2]
QUESTIONS = sorted((ROOT / "ontology" / "questions").glob("*.rq"))


def examples(folder: Path) -> Path:
    """Build the graph of the examples."""
    path = folder / "examples.ttl"
    asked = ["build", str(ROOT / "examples" / "releases"), "-o", str(path)]
    result = CliRunner().invoke(group, asked, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return path


def answers(graph: Path) -> dict[Path, str]:
    """Answer all questions as tables: columns by name, rows in order."""
    texts = [path.read_text(encoding="utf-8") for path in QUESTIONS]
    found = store.run(graph, texts, PREFIXES)
    return dict(zip(QUESTIONS, map(table, found), strict=True))


def table(answer: store.Answer) -> str:
    columns = sorted(query.variables(answer))
    rows = [
        [" ".join(row.get(column, "").split()) for column in columns]
        for row in query.rows(answer, PREFIXES)
    ]
    return "".join("\t".join(row) + "\n" for row in [columns, *sorted(rows)])


def main() -> None:
    with TemporaryDirectory() as folder:
        for question, answer in answers(examples(Path(folder))).items():
            question.with_suffix(".tsv").write_text(answer, encoding="utf-8")


if __name__ == "__main__":
    main()
