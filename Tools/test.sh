#!/bin/bash
# Builds and runs all tests, says which were skipped and why, and ends with their closing line.
#
# Usage: Tools/test.sh [arguments for swift test]
#
# Tests the program as it is used: the optimised build, which `make demo` has made already. With
# CONFIGURATION=debug the build looks for accesses that overlap and for pointers out of bounds as well.
set -uo pipefail

log=.build/test.log
configuration=${CONFIGURATION:-release}
swift=${SWIFT:-swift}
# Testable imports everywhere would compile everything once more; Package.swift says who needs them.
shared_build=
[ "$configuration" = debug ] || shared_build=--disable-testable-imports
mkdir -p .build
: >"$log"

# Fetching what some tests read with, and building, wait for different things.
Tools/environments.sh &
environments=$!
case " $* " in
  *" --skip-build "*) status=0 ;;
  *)
    "$swift" build --build-tests --configuration "$configuration" --disable-xctest \
      2>&1 </dev/null | tee -a "$log"
    status=${PIPESTATUS[0]}
    ;;
esac
wait "$environments"

# The tests run side by side within one process; there are no others that could be spread.
if [ "$status" -eq 0 ]; then
  "$swift" test --configuration "$configuration" $shared_build --disable-xctest --skip-build "$@" \
    2>&1 </dev/null | tee -a "$log"
  status=${PIPESTATUS[0]}
fi

skipped=$(grep -c ' skipped: ' "$log" || true)
if [ "$skipped" -gt 0 ]; then
  echo
  echo "Skipped ($skipped):"
  sed -n 's/.* skipped: //p' "$log" | sort | uniq -c | sort -rn
fi
echo
grep 'Test run with' "$log" | tail -n 1
exit "$status"
