#!/bin/sh
# Learns the weights by which the reader decides what no rule tells, from the readings of Tools/articles_elsewhere.
#
# Usage: Tools/train_weights.sh PROGRAM
# The program reads the articles as it stands; build it again afterwards, since it holds the table.
set -eu
cd "$(dirname "$0")/.."

program=$1
. Tools/training_environment.sh
posts=$(mktemp)
trap 'rm -f "$posts"' EXIT

"$program" score posts Tools/articles_elsewhere --json >"$posts"
"$training/bin/python" -m reader.post_countries "$posts" --file Sources/CResources/data/post_countries.tsv
