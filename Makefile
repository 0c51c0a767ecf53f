# The way in: `make setup` once, then `make demo`, `make test`, `make lint`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One more than there are cores: tests that play a conversation wait for it now and then.
WORKERS ?= $(shell $(BIN)/python -c "import os; print((os.cpu_count() or 1) + 1)")
STAMP := $(VENV)/.installed
AXE := 4.14.1

.DEFAULT_GOAL := help
.PHONY: help setup demo test coverage browser-tests-setup lint fmt pictures lock

help: ## show what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 22

setup: $(STAMP) ## make .venv with everything pinned in it

$(STAMP): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; say which one: make setup PYTHON=python3.11" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup ## open the room with a class to try it with
	$(BIN)/vertel-eens demo

test: setup ## run every test
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS)

coverage: setup ## run every test and tell which branches of bot and cogs they took
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal --cov --cov-report term:skip-covered $(ARGS)

browser-tests-setup: setup ## get what the tests of the page need: axe-core (with npm) and a Chromium
	npm install --no-save --no-audit --no-fund --silent --prefix $(VENV)/axe axe-core@$(AXE)
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || $(BIN)/playwright install chromium

lint: setup ## look for faults without running anything
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports

fmt: setup ## put the code in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pictures: setup ## make the pictures of the README (needs Chromium)
	$(BIN)/python docs/make_pictures.py

lock: ## choose newer versions of everything (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--output-file requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade --extra dev \
		--constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
