# Two commands do everything: `make run` and `make test`. Both make the virtual environment they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
# Where it is set, every process compiles all its modules anew: 8 s in each that a test starts.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check chromium bench data screenshot clean

help:  ## say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /: /'

run: $(BIN)/.run  ## serve the shipped timeline on http://127.0.0.1:8050
	@$(BIN)/python app.py

# The browser's tests run by themselves, as each worker beside would need a browser, a server and fonts of its own.
test:  ## lint, types and all tests
	@$(MAKE) --no-print-directory -j2 chromium $(BIN)/.test
	@$(MAKE) --no-print-directory check
	@echo "Testing"
	@$(BIN)/python -m pytest -n auto --dist worksteal --ignore tests/browser
	@$(BIN)/python -m pytest -n 0 tests/browser

check: $(BIN)/.test
	@echo "Linting and checking types"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy -n auto

chromium:
	@bash .ci/chromium

bench: $(BIN)/.test  ## measure speed, side by side with what else there is
	@$(BIN)/python -m pytest tests/benchmarks --benchmark-enable --benchmark-only -n 0 -s

data: $(BIN)/.run  ## write data/events.csv anew from data/sources
	@$(BIN)/python -m timeline extract data/sources --saga data/saga.toml -o data/events.csv

screenshot: $(BIN)/.test chromium  ## draw the picture in the README anew
	@$(BIN)/python -m tests.browser.screenshot

clean:  ## remove the virtual environment and what was built
	@rm -rf $(VENV) build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "make: Python 3.11 or newer is needed. To mend it: sudo apt-get install python3, or make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
	  { echo "make: Python's venv is missing. To mend it: sudo apt-get install python3-venv"; exit 1; }
	@echo "Making the virtual environment in $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(BIN)/.run: requirements.txt | $(BIN)/python
	@echo "Installing requirements.txt"
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check -r requirements.txt || \
	  { echo "make: packages could not be installed. To mend it: check the network and run make again"; exit 1; }
	@touch $@

$(BIN)/.test: requirements.txt tests/requirements.txt $(BIN)/.run
	@echo "Installing tests/requirements.txt"
	@$(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check -r tests/requirements.txt || \
	  { echo "make: packages could not be installed. To mend it: check the network and run make again"; exit 1; }
	@touch $@
