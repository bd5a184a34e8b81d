#!/bin/sh
# Trains the reader's model, and writes the file that the program reads.
#
# Usage: Tools/train.sh [OPTION …]      options of Training/reader/train.py for the first two runs
# Two runs, the second from the weights of the first and with some words masked; the second as one process,
# as it was when the shipped model was made. A third trains the head of names alone. Goes on where it was
# stopped. Needs PolNeAR and the other data of Training/README.md in RAPPORTEUR_SHARED (../shared), two
# processor cores for four and a half hours, and no GPU.
set -eu
cd "$(dirname "$0")/.."

run=.environments/runs/reader
. Tools/training_environment.sh

export OMP_NUM_THREADS=1
train() {
  [ -e "$run/$1/final.pt" ] || "$training/bin/python" -m reader.train "$run/$@"
}
train first --minutes 87 "$@"
train second --begin "$run/first/final.pt" --processes 1 --minutes 130 --rate 2e-4 --hidden 0.05 "$@"
beside="$run/second.model"
[ -e "$beside" ] || "$training/bin/python" -m reader.export "$run"/second/epoch-[234].pt "$run/second/final.pt" \
  --file "$beside" --name reader-2 --no-scores
[ -e "$run/names/final.pt" ] || "$training/bin/python" -m reader.names "$run/names" --begin "$beside"
"$training/bin/python" -m reader.export "$run/names/final.pt" \
  --file share/rapporteur/reader.model --fixtures Tests/TaggingTests/Expected/reader.json
