#!/bin/sh
# Trains the tagger of parts of speech, and writes the file that is compiled into the program and what its
# tests compare with.
#
# Usage: Tools/train_tagger.sh
# Five minutes of one core; needs the data of Training/README.md in RAPPORTEUR_SHARED (../shared). The same data
# give the same bytes.
set -eu
cd "$(dirname "$0")/.."
. Tools/training_environment.sh
"$training/bin/python" -m reader.parts_of_speech Sources/CResources/data/parts_of_speech.bin \
  --fixtures Tests/TaggingTests/Expected/parts_of_speech.json
