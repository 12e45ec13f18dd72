# The commands of the house; "make help" lists them. Windows and conda: see README.md.
.DEFAULT_GOAL := help
.PHONY: start test style types layers outputs tests notebooks bundles bench real lint locks help
.NOTPARALLEL:

# The first of these that is a Python 3.11 to 3.13; another one: make start PYTHON=/path/to/python
NAMES = python3 python3.13 python3.12 python3.11
fits = $(shell $(1) locks/python.py >/dev/null 2>&1 && echo $(1))
PYTHON ?= $(or $(firstword $(foreach name,$(NAMES),$(call fits,$(name)))),python3)

BIN = .venv/bin
# No resolving: the locks are complete, and leave out on purpose what no one needs.
INSTALL = $(BIN)/uv pip install --python $(BIN)/python --no-deps --compile-bytecode
step = @printf '\n== %s\n' "$(1)"

# Without bytecode every start takes seconds longer.
unexport PYTHONDONTWRITEBYTECODE

start: .venv/.run ## open the workshop in JupyterLab (options: make start ARGS="--port 8899")
	@$(BIN)/collabworkshop start $(ARGS)

# Node.js is only needed to prove that the bundles are what their sources give.
FRONT_END = $(if $(shell command -v npm),js/node_modules)
test: .venv/.test $(FRONT_END) style types layers outputs tests ## run everything that CI runs

style:
	$(call step,style)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(call step,types)
	$(BIN)/mypy

layers:
	$(call step,layers: who may import whom)
	$(BIN)/lint-imports --no-logo

# Two workers and a notebook to each; without the hash seed sets print in another order each time.
NOTEBOOKS = notebooks
outputs:
	$(call step,outputs: notebooks give what is stored in them)
	PYTHONHASHSEED=0 $(BIN)/python -m pytest -p nbval.plugin -p tests.gates.workspaces --nbval \
	  --nbval-current-env --nbval-cell-timeout 120 --nbval-sanitize-with tests/gates/nbval.cfg \
	  -q -n 2 --dist loadscope $(NOTEBOOKS)

# In the order of their names: else the modules of few and slow tests all come last.
tests:
	$(call step,tests: package and examples in it and gates and derived files and browser and wheel)
	$(BIN)/python -m pytest --doctest-modules --cov -n 2 --dist loadscope \
	  --no-loadscope-reorder

notebooks: .venv/.test ## rebuild notebooks/*.ipynb from notebooks/source
	$(BIN)/python -m notebooks.source.build

bundles: .venv/.test js/node_modules ## rebuild the front end (needs Node.js)
	$(BIN)/python js/schema.py
	npm --prefix js run build

bench: .venv/.test ## measure speed and memory against the limits
	$(BIN)/python -m benchmarks

real: .venv/.test ## read a folder of real files: make real DATA=../data
	$(BIN)/python tests/real/run.py --data $(DATA)

lint: .venv/.test ## mend what ruff can mend, then say the rest
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

locks: .venv/.uv ## choose versions anew (then: make test)
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --group build pyproject.toml -o locks/run.txt
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --group test -c locks/run.txt pyproject.toml -o locks/test.txt

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | awk -F '|' '{ printf "  make %-10s %s\n", $$1, $$2 }'

.venv/.uv: locks/uv.txt
	@command -v $(PYTHON) >/dev/null || { echo "Install Python 3.11, 3.12 or 3.13 first: there is no $(PYTHON) here." >&2; exit 1; }
	@$(PYTHON) locks/python.py
	@echo "Making .venv with $(PYTHON)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --require-hashes -r $<
	@touch $@

# The superset installs the rest as well, so one stamp each is enough.
.venv/.run .venv/.test: .venv/.%: locks/%.txt .venv/.uv pyproject.toml
	@echo "Installing what locks/$*.txt names (the first time takes most of a minute)"
	$(INSTALL) --require-hashes -r $<
	$(INSTALL) --no-build-isolation --editable .
	@touch $@

js/node_modules: js/package-lock.json
	npm --prefix js ci
	@touch $@
