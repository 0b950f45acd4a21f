"""Write again what ontology/ holds that is made: `python -m kg.vocab`."""

from pathlib import Path

from kg.vocab import folder, schemes

for name, text in schemes.files():
    Path(str(folder() / "schemes" / name)).write_text(text, encoding="utf-8")
