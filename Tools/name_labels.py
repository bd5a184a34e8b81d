#!/usr/bin/env python3
"""Writes the news whose names were labelled as a file of columns, for `rapporteur score names`.

    Tools/name_labels.py ../shared/attribution/polnear_paragraph_bio_dev.json.gz names.conll
    rapporteur score names names.conll

Tools/name_labels.tsv holds places and kinds, no text; the texts are those of PolNeAR's development half.
"""

import gzip
import json
import pathlib
import sys

LABELS = pathlib.Path(__file__).with_name("name_labels.tsv")


def labelled(paragraphs):
    """The words and IOB2 labels of each paragraph that has labels."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        place, _, spans = line.partition("\t")
        words = paragraphs[int(place)]["tokens"]
        labels = ["O"] * len(words)
        for span in spans.split():
            ends, kind = span.split(":")
            first, last = map(int, ends.split("-"))
            labels[first : last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
        yield words, labels


def write(source, target):
    """Writes the labelled paragraphs of PolNeAR's file as columns: a word a line, a blank line behind each."""
    with gzip.open(source, "rt", encoding="utf-8") as file:
        paragraphs = json.load(file)
    with open(target, "w", encoding="utf-8") as out:
        for words, labels in labelled(paragraphs):
            out.writelines(f"{word}\t{label}\n" for word, label in zip(words, labels))
            out.write("\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(*sys.argv[1:])
