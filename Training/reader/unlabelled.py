"""Text that nobody labelled: releases, current events, and the training halves of the treebanks."""

import gzip
import json
import re

from . import data
from .tokens import WORDS

SHORTEST = 5  # words; shorter stretches are headings and signatures

# Cut as PolNeAR's words are: "do n't", "Clinton 's", "U.S.", "well-known", marks by themselves.
WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|Jr)\.|\d+(?:[.,:]\d+)+"
    r"|[^\W_]+(?=n[’']t\b)|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[^\W_]+(?:-[^\W_]+)*|\.\.\.|--|\S")


def press(name):
    """The paragraphs of a file of articles, as words."""
    with gzip.open(data.SHARED / "press" / name, "rt") as lines:
        for line in lines:
            for paragraph in json.loads(line)["text"].split("\n"):
                yield WORD.findall(paragraph)


def treebanks():
    for words, _ in data.columns(data.SHARED / "treebank/ewt_train.conllu.gz", word=1, label=3):
        yield words
    for text in data.gum("train"):
        yield text.words


def unlabelled():
    """Stretches of at most WORDS words, each once."""
    seen = set()
    for source in (
            press("state_department_2021-2022.jsonl.gz"), press("current_events_2025.jsonl.gz"),
            treebanks()):
        for words in source:
            for start in range(0, len(words), WORDS):
                part = tuple(words[start : start + WORDS])
                if len(part) >= SHORTEST and part not in seen:
                    seen.add(part)
                    yield list(part)
