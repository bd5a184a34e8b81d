#!/bin/sh
# Prepares .environments/shacl: pySHACL from PyPI, which holds graphs against schema/shapes.ttl.
#
# Usage: Tools/environments.sh
# Without a network it says so and ends well: the tests that want pySHACL are then skipped.
set -eu

version=0.40.1
folder=.environments/shacl
mark="$folder/pyshacl-$version"

[ ! -e "$mark" ] || exit 0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
rm -rf "$folder"
if python3 -m venv "$folder" >"$log" 2>&1 </dev/null \
  && timeout 240 "$folder/bin/pip" install --quiet --disable-pip-version-check --no-input \
    --retries 1 --timeout 20 "pyshacl==$version" >"$log" 2>&1 </dev/null; then
  touch "$mark"
else
  rm -rf "$folder"
  tail -n 1 "$log" >&2
  echo "pySHACL $version could not be fetched from PyPI: the tests that hold graphs against" \
    "schema/shapes.ttl will be skipped." >&2
fi
