#!/bin/sh
# Prepares a Python environment for the tests, .environments/tests, with pySHACL, which holds graphs
# against schema/shapes.ttl, and with networkx and gexfpy, which read GEXF and GraphML.
#
# Usage: Tools/environments.sh
# Without a network it says so and ends well: the tests that want them are then skipped.
set -eu
cd "$(dirname "$0")/.."

environment=.environments/tests
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# prepare NAME WHAT OPTION… PACKAGE…: installs the packages unless the environment has just these.
# The file NAME in it says which it has; the tests look for that file.
prepare() {
  mark="$environment/$1"
  what=$2
  shift 2
  [ ! -e "$mark" ] || [ "$(cat "$mark")" != "$*" ] || return 0
  rm -f "$mark"
  # Python compiles what is used at its first use; to compile all of it would take half the time.
  if { [ -x "$environment/bin/pip" ] || python3 -m venv "$environment" >"$log" 2>&1 </dev/null; } \
    && timeout 240 "$environment/bin/pip" install --quiet --disable-pip-version-check --no-input \
      --no-compile --retries 1 --timeout 20 "$@" >"$log" 2>&1 </dev/null; then
    echo "$*" >"$mark"
  else
    tail -n 1 "$log" >&2
    echo "$* could not be fetched from PyPI: the tests that $what will be skipped." >&2
  fi
}

prepare shacl "hold graphs against schema/shapes.ttl" pyshacl==0.40.1
# gexfpy would bring a library for drawing that reading does not need.
prepare graphs "read GEXF and GraphML back" --no-deps networkx==3.6.1 xsdata==21.9 gexfpy==0.1.1
