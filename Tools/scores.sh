#!/bin/sh
# Scores the reader, and prints the tables of Documentation/Scores.md.
#
# Usage: Tools/scores.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."
releases="${RAPPORTEUR_SHARED:-../shared}/press/state_department_2021-2022.jsonl.gz"

echo "Samples, what the reader finds:"
echo
"$1" score samples Samples
if [ -e "$releases" ]; then
  echo
  echo "Read-outs, what the reader finds in the body:"
  echo
  "$1" score readouts "$releases"
fi
echo
echo "Read-outs, what the graph answers after all of them were read:"
echo
python3 Tools/score_readouts.py "$1"
