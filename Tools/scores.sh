#!/bin/sh
# Scores the reader, and prints the tables of Documentation/Scores.md.
#
# Usage: Tools/scores.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."

"$1" score Samples/readings
echo
python3 Tools/score_readouts.py "$1"
