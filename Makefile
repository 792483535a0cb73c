# Everything runs from .venv in this folder. A fresh machine needs Python 3.11 or newer with its
# venv module (Debian: python3-venv) and make. Nothing needs root.
PYTHON ?= python3
CASE = build/koshmambet
REPORTS = examples/koshmambet

VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check
# casewright itself comes from this folder: its own code is never taken from an index.
INSTALL_HERE = $(PIP) install --quiet --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL = help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test lint bench docs drill screenshots clean

help:
	@echo "make demo   build the example case and print it"
	@echo "make test   all checks and all tests"
	@echo "make lint   the checks alone: style, types, imports"
	@echo "make bench  measure speed and memory"
	@echo "make docs   build the documentation into site/"
	@echo "make drill  the long tests: broken files by the thousand, kills in mid-write"
	@echo "make screenshots  photograph every page into build/screenshots; needs Chromium"
	@echo "make clean  remove everything that was built; .venv stays"

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Casewright needs Python 3.11 or newer. Name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

# A stamp is newer than the lists it was made from, so a changed list installs again.
$(VENV)/for-run: $(VENV)/made requirements/run.txt requirements/build.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(INSTALL_HERE)
	@touch $@

$(VENV)/for-test: $(VENV)/made requirements/test.txt requirements/build.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements/test.txt -r requirements/build.txt
	$(INSTALL_HERE)
	@touch $@

# Plain: these reports are public, and nobody should have to type a passphrase to look at them.
# The reports are named one by one: the folder's README is about them, not one of them.
demo: $(VENV)/for-run
	@$(BIN)/casewright build $(CASE) $(REPORTS)/*.txt --html --plain
	@echo
	@$(BIN)/casewright show $(CASE) case --plain
	@echo
	@echo "The same as pages, each item opening to its quotes: $(CASE)/case.html"

lint: $(VENV)/for-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest -n 2 -m "not drill" --cov --cov-branch --cov-report=term:skip-covered --cov-fail-under=90

bench: $(VENV)/for-test
	$(BIN)/python -m benchmarks

docs: $(VENV)/for-test
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

drill: $(VENV)/for-test
	$(BIN)/pytest -m drill

# PAGES=person,conflict takes only these.
screenshots: $(VENV)/for-test
	PYTHONPATH=tests $(BIN)/python scripts/take_screenshots.py "$(PAGES)"

clean:
	rm -rf build dist site .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
