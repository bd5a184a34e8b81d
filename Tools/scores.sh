#!/bin/sh
# Scores the reader, and prints the tables of Documentation/Scores.md.
#
# Usage: Tools/scores.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."
shared="${RAPPORTEUR_SHARED:-../shared}"
releases="$shared/press/state_department_2021-2022.jsonl.gz"
polnear="$shared/attribution/polnear_train_dev.tar.gz"

for reader in model rules; do
  for articles in Samples Tools/articles_elsewhere; do
    echo "$articles, what the reader finds, reader $reader:"
    echo
    "$1" score samples $articles --reader $reader
    echo
  done
  if [ -e "$releases" ]; then
    echo "Read-outs, what the reader finds in the body, reader $reader:"
    echo
    "$1" score readouts "$releases" --reader $reader
    echo
  fi
done
echo "Read-outs, what the graph answers after all of them were read:"
echo
python3 Tools/score_readouts.py "$1"
echo
for reader in model rules; do
  echo "Read-outs in the manner of twenty offices, reader $reader:"
  echo
  python3 Tools/score_elsewhere.py "$1" --reader $reader
done

for file in "$shared/attribution/cofenet_polnear_valid.jsonl.gz"; do
  [ -e "$file" ] || continue
  echo
  echo "Attributions in words, PolNeAR's development half as CofeNet has it, by the model:"
  echo
  "$1" score attribution "$file"
done
for file in "$shared/entities/uner_ewt_dev.iob2.gz" "$shared/entities/crossner_politics_dev.txt.gz"; do
  [ -e "$file" ] || continue
  echo
  echo "Names, $(basename "$file"), by the model:"
  echo
  "$1" score names "$file"
done
file="$shared/treebank/ewt_dev.conllu.gz"
if [ -e "$file" ]; then
  echo
  echo "Parts of speech, $(basename "$file"):"
  "$1" score parts-of-speech "$file"
fi
if [ -e "$polnear" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  tar xzf "$polnear" -C "$work" dev
  for reader in rules model; do
    echo
    echo "Statements from raw text, PolNeAR's development half, reader $reader:"
    echo
    "$1" score statements "$work/dev" --reader $reader
  done
fi
