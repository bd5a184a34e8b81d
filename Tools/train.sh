#!/bin/sh
# Trains the reader's model, and writes the file that the program reads.
#
# Usage: Tools/train.sh
# Two teachers, a student, and its head of names. The first teacher is the mean of the later epochs of two plain
# runs; the second learnt to guess masked words first, then from readings that must agree, twice with other dice.
# The student learns what both read together. Goes on where it was stopped. Needs PolNeAR and the other data of
# Training/README.md in RAPPORTEUR_SHARED (../shared) and two processor cores, for half a day where they have
# bfloat16 (AVX-512) and longer where they have not. No GPU.
set -eu
cd "$(dirname "$0")/.."

run=.environments/runs/reader
. Tools/training_environment.sh

export OMP_NUM_THREADS=1
# train NAME OPTION…: a run, unless it has ended before.
train() {
  [ -e "$run/$1/final.pt" ] || "$training/bin/python" -m reader.train "$run/$@"
}
train plain-1 --steps 1430 --moved 0
train plain-2 --begin "$run/plain-1/final.pt" --processes 1 --steps 4592 --rate 2e-4 --hidden 0.05 --moved 0

[ -e "$run/masked/final.pt" ] \
  || "$training/bin/python" -m reader.pretrain "$run/masked" --processes 1 --steps 2450
train begun --encoder "$run/masked/final.pt" --steps 707 --rate 3e-4 --hidden 0.05 --seed 20
train agreeing --begin "$run/begun/final.pt" --processes 1 --steps 2545 --hidden 0.1 --consistency 1 --seed 22
for seed in 31 32; do
  train "agreeing-$seed" --begin "$run/agreeing/final.pt" --processes 1 --steps 3120 --hidden 0.05 \
    --consistency 1 --seed "$seed" &
done
wait

[ -e "$run/student/final.pt" ] || "$training/bin/python" -m reader.distil "$run/student" \
  --teacher "$run"/plain-2/epoch-[234].pt "$run/plain-2/final.pt" \
  --teacher "$run/agreeing-31/final.pt" "$run/agreeing-32/final.pt" \
  --begin "$run/agreeing-31/final.pt" "$run/agreeing-32/final.pt"
beside="$run/student.model"
[ -e "$beside" ] || "$training/bin/python" -m reader.export "$run/student/final.pt" \
  --file "$beside" --name reader-4 --no-scores
[ -e "$run/names/final.pt" ] || "$training/bin/python" -m reader.names "$run/names" --begin "$beside"
"$training/bin/python" -m reader.export "$run/names/final.pt" --outside 0.14 \
  --file share/rapporteur/reader.model --fixtures Tests/TaggingTests/Expected/reader.json
