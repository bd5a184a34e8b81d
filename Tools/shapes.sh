#!/bin/sh
# Holds an exported graph (N-Quads, TriG, Turtle or N-Triples; all graphs merged) against the SHACL
# shapes of schema/shapes.ttl:
#
#   Tools/shapes.sh prepare        makes .environments/shacl with pySHACL
#   Tools/shapes.sh graph.nq       prints what is wrong; the status is 0 where nothing is
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
environment=$root/.environments/shacl

prepare() {
  [ -x "$environment/bin/pyshacl" ] && return
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check pyshacl
}

if [ $# -ne 1 ]; then
  echo "usage: Tools/shapes.sh prepare | Tools/shapes.sh GRAPH" >&2
  exit 64
fi
prepare
[ "$1" = prepare ] && exit 0
exec "$environment/bin/python" "$root/Tools/shapes.py" "$1" "$root/schema/shapes.ttl"
