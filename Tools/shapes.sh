#!/bin/sh
# Holds an exported graph (N-Quads, TriG, Turtle or N-Triples; all graphs merged) against the SHACL
# shapes of schema/shapes.ttl, and prints what is wrong; the status is 0 where nothing is.
#
# Usage: Tools/shapes.sh GRAPH
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
environment=$root/.environments/tests

if [ $# -ne 1 ]; then
  echo "usage: Tools/shapes.sh GRAPH" >&2
  exit 64
fi
[ -e "$environment/shacl" ] || "$root/Tools/environments.sh"
exec "$environment/bin/python" "$root/Tools/shapes.py" "$1" "$root/schema/shapes.ttl"
