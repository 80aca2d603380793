# make run: set up, crawl the demo sites over loopback, extract, index, search.  make test: set up, all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: setup run test figures growth kill accuracy lint
.DELETE_ON_ERROR:

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing pinned packages into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@# So that the first search starts as fast as any, also where Python is told to write no bytecode.
	@$(BIN)/python -m compileall -q console crawler extract index nightly records refresh.py search_cli.py
	@touch $(STAMP)

# PAGES=folder serves each saved page of that folder as a site of its own instead of the demo sites.
run: setup
	@$(BIN)/python search_cli.py demo $(if $(PAGES),--pages $(PAGES))

test: setup lint
	$(BIN)/python -m pytest

# The figures of the README, each by the command that measures it; exits with an error where one is missed.
# All are measured, and then it says which were missed. PAGES=folder adds saved pages to those that extraction is timed on.
figures: setup
	@missed=; for bench in accuracy extract crawl search_start; do \
		echo "== bench/$$bench.py"; $(BIN)/python bench/$$bench.py $$([ $$bench != extract ] || echo $(PAGES)) || missed="$$missed $$bench"; \
	done; test -z "$$missed" || { echo "Missed:$$missed" >&2; exit 1; }

# The nightly run killed with SIGKILL at 20 random moments; SEED=n repeats a row of them. Some minutes.
kill: setup
	$(BIN)/python bench/kill.py $(SEED)

# Pages whose reading grows faster than they do, drawn at random; SEED=n draws another row. Some minutes.
growth: setup
	$(BIN)/python bench/growth.py $(if $(SEED),--seed $(SEED))

accuracy: setup
	$(BIN)/python bench/accuracy.py --by-page

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
