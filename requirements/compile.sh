#!/usr/bin/env bash
# Re-makes the pinned lists from pyproject.toml. Needs uv on the PATH. Index addresses are never written.
set -euo pipefail
cd "$(dirname "$0")/.."
pin() { uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url "$@"; }
pin requirements/build.in -o requirements/build.txt
pin pyproject.toml -o requirements/run.txt
pin pyproject.toml --extra test --extra docs -o requirements/test.txt -c requirements/run.txt
pin pyproject.toml --extra training -o requirements/training.txt -c requirements/run.txt
