# `make film PROMPT="Space exploration"` makes a film; `make check` runs everything that keeps the tree honest.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PROMPT ?= Space exploration
ARGS ?=
# What pip would compile file by file is compiled on all cores, but for other packages' tests, which nobody imports.
COMPILED = $(BIN)/python -m compileall -q -j 0 -x '/tests/' $(VENV)/lib

.PHONY: film check linted tested fix install develop clean

film: $(VENV)/installed
	@$(BIN)/pixora generate $(ARGS) -- "$$PROMPT"

# One after the other; with --jobs=2, which CI asks for, side by side.
check: linted tested

linted: $(VENV)/developed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Compiled first: tests start some hundred processes, and where Python may not write bytecode each would compile for
# itself. The engine's machine code would be made twice, by both processes that run tests, and traced.
tested: $(VENV)/developed
	$(BIN)/python -m compileall -q pixora_core pixora_ws pixora_cli tests
	$(BIN)/python -c "import pixora_core.engine.resampling"
	$(BIN)/pytest --numprocesses=2 --dist=worksteal --cov --cov-report=term:skip-covered

fix: $(VENV)/developed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

install: $(VENV)/installed
develop: $(VENV)/developed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

# The better voices do not install everywhere: Pico is a source package that wants a C compiler, Hibari wants a wheel of
# onnxruntime. Without them the film is still made, with another voice.
$(VENV)/voice: $(BIN)/python constraints.txt
	@$(BIN)/python -m pip install --quiet --no-compile --constraint constraints.txt "hibari-tts==0.2.1" \
		|| echo "The voice Hibari could not be installed here; another speaks English instead."
	@$(BIN)/python -m pip install --quiet --no-compile --constraint constraints.txt "ttspico>=0.3.2,<0.4" \
		|| echo "The voice Pico could not be built here (it needs a C compiler); eSpeak speaks instead."
	@touch $@

$(VENV)/installed: $(BIN)/python pyproject.toml constraints.txt $(VENV)/voice
	$(BIN)/python -m pip install --quiet --no-compile --constraint constraints.txt --editable .
	@$(COMPILED)
	@touch $@

$(VENV)/developed: $(BIN)/python pyproject.toml constraints.txt $(VENV)/voice
	$(BIN)/python -m pip install --quiet --no-compile --constraint constraints.txt --editable . --group dev
	@$(COMPILED)
	@touch $(VENV)/installed $@

# Asked for both at once, one pip comes after the other.
ifneq ($(filter film install,$(MAKECMDGOALS)),)
$(VENV)/developed: | $(VENV)/installed
endif

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .import_linter_cache .coverage

export PROMPT
