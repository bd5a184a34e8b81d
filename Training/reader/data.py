"""The training and development texts out of ../shared, as words with labels.

Nothing of the texts is kept in the repository. The development halves are never trained on.
"""

import dataclasses
import gzip
import io
import itertools
import json
import os
import pathlib
import tarfile

from .borders import moved
from .cleaning import TITLES, cleaned
from .labels import begin_inside
from .renaming import Renaming
from .tokens import WORDS

SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared"))
NEWS_NAMES = pathlib.Path(__file__).parents[2] / "Tools/name_labels.tsv"
KINDS = {  # What each corpus calls the kinds of names that the names head knows.
    "PERSON": "PER", "person": "PER", "politician": "PER", "PER": "PER",
    "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "INSTITUTION": "ORG", "organization": "ORG",
    "organisation": "ORG", "politicalparty": "ORG", "ORG": "ORG",
    "LOCATION": "LOC", "place": "LOC", "country": "LOC", "location": "LOC", "LOC": "LOC",
}


@dataclasses.dataclass
class Text:
    """One stretch of words. A head without labels learns nothing from it."""

    words: list
    attribution: list = None
    names: list = None
    sure: bool = True  # whether people said what the names are, or a program
    other: list = None  # the words with other persons' names, as many


def cut(words, *columns):
    """Stretches of at most WORDS words, with their columns of labels; a span that is cut begins
    anew."""
    for start in range(0, len(words), WORDS):
        part = slice(start, start + WORDS)
        yield words[part], *(begun(column[part]) for column in columns)


def begun(labels):
    """Labels that do not begin within a span."""
    return ["B" + labels[0][1:]] + labels[1:] if labels[0][0] == "I" else labels


def polnear_paragraphs(half):
    """Paragraphs of PolNeAR; of the training half without the agencies' copy that stands in several
    articles."""
    seen, kept = set(), []
    for paragraph in json.load(gzip.open(SHARED / f"attribution/polnear_paragraph_bio_{half}.json.gz")):
        key = (tuple(paragraph["tokens"]), tuple(paragraph["labels"]))
        if half != "train" or key not in seen:
            kept.append(paragraph)
        seen.add(key)
    return kept


def polnear(half, chance=None, share=0.0, renamed=False):
    """Paragraphs of PolNeAR: labels of attribution, and names as Stanford's program saw them; with a
    `chance`, a share of their borders is moved, and where `renamed`, most have their words with other
    persons' names beside them."""
    paragraphs, columns = polnear_paragraphs(half), ["tokens", "labels", "ner"]
    if renamed:
        renaming = Renaming(paragraphs, KINDS)
        columns.append("other")
        for paragraph in paragraphs:
            paragraph["other"] = renaming.renamed(paragraph["tokens"], paragraph["person"], chance)
    if chance:
        paragraphs = moved(paragraphs, columns, chance, share)
    for paragraph in paragraphs:
        names = begin_inside([KINDS.get(kind, "O") for kind in paragraph["ner"]])
        parts = cut(paragraph["tokens"], begun(paragraph["labels"]), names)
        others = cut(paragraph["other"]) if renamed else itertools.repeat((None,))
        for (words, labels, kinds), (other,) in zip(parts, others):
            yield Text(words, labels, kinds, sure=False, other=other)


def polnear_names():
    """The training paragraphs again, with those names alone and as `cleaned` corrects them."""
    paragraphs = polnear_paragraphs("train")
    for paragraph, names in zip(paragraphs, cleaned(paragraphs, KINDS)):
        for words, kinds in cut(paragraph["tokens"], names):
            yield Text(words, names=kinds, sure=False)


def news_names(half):
    """Paragraphs of PolNeAR's development half whose names were judged for us (`Tools/name_labels.tsv`):
    one half of them to choose by ("dev"), the other to be measured on at the end ("held")."""
    paragraphs = polnear_paragraphs("dev")
    lines = [line for line in NEWS_NAMES.read_text().splitlines() if not line.startswith("#")]
    for line in lines[: len(lines) // 2] if half == "dev" else lines[len(lines) // 2 :]:
        number, names = line.split("\t")
        words = paragraphs[int(number)]["tokens"]
        labels = ["O"] * len(words)
        for span in names.split():
            first, last, kind = span.replace(":", "-").split("-")
            inside = range(int(first), int(last) + 1)
            labels[inside.start : inside.stop] = [f"{'I' if i else 'B'}-{kind}" for i in range(len(inside))]
        yield Text(words, names=labels)


def cofenet():
    """PolNeAR's development half as the authors of CofeNet prepared it, uncut."""
    with gzip.open(SHARED / "attribution/cofenet_polnear_valid.jsonl.gz", "rt") as lines:
        for line in lines:
            paragraph = json.loads(line)
            yield Text(paragraph["tokens"], paragraph["labels"])


def columns(path, word=0, label=1):
    """Sentences of a file of columns: words and labels."""
    rows = []
    for line in io.TextIOWrapper(gzip.open(path), "utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) <= max(word, label) or line.startswith("#"):
            if not line.startswith("#") and rows:
                yield [r[0] for r in rows], [r[1] for r in rows]
                rows = []
        elif not fields[word].startswith("-DOCSTART-"):
            rows.append((fields[word], fields[label]))
    if rows:
        yield [r[0] for r in rows], [r[1] for r in rows]


def renamed(label):
    """An IOB2 label of another corpus as one of ours."""
    kind = KINDS.get(label[2:], "O")
    return "O" if kind == "O" else label[:2] + kind


def crossner(half):
    for words, labels in columns(SHARED / f"entities/crossner_politics_{half}.txt.gz"):
        yield Text(words, names=[renamed(label) for label in labels])


def grobid():
    for words, kinds in columns(SHARED / "entities/grobid_wikipedia.ner26.txt.gz"):
        for part, labels in cut(words, begin_inside([KINDS.get(kind, "O") for kind in kinds])):
            yield Text(part, names=labels)


def universal_names():
    """Universal NER's development half of English EWT: for scoring only."""
    path = SHARED / "entities/uner_ewt_dev.iob2.gz"
    for words, labels in columns(path, word=1, label=2):
        yield Text(words, names=[renamed(label) for label in labels])


GENRES = "news interview bio speech court essay voyage letter textbook podcast".split()


def gum(half, genres=tuple(GENRES)):
    """Paragraphs of GUM with the names among its entities."""
    with tarfile.open(SHARED / "treebank/gum_train_dev.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            parts = member.name.split("/")
            if parts[0] != half or not member.name.endswith(".conllu"):
                continue
            if parts[1].split("_")[1] in genres:
                yield from gum_document(archive.extractfile(member).read().decode())


def gum_document(text):
    words, labels = [], []
    for block in text.split("\n\n"):
        lines = block.split("\n")
        new = any(line.startswith("# newpar") and "block" not in line for line in lines)
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        if words and (new or len(words) + len(rows) > WORDS):
            yield Text(words, names=labels)
            words, labels = [], []
        words = words + [row[1] for row in rows]
        labels = labels + gum_names(rows)
    if words:
        for part, own in cut(words, labels):
            yield Text(part, names=own)


def gum_names(rows):
    """IOB2 labels of one sentence: entities whose head is a proper noun, cut to the name itself.

    An entity of GUM is a whole phrase ("the former US president Barack Obama"); a name is the run
    of proper nouns around its head, without a title before a person.
    """
    stack, found = {}, []
    for i, row in enumerate(rows):
        field = dict(f.split("=", 1) for f in row[9].split("|") if "=" in f).get("Entity", "")
        for mark in field.replace("(", " (").replace(")", ") ").split():
            parts = mark.strip("()").split("-")
            if mark.startswith("("):
                stack.setdefault(parts[0], []).append((i, parts[1] if len(parts) > 1 else ""))
            if mark.endswith(")") and stack.get(parts[0]):
                start, kind = stack[parts[0]].pop()
                found.append((start, i + 1, kind))
    labels = ["O"] * len(rows)
    for start, end, kind in sorted(found, key=lambda f: f[0] - f[1]):
        if kind not in KINDS:
            continue
        inside = {rows[i][0] for i in range(start, end)}
        heads = [i for i in range(start, end) if rows[i][6] not in inside]
        if not heads or rows[heads[0]][3] != "PROPN":
            continue
        first, last = name_around(rows, heads[0], start, end)
        while KINDS[kind] == "PER" and first < last - 1 and rows[first][1].lower() in TITLES:
            first += 1
        if all(label == "O" for label in labels[first:last]):
            labels[first:last] = [f"{'I' if i else 'B'}-{KINDS[kind]}" for i in range(last - first)]
    return labels


def proper(row):
    """Whether a word belongs to a name: "United" of "United States" is a verb of its own kind in
    the one column, and a proper noun in the other."""
    return row[3] == "PROPN" or row[4].startswith("NNP")


def name_around(rows, head, start, end):
    """The run of proper nouns around a head; "of" and "and the" may stand between two of them."""
    joins = {"of", "the", "and", "-", "for", "'", ".", "&"}

    def run(i, step, stop):
        edge = i
        while i + step != stop:
            i += step
            if proper(rows[i]) or (rows[i][3] in ("ADJ", "NOUN", "NUM") and rows[i][1][:1].isupper()):
                edge = i
            elif rows[i][1].lower() not in joins or abs(i - edge) > 2:
                break
        return edge

    return run(head, -1, start - 1), run(head, 1, end) + 1
