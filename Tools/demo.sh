#!/bin/bash
# Reads Samples/ into demo/, prints who said what, and draws it.
#
# Usage: Tools/demo.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/.."
. Tools/samples.sh

program=$(realpath "$1")
database=$PWD/demo/.rapporteur/graph.sqlite

# ask WORDS…: shows a command as one would type it in demo/, then runs it there.
ask() {
  printf '\n$ rapporteur'
  printf ' %q' "$@"
  printf '\n'
  (cd demo && "$program" "$@")
}

rm -rf demo
read_samples "$program" "$database"
ask statements --by kenya --limit 4
ask people --limit 10
ask compare kenya norway --about cables
ask report kenya norway --about cables --output report.html
draw_samples "$program" "$database" demo

echo
echo "Everything above is fiction. The database is demo/.rapporteur/graph.sqlite; the drawings and"
echo "the page to open in a browser are:"
ls demo/*.dot demo/*.svg demo/*.html
echo "Go on with: cd demo && $program statements --help"
