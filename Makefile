# make run         set everything up and serve the demo at one address (PORT=3000)
# make test        every check and every test, browser included
# make lint        ruff, mypy strict, import contracts
# make screenshots every page, role, width and theme into .screenshots/
# make bench       the benchmark tables
# make lock        pin the newest versions again
# make clean       forget everything that can be made again (the demo's data too)

PORT ?= 3000
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export KINERJA_PORT := $(PORT)
export PYTHONUNBUFFERED := 1

.PHONY: run test lint build screenshots bench lock clean test-packages

run: $(VENV)/.run-stamp
	@exec $(BIN)/python -m kinerja_app demo

test: $(VENV)/.dev-stamp
	@$(MAKE) --no-print-directory -j 2 lint test-packages build
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: $(VENV)/.dev-stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Beside the types, which keep one processor busy: otherwise both workers of the tests wait for it.
build: $(VENV)/.run-stamp
	@$(BIN)/python -c 'from kinerja_app.serve.frontend_build import ensure_built; ensure_built()'

screenshots: $(VENV)/.dev-stamp test-packages
	$(BIN)/python -m pytest -n 2 -m screenshots tests/screenshots

bench: $(VENV)/.dev-stamp test-packages
	$(BIN)/python -m pytest -m benchmark -s tests/benchmarks

test-packages: $(VENV)/.dev-stamp
	@sh .ci/packages chromium postgresql redis-server

$(VENV)/.python-stamp:
	@sh .ci/venv $(PYTHON) $(VENV)
	@touch $@

$(VENV)/.run-stamp: requirements.lock $(VENV)/.python-stamp
	@echo "Memasang pustaka yang dipakai aplikasi ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev-stamp: requirements-dev.lock $(VENV)/.run-stamp
	@echo "Memasang pustaka untuk pengujian ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

LOCK_FLAGS := --upgrade --quiet --generate-hashes --strip-extras --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: $(VENV)/.python-stamp
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile $(LOCK_FLAGS) -o requirements.lock requirements.in
	$(BIN)/pip-compile $(LOCK_FLAGS) -o requirements-dev.lock requirements-dev.in

clean:
	rm -rf $(VENV) .web .states .data .screenshots .pytest_cache .mypy_cache .ruff_cache \
		.hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
