#!/bin/bash
# Fuzzes the SPARQL parser with libFuzzer: each input is read, printed and read again.
#
# Usage: Tools/fuzz.sh [RUNS]
# The W3C's texts in $RAPPORTEUR_SHARED are the seeds; what is found stays in .build/fuzz.
set -euo pipefail

runs=${1:-1000000}
root=$(cd "$(dirname "$0")/.." && pwd)
tests=$(realpath -m "${RAPPORTEUR_SHARED:-$root/../shared}")/rdf-tests
work="$root/.build/fuzz"
export PATH="$PATH:/opt/swift/usr/bin"
mkdir -p "$work/corpus" "$work/seeds"
cd "$work"

options=(-O -swift-version 6 -parse-as-library -sanitize=fuzzer -I . -whole-module-optimization
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)

# compile MODULE FOLDER: a library of its own, instrumented, where its sources have changed.
compile() {
  local stamp="$1.stamp" sources
  mapfile -t sources < <(find "$2" -name '*.swift' | sort)
  if [ -e "$stamp" ] && [ -z "$(find "$2" -newer "$stamp" -name '*.swift' -print -quit)" ]; then
    return
  fi
  echo "compiling $1"
  swiftc "${options[@]}" -module-name "$1" -emit-module -emit-module-path "$1.swiftmodule" \
    -c "${sources[@]}" -o "$1.o"
  touch "$stamp"
}

compile RDF "$root/Sources/RDF"
compile SPARQL "$root/Sources/SPARQL"
swiftc "${options[@]}" -module-name Fuzzing "$root/Tools/fuzz/SPARQLTarget.swift" \
  RDF.o SPARQL.o -o sparql-fuzzer

if [ -d "$tests/sparql" ]; then
  find "$tests/sparql" \( -name '*.rq' -o -name '*.ru' \) -size -4k -print0 \
    | while IFS= read -r -d '' file; do
      cp "$file" "seeds/$(echo "${file#"$tests"/}" | tr / _)"
    done
else
  echo "There is no $tests: fuzzing begins from nothing." >&2
fi
chmod -R u+w seeds
./sparql-fuzzer -runs="$runs" -max_len=2048 -timeout=10 -rss_limit_mb=4096 \
  -dict="$root/Tools/fuzz/sparql.dict" -artifact_prefix="$work/" -print_final_stats=1 \
  corpus seeds
