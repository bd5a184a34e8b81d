#!/bin/sh
# Prepares Python environments of their own for the tests: .environments/shacl with pySHACL, which
# holds graphs against schema/shapes.ttl, and .environments/graphs with networkx and gexfpy, which
# read GEXF and GraphML.
#
# Usage: Tools/environments.sh
# Without a network it says so and ends well: the tests that want them are then skipped.
set -eu

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# prepare FOLDER WHAT PACKAGE…: makes the environment unless it has just these packages.
prepare() {
  folder=.environments/$1
  what=$2
  shift 2
  mark="$folder/$(echo "$@" | tr " =" "_-")"
  [ ! -e "$mark" ] || return 0
  rm -rf "$folder"
  if python3 -m venv "$folder" >"$log" 2>&1 </dev/null \
    && timeout 240 "$folder/bin/pip" install --quiet --disable-pip-version-check --no-input \
      --retries 1 --timeout 20 "$@" >"$log" 2>&1 </dev/null; then
    touch "$mark"
  else
    rm -rf "$folder"
    tail -n 1 "$log" >&2
    echo "$* could not be fetched from PyPI: the tests that $what will be skipped." >&2
  fi
}

prepare shacl "hold graphs against schema/shapes.ttl" pyshacl==0.40.1
# gexfpy would bring a library for drawing that reading does not need.
prepare graphs "read GEXF and GraphML back" --no-deps networkx==3.6.1 xsdata==21.9 gexfpy==0.1.1
