"""Corrects the names that a program marked in news, by what it marked elsewhere.

Stanford's program decides mention by mention: of a man whom every article names, a fifth of the
mentions is not marked and another fifth is a place or a body. What it says of most mentions is
right nearly always, so the majority decides; a word that stays doubtful teaches nothing.
"""

import collections

from .labels import DOUBT, begin_inside, spans

TITLES = set(
    "president minister prime secretary senator sen. rep. representative governor gov. mr. mrs. ms."
    " dr. prof. professor king queen prince princess sir lord lady judge justice general gen. col."
    " captain pope rev. chancellor ambassador mayor director chairman st.".split()
)
HONORIFICS = {"mr.", "mrs.", "ms.", "sen.", "rep.", "gov."}  # behind which nothing but a person stands
LEAST, MOST = 5, 0.7  # mentions that decide, and the share of them that must agree
NOTHING = 0.9  # the same for what is no name: the program misses more than it invents
HEADLINE = 0.6  # the share of capitals from which on a paragraph reads as a headline
LONGEST = 6  # names that are looked for where nothing is marked, in words
OUTSIDE = {"''", "``", '"', ":", ";", "!", "?", "-LRB-", "-RRB-", "--", ","}  # never in a name
UNLIKELY = ("VB", "MD", "PR", "WP", "WR")  # tags that a name seldom has, by how they begin


def cleaned(paragraphs, kinds):
    """IOB2 labels, or DOUBT, for the words of each paragraph of a corpus.

    `kinds` says what the program's kinds are called here. A word alone that ends a longer person's
    name in the same article, or stands there behind an honorific, is a person. Another string of
    words is what most of its mentions in the corpus are, those counted that are not marked; where
    they are divided, it is doubtful. Names of several words are also found where nothing is marked.
    Titles and quotation marks are no part of a name; a rare name with a verb in it or without a
    proper noun is doubtful. In headlines, where capitals mislead the program, names are those that
    the other paragraphs know, and other proper nouns doubtful.
    """
    marked = [Marked(paragraph, kinds) for paragraph in paragraphs]
    votes, small = collections.defaultdict(collections.Counter), collections.Counter()
    persons = collections.defaultdict(set)
    for paragraph in marked:
        small.update(word for word in paragraph.words if word.islower())
        if paragraph.headline:
            continue
        for start, end, kind in paragraph.mentions:
            votes[" ".join(paragraph.words[start:end])][kind] += 1
            if kind == "PER" and (end - start > 1 or paragraph.honoured(start)):
                persons[paragraph.article].add(paragraph.words[end - 1])
    decided = {words: kind for words, counts in votes.items() if (kind := majority(counts))}
    common = {w for w in small if small[w] > votes[w.capitalize()].total()}
    for paragraph in marked:
        own = {w: "PER" for w in persons[paragraph.article] if mostly(votes[w], "PER")}
        yield paragraph.labels(decided | own, common)


def majority(counts):
    """What the mentions of some words are; nothing where they are too few to tell."""
    if counts.total() < LEAST:
        return None
    kind, most = counts.most_common(1)[0]
    return kind if most >= (NOTHING if kind == "O" else MOST) * counts.total() else DOUBT


def mostly(counts, kind):
    """Whether the mentions of some words do not speak against a kind."""
    return counts.total() < LEAST or counts.most_common(1)[0][0] == kind


class Marked:
    """A paragraph as the program marked it."""

    def __init__(self, paragraph, kinds):
        self.words, self.tags = paragraph["tokens"], paragraph["pos"]
        self.article = paragraph["id"]
        letters = [w for w in self.words if w[0].isalpha() and len(w) > 3]
        self.headline = sum(w[0].isupper() for w in letters) > HEADLINE * len(letters)
        found = [kinds.get(kind, "O") for kind in paragraph["ner"]]
        unmarked = ["O" if kind != "O" or not self.proper(i) else "X" for i, kind in enumerate(found)]
        runs = spans(begin_inside(found)) | {(a, b, "O") for a, b, _ in spans(begin_inside(unmarked))}
        self.mentions = [m for run in sorted(runs) if (m := self.trimmed(*run))]

    def proper(self, i):
        return self.tags[i].startswith("NNP") and self.words[i][0].isupper()

    def honoured(self, start):
        return start > 0 and self.words[start - 1].lower() in HONORIFICS

    def trimmed(self, start, end, kind):
        """A mention without the title before it and quotation marks around it, if any is left."""
        while start < end and (self.words[start] in OUTSIDE or (
                self.words[start].lower() in (TITLES if kind == "PER" else HONORIFICS))):
            start += 1
        while start < end and (self.words[end - 1] in OUTSIDE or self.tags[end - 1] == "POS"):
            end -= 1
        return (start, end, "PER" if self.honoured(start) else kind) if start < end else None

    def labels(self, decided, common):
        out = ["O"] * len(self.words)
        found = self.known if self.headline else self.judged
        for start, end, kind in found(decided, common):
            if kind == DOUBT:
                out[start:end] = [DOUBT] * (end - start)
            elif kind != "O":
                out[start:end] = [f"{'I' if i else 'B'}-{kind}" for i in range(end - start)]
        return out

    def judged(self, decided, common):
        """The mentions, given what most mentions of their words are; and longer names that are known,
        where nothing is marked."""
        for start, end, kind in self.mentions:
            sure = looked_up(self.words[start:end], decided)
            yield start, end, sure or (kind if kind == "O" or self.likely(start, end) else DOUBT)
        taken = {i for start, end, kind in self.mentions if kind != "O" for i in range(start, end)}
        for start, end, kind in self.known(decided, common):
            if end - start > 1 and kind != DOUBT and taken.isdisjoint(range(start, end)):
                yield start, end, kind

    def likely(self, start, end):
        """Whether some words may well be a name."""
        return any(map(self.proper, range(start, end))) and not any(
            self.words[i] in OUTSIDE or self.tags[i].startswith(UNLIKELY) for i in range(start, end))

    def known(self, decided, common):
        """The longest strings of words that are names elsewhere, other proper nouns as doubtful; a
        word that is mostly written small is none on its own."""
        start = 0
        while start < len(self.words):
            for end in range(min(start + LONGEST, len(self.words)), start, -1):
                words = self.words[start:end]
                kind = looked_up(words, decided)
                if kind not in (None, "O") and (end > start + 1 or words[0].lower() not in common):
                    yield start, end, kind
                    break
            else:
                end = start + 1
                yield start, end, DOUBT if self.proper(start) else "O"
            start = end


def looked_up(words, decided):
    """What words are; if all in capitals, what they are when written as usual."""
    own = decided.get(" ".join(words))
    if not own and all(w.isupper() and len(w) > 3 for w in words):
        own = decided.get(" ".join(w.capitalize() for w in words))
    return own
