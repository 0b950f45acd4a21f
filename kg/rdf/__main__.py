"""Write again what ontology/ holds that is made: `python -m kg.rdf`."""

from pathlib import Path

from kg.rdf import page, schemes
from kg.vocab import folder

for name, text in schemes.files():
    Path(str(folder() / "schemes" / name)).write_text(text, encoding="utf-8")
Path(str(folder() / "README.md")).write_text(page.page(), encoding="utf-8")
