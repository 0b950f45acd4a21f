# make run    sets up, builds the graph of the examples, shows a first answer
# make test   sets up, passes all checks
PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
BIN = .venv/bin

.PHONY: run test format benchmark clean

run: .venv/ready
	@mkdir -p out
	$(BIN)/kg build examples/releases -o out/graph.ttl
	$(BIN)/kg show คมสัน --graph out/graph.ttl
	@echo "The graph is out/graph.ttl; README.md tells what to ask of it."

test: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy kg
	$(BIN)/pytest -q -n 2

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmark: .venv/ready
	$(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv out build dist *.egg-info

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
