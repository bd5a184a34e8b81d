#!/bin/bash
# Draws graph-exports/ from Samples/, or says whether what lies there is out of date.
#
# Usage: Tools/exports.sh [--check] PROGRAM
# The DOT is compared, not the SVG, which differs between versions of Graphviz.
set -euo pipefail
cd "$(dirname "$0")/.."
. Tools/samples.sh

is_check=false
if [ "$1" = --check ]; then
  is_check=true
  shift
fi
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! { read_samples "$program" "$work/base/graph.sqlite" \
  && draw_samples "$program" "$work/base/graph.sqlite" "$work/drawings"; } >"$work/log" 2>&1; then
  cat "$work/log" >&2
  exit 1
fi
if ! $is_check; then
  mkdir -p graph-exports
  rm -f graph-exports/*.dot graph-exports/*.svg
  cp "$work"/drawings/* graph-exports/
  ls graph-exports/*.dot graph-exports/*.svg
elif diff -r --brief --exclude='*.svg' --exclude='*.md' "$work/drawings" graph-exports >/dev/null; then
  echo "graph-exports/ is up to date."
else
  diff -r --unified=1 --exclude='*.svg' --exclude='*.md' graph-exports "$work/drawings" | head -n 40 || true
  echo "graph-exports/ is out of date: make exports draws it anew." >&2
  exit 1
fi
