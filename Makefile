# EveryPrint: `make run` to try it, `make test` to check it. Everything else: `make help`.
PYTHON ?= python3
BIN := .venv/bin
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: help run test test-full bench lint format messages lock clean

help:  ## this list
	@grep -hE '^[a-z.-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z.-]+):.*## /\1\t/' | expand -t 14

.venv: .venv/ready  ## make the environment, from requirements pinned with hashes

.venv/ready: requirements.txt pyproject.toml locale/en/LC_MESSAGES/django.po
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m everyprint.lib.catalogues locale
	@touch .venv/ready

.venv/dev: .venv/ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch .venv/dev

run: .venv/ready  ## migrate, load the demo, start everything, print the addresses
	@exec $(BIN)/everyprint run

test: .venv/dev  ## every check: lint, types, direction, migrations, tests on SQLite and MariaDB, browser
	@$(BIN)/python tests/checks.py

test-full: .venv/dev  ## the same with the full counts of the property, kill and hostile tests
	@EVERYPRINT_TEST_COUNTS=1 $(BIN)/python tests/checks.py

bench: .venv/dev  ## measure against peers; prints ratios
	@$(BIN)/python benchmarks/run.py

lint: .venv/dev  ## ruff, mypy, import-linter
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy everyprint && $(BIN)/lint-imports

format: .venv/dev  ## format the code
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

messages: .venv/dev  ## collect the French texts into locale/en for translation
	$(BIN)/python -m everyprint.lib.catalogues --collect locale

lock:  ## pin the requirements again (needs uv)
	uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal requirements.in -o requirements.txt
	uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal requirements-s3.in -o requirements-s3.txt
	uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --universal requirements-dev.in -o requirements-dev.txt

clean:  ## remove the environment and the caches, never the data
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis test-results
