#!/bin/bash
# Fuzzes a reader with libFuzzer: each input is read, written and read again.
#
# Usage: Tools/fuzz.sh [RUNS [sparql|rdf]]
# The W3C's texts in $RAPPORTEUR_SHARED are the seeds; what is found stays in .build/fuzz.
set -euo pipefail

runs=${1:-1000000}
kind=${2:-sparql}
root=$(cd "$(dirname "$0")/.." && pwd)
tests=$(realpath -m "${RAPPORTEUR_SHARED:-$root/../shared}")/rdf-tests
work="$root/.build/fuzz"
export PATH="$PATH:/opt/swift/usr/bin"
mkdir -p "$work/corpus-$kind" "$work/seeds-$kind"
cd "$work"

options=(-O -swift-version 6 -package-name rapporteur -parse-as-library -sanitize=fuzzer -I . -whole-module-optimization
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)

# compile MODULE FOLDER: a library of its own, instrumented, where its sources or RDF have changed.
compile() {
  local stamp="$1.stamp" sources
  mapfile -t sources < <(find "$2" -name '*.swift' | sort)
  if [ -e "$stamp" ] && [ ! RDF.stamp -nt "$stamp" ] && [ -z "$(find "$2" -newer "$stamp" -name '*.swift' -print -quit)" ]; then
    return
  fi
  echo "compiling $1"
  swiftc "${options[@]}" -module-name "$1" -emit-module -emit-module-path "$1.swiftmodule" \
    -c "${sources[@]}" -o "$1.o"
  touch "$stamp"
}

compile RDF "$root/Sources/RDF"
case $kind in
  sparql)
    compile SPARQL "$root/Sources/SPARQL"
    objects=(RDF.o SPARQL.o)
    target=SPARQLTarget
    endings=(-name '*.rq' -o -name '*.ru')
    words=(-dict="$root/Tools/fuzz/sparql.dict")
    ;;
  rdf)
    mapfile -t -O "${#options[@]}" options < <(pkg-config --cflags-only-I serd-0 | xargs -n 1)
    options+=(-I "$root/Sources/CSerd")
    compile RDFFormats "$root/Sources/RDFFormats"
    objects=(RDF.o RDFFormats.o)
    target=RDFTarget
    endings=(-name '*.nt' -o -name '*.nq' -o -name '*.ttl' -o -name '*.trig')
    words=()
    ;;
  *) echo "there is no target $kind" >&2; exit 64 ;;
esac
swiftc "${options[@]}" -module-name Fuzzing "$root/Tools/fuzz/$target.swift" "${objects[@]}" \
  -o "$kind-fuzzer"

if [ -n "$(ls -A "seeds-$kind")" ]; then
  : # The seeds are there from an earlier run.
elif [ -d "$tests" ]; then
  find "$tests" \( "${endings[@]}" \) -size -4k -print0 | while IFS= read -r -d '' file; do
    seed=${file#"$tests"/}
    seed="seeds-$kind/${seed//\//_}"
    # Of RDF the first byte says which format the rest is.
    case $file in
      *.nt) printf '\0' ;;
      *.nq) printf '\1' ;;
      *.ttl) printf '\2' ;;
      *.trig) printf '\3' ;;
    esac >"$seed"
    cat "$file" >>"$seed"
  done
else
  echo "There is no $tests: fuzzing begins from nothing." >&2
fi
# Swift's own backtrace would end the process before libFuzzer keeps the input.
SWIFT_BACKTRACE=enable=no "./$kind-fuzzer" -runs="$runs" -max_len=2048 -timeout=10 -rss_limit_mb=4096 "${words[@]}" \
  -artifact_prefix="$work/$kind-" -print_final_stats=1 "corpus-$kind" "seeds-$kind"
