#!/bin/sh
# Trains the reader's model, and writes the file that the program reads.
#
# Usage: Tools/train.sh
# Two rounds of teachers and a student, and a head of names. Of the first round one teacher is the mean of the later
# epochs of two plain runs, the other learnt to guess masked words first, then from readings that must agree, twice with
# other dice; their student is the second round's teacher of names. The three other teachers of the second round go on
# from those of the first with other persons' names in one of two readings. Goes on where it was stopped. Needs PolNeAR
# and the other data of Training/README.md in RAPPORTEUR_SHARED (../shared) and two processor cores, for a day where
# they have bfloat16 (AVX-512) and longer where they have not. No GPU.
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

plain="$(echo "$run"/plain-2/epoch-[234].pt "$run/plain-2/final.pt")"
agreeing="$run/agreeing-31/final.pt $run/agreeing-32/final.pt"

# distil NAME OPTION…: a student and its head of names, unless they have been made before.
distil() {
  name=$1
  shift
  [ -e "$run/$name/final.pt" ] || "$training/bin/python" -m reader.distil "$run/$name" "$@"
  [ -e "$run/$name.model" ] || "$training/bin/python" -m reader.export "$run/$name"/epoch-[234].pt \
    "$run/$name/final.pt" --file "$run/$name.model" --no-scores
  [ -e "$run/$name-names/final.pt" ] \
    || "$training/bin/python" -m reader.names "$run/$name-names" --begin "$run/$name.model"
}
distil student-1 --teacher $plain --teacher $agreeing --begin $agreeing --steps 2700 --rate 2.5e-4 --hidden 0.1 \
  --renamed 0

# renamed SEED STEPS WEIGHTS…: on from the mean of these, with other persons' names in one of two readings.
renamed() {
  seed=$1 steps=$2
  shift 2
  train "renamed-$seed" --begin "$@" --processes 1 --steps "$steps" --hidden 0.05 --consistency 1 --renamed --seed "$seed"
}
renamed 51 4200 $agreeing &
renamed 52 3200 $plain &
wait
renamed 54 3200 $plain

distil student-2 \
  --teacher "$run"/renamed-51/epoch-[23].pt "$run/renamed-51/final.pt" \
  --teacher "$run"/renamed-52/epoch-[23].pt "$run/renamed-52/final.pt" \
  --teacher "$run"/renamed-54/epoch-[23].pt "$run/renamed-54/final.pt" \
  --names "$run/student-1-names/final.pt" \
  --begin "$run"/renamed-52/epoch-[23].pt "$run/renamed-52/final.pt" --seed 62
"$training/bin/python" -m reader.export "$run/student-2-names/final.pt" --outside 0.08 \
  --file share/rapporteur/reader.model --fixtures Tests/TaggingTests/Expected/reader.json
