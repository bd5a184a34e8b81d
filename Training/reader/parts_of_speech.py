"""Trains the tagger of parts of speech: an averaged perceptron over words and their endings.

    python -m reader.parts_of_speech Sources/CResources/data/parts_of_speech.bin

It learns from the training halves of EWT and GUM, which people tagged, and of PolNeAR, which a program did,
and is measured on their development halves. The same data give the same bytes. `Tagging` reads the file:
all that is computed of a word here is computed there in the same way.
"""

import argparse
import gzip
import json
import pathlib
import random
import struct
import tarfile

import numpy

from .data import SHARED, polnear_paragraphs
from .sentences import SENTENCES
from .sentences import WORDS as WORDS_ALONE
from .tokens import case_class, plain

# The Penn Treebank's tags, the rare ones merged. A mark without letters and digits is PUNCT, whoever tags it.
TAGS = [
    "CC", "CD", "DT", "EX", "IN", "JJ", "JJR", "JJS", "MD", "NN", "NNS", "NNP", "POS", "PRP", "PRP$", "RB",
    "RBR", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WRB", "PUNCT",
]
NUMBER = {tag: number for number, tag in enumerate(TAGS)}
MERGED = {
    "PDT": "DT", "NNPS": "NNP", "RBS": "RBR", "WP$": "WP", "FW": "NN", "LS": "CD", "ADD": "NN", "GW": "NN",
    "AFX": "JJ", "SYM": "PUNCT", "HYPH": "PUNCT", "NFP": "PUNCT", "XX": "NN",
}
PUNCTUATION = NUMBER["PUNCT"]
WIDTH = 32  # bytes of a row of weights
ENDS = {"n't", "'m", "'re", "'ve", "'ll", "'d", "not"}  # What our words keep: "don't", "I'll", "cannot".

MASK = (1 << 64) - 1
NOTHING = 0x51ED270B  # stands for the word before the first and behind the last
CERTAIN = 26  # the kind of feature that alone says the tag


def fnv(text):
    """FNV-1a, 64 bits, of bytes."""
    value = 0xCBF29CE484222325
    for byte in text:
        value = (value ^ byte) * 0x100000001B3 & MASK
    return value


def mixed(template, first, second=0):
    """The key of a feature: which kind it is, and one or two numbers."""
    value = (first ^ second * 0x9E3779B97F4A7C15 & MASK) + template * 0xD1B54A32D192ED03 & MASK
    value ^= value >> 32
    value = value * 0xD6E8FEB86659FD93 & MASK
    return value ^ value >> 29


class Word:
    """What the features need of one word."""

    def __init__(self, word):
        self.is_mark = not any(c.isalnum() for c in word)
        lower = plain(word).lower().encode()
        if any(48 <= byte <= 57 for byte in lower):
            lower = bytes(48 if 48 <= byte <= 57 else byte for byte in lower)
        self.whole = fnv(lower)
        self.ends = [fnv(lower[-size:]) for size in (1, 2, 3, 4)]
        self.start = fnv(lower[:1])
        self.case = case_class(plain(word)) + (8 if b"-" in lower else 0)


WORDS = {}


def word(text):
    if text not in WORDS:
        WORDS[text] = Word(text)
    return WORDS[text]


def around(words, i):
    """The keys of all features of a word that hang on no tag."""
    this = words[i]
    before = words[i - 1] if i > 0 else None
    behind = words[i + 1] if i + 1 < len(words) else None
    whole = lambda at: words[at].whole if 0 <= at < len(words) else NOTHING
    case = this.case * 2 + (i == 0)
    return [
        mixed(1, 0), mixed(2, this.whole), mixed(3, this.ends[0]), mixed(4, this.ends[1]),
        mixed(5, this.ends[2]), mixed(6, this.ends[3]), mixed(7, this.start), mixed(8, case),
        mixed(9, this.ends[2], case), mixed(10, whole(i - 1)), mixed(11, whole(i + 1)),
        mixed(12, whole(i - 2)), mixed(13, whole(i + 2)),
        mixed(14, before.ends[2] if before else NOTHING), mixed(15, behind.ends[2] if behind else NOTHING),
        mixed(16, this.whole, whole(i - 1)), mixed(17, this.whole, whole(i + 1)),
        mixed(18, behind.case + 1 if behind else 0, case), mixed(19, this.whole, case),
    ]


def behind_tags(one, two, this, behind):
    """The keys of the features that hang on the tags of the word before and of the one before that."""
    return [
        mixed(20, one), mixed(21, one, two + 1), mixed(22, this.whole, one + 1), mixed(23, this.ends[2], one + 1),
        mixed(24, behind, one + 1), mixed(25, this.whole, one + 32 * (two + 1)),
    ]


OUTSIDE = 31  # the tag before the first word


def certain(data):
    """Words that have one and the same tag nearly always, by what they are as a whole: they need no weighing, and
    are half of all."""
    counts = {}
    for texts, tags in data:
        for text, tag in zip(texts, tags):
            if not word(text).is_mark:
                own = counts.setdefault(word(text).whole, {})
                own[tag] = own.get(tag, 0) + 1
    best = {whole: max(own, key=own.get) for whole, own in counts.items()}
    return {
        whole: tag for whole, tag in best.items()
        if sum(counts[whole].values()) >= 40 and counts[whole][tag] >= 0.995 * sum(counts[whole].values())
    }


def known(this, sure):
    """The tag of a word that needs no weighing, otherwise none."""
    return PUNCTUATION if this.is_mark else sure.get(this.whole)


# Data: sentences of (words, tags), words as our tokenizer cuts them.

def joined(rows):
    """Words and tags of a sentence whose parts (text, tag, whether a space follows) are joined where ours are one:
    "do" + "n't", "well" + "-" + "known"."""
    words, tags = [], []
    hyphen = False
    for place, (text, tag, spaced) in enumerate(rows):
        glued = place > 0 and not rows[place - 1][2]
        if words and glued and (text in ENDS or text.replace("’", "'") in ENDS) and words[-1][-1].isalpha():
            words[-1] += text
        elif words and glued and text == "-" and not spaced and words[-1][-1].isalnum():
            words[-1] += "-"
            hyphen = True
            continue
        elif words and glued and hyphen:
            words[-1] += text
            tags[-1] = "JJ" if tag in ("VBN", "VBG") else tag
        else:
            words.append(text)
            tags.append(tag)
        hyphen = False
    return words, [tag_number(*pair) for pair in zip(words, tags)]


def tag_number(text, tag):
    if not any(c.isalnum() for c in text):
        return PUNCTUATION
    tag = MERGED.get(tag, tag)
    return NUMBER["NN" if tag == "PUNCT" else tag] if tag in NUMBER else NUMBER["NN"]


def treebank(text):
    for block in text.split("\n\n"):
        rows, spaced_range = [], None
        for line in block.split("\n"):
            if not line[:1].isdigit():
                continue
            column = line.split("\t")
            if "-" in column[0]:
                first, last = map(int, column[0].split("-"))
                spaced_range = (first, last, "SpaceAfter=No" not in column[9])
                continue
            if "." in column[0]:
                continue
            number = int(column[0])
            spaced = "SpaceAfter=No" not in column[9]
            if spaced_range and spaced_range[0] <= number <= spaced_range[1]:
                spaced = spaced_range[2] if number == spaced_range[1] else False
            rows.append((column[1], column[4], spaced))
        if rows:
            yield joined(rows)


def ewt(half):
    yield from treebank(gzip.open(SHARED / f"treebank/ewt_{half}.conllu.gz", "rt").read())


def gum(half):
    with tarfile.open(SHARED / "treebank/gum_train_dev.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            if member.name.startswith(half + "/") and member.name.endswith(".conllu"):
                yield from treebank(archive.extractfile(member).read().decode())


def polnear(half):
    """Sentences of PolNeAR, cut at full stops."""
    for paragraph in polnear_paragraphs(half):
        rows = []
        for text, tag in zip(paragraph["tokens"], paragraph["pos"]):
            text = plain(text)
            if text in ENDS and rows:
                rows[-1] = (rows[-1][0], rows[-1][1], False)
            rows.append((text, tag, True))
            if tag == ".":
                yield joined(rows)
                rows = []
        if rows:
            yield joined(rows)


def sentences(half):
    return {"EWT": list(ewt(half)), "GUM": list(gum(half)), "PolNeAR": list(polnear(half))}


# The perceptron.

class Tagger:
    """Weights of features by row; row 0 is of no feature."""

    def __init__(self, rows, weights, sure):
        self.rows, self.weights, self.sure = rows, weights, sure

    def ids(self, keys):
        rows = self.rows
        return [rows[key] for key in keys if key in rows]

    def tag(self, texts):
        words = [word(text) for text in texts]
        tags, one, two = [], OUTSIDE, OUTSIDE
        for i, this in enumerate(words):
            best = known(this, self.sure)
            if best is None:
                behind = words[i + 1].whole if i + 1 < len(words) else NOTHING
                keys = around(words, i) + behind_tags(one, two, this, behind)
                best = int(self.weights[self.ids(keys)].sum(0).argmax())
            tags.append(best)
            one, two = best, one
        return tags


def count(data, sure, least):
    """Rows for the features that occur so often, by key, in the order of the first time."""
    counts = {}
    for texts, tags in data:
        words = [word(text) for text in texts]
        one = two = OUTSIDE
        for i, tag in enumerate(tags):
            if known(words[i], sure) is None:
                behind = words[i + 1].whole if i + 1 < len(words) else NOTHING
                for key in around(words, i) + behind_tags(one, two, words[i], behind):
                    counts[key] = counts.get(key, 0) + 1
            one, two = tag, one
    rows = {}
    for key, times in counts.items():
        if times >= least:
            rows[key] = len(rows) + 1
    return rows


def train(data, rows, sure, epochs, report):
    weights = numpy.zeros((len(rows) + 1, len(TAGS)), dtype=numpy.float32)
    totals = numpy.zeros_like(weights)
    random_order = random.Random(20261129)
    step = 0
    prepared = []
    for texts, tags in data:
        words = [word(text) for text in texts]
        fixed = [
            None if known(words[i], sure) is not None else
            [rows[key] for key in around(words, i) if key in rows] for i in range(len(words))
        ]
        prepared.append((words, tags, fixed))
    for epoch in range(epochs):
        random_order.shuffle(prepared)
        wrong = 0
        for words, tags, fixed in prepared:
            one = two = OUTSIDE
            for i, gold in enumerate(tags):
                if fixed[i] is None:
                    one, two = known(words[i], sure), one
                    continue
                behind = words[i + 1].whole if i + 1 < len(words) else NOTHING
                own = fixed[i] + [
                    rows[key] for key in behind_tags(one, two, words[i], behind) if key in rows
                ]
                best = int(weights[own].sum(0).argmax())
                step += 1
                if best != gold:
                    wrong += 1
                    for row in own:
                        weights[row, gold] += 1
                        weights[row, best] -= 1
                        totals[row, gold] += step
                        totals[row, best] -= step
                one, two = best, one
        report(epoch, wrong, Tagger(rows, weights - totals / step, sure))
    return weights - totals / step


def accuracy(tagger, data):
    right = count = 0
    for texts, tags in data:
        for own, gold in zip(tagger.tag(texts), tags):
            if gold != PUNCTUATION:
                count += 1
                right += own == gold
    return right / count


# The file.

def compact(weights, rows, least):
    """Weights as bytes, of those rows that say something."""
    numbers = numpy.rint(weights * (127 / numpy.abs(weights).max())).astype(numpy.int8)
    kept = {key: row for key, row in rows.items() if numpy.abs(numbers[row]).max() >= least}
    table = numpy.zeros((len(kept) + 1, len(TAGS)), dtype=numpy.int8)
    fresh = {}
    for key, row in kept.items():
        fresh[key] = len(fresh) + 1
        table[fresh[key]] = numbers[row]
    return table, fresh


def written(table, rows, sure, path):
    """Header, names of the tags, slots (14 bits of the key, 18 of its row), rows of 32 bytes."""
    for whole, tag in sorted(sure.items()):
        rows[mixed(CERTAIN, whole)] = len(rows) + 1
        table = numpy.vstack([table, numpy.eye(len(TAGS), dtype=numpy.int8)[tag:tag + 1]])
    bits = (len(rows) * 4 // 3).bit_length()
    assert len(rows) < 1 << 18
    slots = [0] * (1 << bits)
    for key, row in rows.items():
        at = key & (1 << bits) - 1
        while slots[at]:
            at = at + 1 & (1 << bits) - 1
        slots[at] = (key >> 50) << 18 | row
    names = "\n".join(TAGS).encode()
    names += b"\n" * (-len(names) % 4)
    with open(path, "wb") as out:
        out.write(b"RPOS" + struct.pack("<4I", 1, len(names), bits, len(table)))
        out.write(names)
        out.write(struct.pack(f"<{len(slots)}I", *slots))
        wide = numpy.zeros((len(table), WIDTH), dtype=numpy.int8)
        wide[:, :len(TAGS)] = table
        out.write(wide.tobytes())


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("output", type=pathlib.Path)
    options.add_argument("--fixtures", type=pathlib.Path, help="what the tests compare with")
    options.add_argument("--epochs", type=int, default=5)
    options.add_argument("--least", type=int, default=4, help="how often a feature must occur")
    options.add_argument("--least-weight", type=int, default=8, help="of 127, at least once in a row")
    chosen = options.parse_args()
    halves = sentences("train")
    measured = sentences("dev")
    data = [sentence for part in halves.values() for sentence in part]
    print({name: sum(len(tags) for _, tags in part) for name, part in halves.items()}, "words", flush=True)
    sure = certain(data)
    rows = count(data, sure, chosen.least)
    print(len(sure), "certain words,", len(rows), "features", flush=True)

    def shares(tagger):
        return ", ".join(f"{name} {100 * accuracy(tagger, part):.2f}" for name, part in measured.items())

    def report(epoch, wrong, tagger):
        print(f"epoch {epoch + 1}: {wrong} wrong; {shares(tagger)}", flush=True)

    weights = train(data, rows, sure, chosen.epochs, report)
    table, kept = compact(weights, rows, chosen.least_weight)
    print(f"{len(kept)} features kept; {shares(Tagger(kept, table.astype(numpy.int32), sure))}", flush=True)
    if chosen.fixtures:
        tagger = Tagger(kept, table.astype(numpy.int32), sure)
        examples = [sentence.split() for sentence in SENTENCES] + [WORDS_ALONE]
        chosen.fixtures.write_text(json.dumps(
            [{"words": words, "tags": [TAGS[tag] for tag in tagger.tag(words)]} for words in examples],
            ensure_ascii=False, indent=0) + "\n")
    written(table, kept, sure, chosen.output)


if __name__ == "__main__":
    main()
