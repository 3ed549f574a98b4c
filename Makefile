# Two commands do everything: `make run` and `make test`.

VENV := .venv
BIN := $(VENV)/bin
# The first Python on this machine that is 3.11 or newer.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

# Half of the time of a test of a screen is waiting: two to a core are done sooner.
WORKERS = $(shell $(BIN)/python -c 'import os; print(2 * (os.cpu_count() or 1))')

.DEFAULT_GOAL := help
.PHONY: help run test check tests coverage format snapshots screenshots reference seeds storm bench bench-store bench-mood bench-trends bench-import bench-sync learn clean

help:
	@echo 'make run          set up what is needed and open the journal'
	@echo 'make test         set up what is needed and run all checks and tests'
	@echo 'make format       put the code in order'
	@echo 'make snapshots    accept the screens as they look now'
	@echo "make screenshots  draw the README's pictures from the sample journal"
	@echo "make reference    write the README's reference of the file anew"
	@echo 'make seeds        plant known bugs in the store and show that its tests see each'
	@echo 'make storm        let three machines write and sync through a bad remote, and show that nothing is lost'
	@echo 'make bench        measure every daily act beside its reference, in 4 minutes'
	@echo 'make bench-store  measure saving, log and opening, beside SQLite and plain TinyDB'
	@echo 'make bench-mood   measure how well the mood engine reads, beside TextBlob and VADER'
	@echo 'make bench-trends measure opening Trends and walking in it, for 100 and 10,000 entries'
	@echo 'make bench-import measure bringing in 500 FIT files on one core and on all, and a large Apple export'
	@echo 'make bench-sync   measure syncing 10,000 entries beside git alone, and what a commit adds'
	@echo 'make learn        learn the weights of further words anew from the rated texts'

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo 'journal-tui needs Python 3.11 or newer, and none was found.' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo 'Python is here, its venv module is not (Debian: apt install python3-venv).' >&2; exit 1; }

$(VENV)/.run: $(BIN)/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(BIN)/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.run

run: $(VENV)/.run
	@$(BIN)/journal-tui $(ARGS)

test: check tests coverage

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/lint-imports

# Looking at each line that runs doubles the time of a test: only those of what is measured are.
MEASURED := tests/domain tests/mood tests/insight tests/store tests/app

tests: $(VENV)/.dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --cov --cov-report= $(MEASURED)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile tests $(MEASURED:%=--ignore=%)

coverage: $(VENV)/.dev
	$(BIN)/python -m coverage report --skip-covered --include='journal_tui/domain/*,journal_tui/mood/*,journal_tui/insight/*,journal_tui/store/*' --fail-under=95

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

snapshots: $(VENV)/.dev
	$(BIN)/python -m pytest tests/tui/test_snapshots.py --snapshot-update

screenshots: $(VENV)/.dev
	$(BIN)/python tests/screenshots/make.py

reference: $(VENV)/.dev
	$(BIN)/python -m tests.reference

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench.instant $(ARGS)

seeds: $(VENV)/.dev
	$(BIN)/python -m tests.store.seeded $(ARGS)

storm: $(VENV)/.dev
	$(BIN)/python -m tests.sync.storm --kills --flaky $(ARGS)
	$(BIN)/python -m tests.sync.sweep

bench-store: $(VENV)/.dev
	$(BIN)/python tests/bench/store.py $(ARGS)

bench-trends: $(VENV)/.dev
	$(BIN)/python tests/bench/trends.py $(ARGS)

bench-import: $(VENV)/.dev
	$(BIN)/python -m tests.bench.imports $(ARGS)

bench-sync: $(VENV)/.dev
	$(BIN)/python -m tests.bench.sync $(ARGS)

$(VENV)/.bench: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

bench-mood: $(VENV)/.bench
	$(BIN)/python tests/bench/mood.py $(ARGS)

learn: $(VENV)/.bench
	$(BIN)/python tests/bench/learn_weights.py

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .import_linter_cache
