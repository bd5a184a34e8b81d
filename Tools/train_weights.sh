#!/bin/sh
# Learns the weights by which the reader decides what no rule tells, from the readings of Tools/articles_elsewhere.
#
# Usage: Tools/train_weights.sh PROGRAM
# The program reads the articles as it stands; build it again afterwards, since it holds the table.
set -eu
cd "$(dirname "$0")/.."

program=$1
. Tools/training_environment.sh
cases=$(mktemp)
trap 'rm -f "$cases"' EXIT

for what in posts descriptions; do
  "$program" score $what Tools/articles_elsewhere --json >"$cases"
  "$training/bin/python" -m reader.weights $what "$cases" --folder Sources/CResources/data
done
