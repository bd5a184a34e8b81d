#!/bin/bash
# Holds the engine against the specification's algebra on many more random queries than the tests
# do, then against pyoxigraph and rdflib from PyPI, in an environment of their own.
#
# Usage: Tools/agreement.sh [BATCHES [CASES]]
# A batch is 160 queries; CASES are those that the other engines are asked. One query again:
# RAPPORTEUR_AGREEMENT_SEED=… swift test --filter AgreementTests
set -uo pipefail

batches=${1:-500}
cases=${2:-10000}
folder=.environments/agreement
file=.build/agreement.jsonl
swift="${SWIFT:-swift}"

RAPPORTEUR_AGREEMENT_ROUNDS=$batches RAPPORTEUR_AGREEMENT_FILE=$file \
  RAPPORTEUR_AGREEMENT_CASES=$cases \
  "$swift" test --disable-xctest --filter AgreementTests
status=$?

if ! "$folder/bin/python" -c 'import pyoxigraph, rdflib' 2>/dev/null; then
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! { python3 -m venv "$folder" && timeout 240 "$folder/bin/pip" install --quiet \
    --disable-pip-version-check --no-input --retries 1 --timeout 20 pyoxigraph rdflib; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 1 "$log" >&2
    echo "pyoxigraph and rdflib could not be fetched from PyPI: they were not asked." >&2
    exit "$status"
  fi
fi
"$folder/bin/python" Tools/agreement.py "$file" || status=1
exit "$status"
