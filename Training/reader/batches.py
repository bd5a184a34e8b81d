"""Texts to tensors: batches of about the same number of pieces, alike in length."""

import random

import torch

from .crf import ANY
from .data import Text
from .labels import DOUBT
from .model import TASKS
from .tokens import LAST, MASKED, encode

INDEX = {
    task: {DOUBT: ANY} | {label: i for i, label in enumerate(labels)} for task, labels in TASKS.items()
}


class Encoded:
    """One text as numbers."""

    def __init__(self, text):
        self.ids, self.cases, self.firsts = encode(text.words)
        self.labels = {}
        for task in TASKS:
            own = getattr(text, task)
            self.labels[task] = own and [INDEX[task][label] for label in own]
        self.sure = text.sure
        # The same with other names, where it has some.
        self.other = Encoded(Text(text.other)) if text.other and text.other != text.words else None


class Batch:
    """Texts side by side, padded to the longest."""

    def __init__(self, texts):
        self.texts = texts
        pieces = max(len(t.ids) for t in texts)
        words = max(len(t.firsts) for t in texts)
        self.ids, self.cases = (torch.zeros(len(texts), pieces, dtype=torch.long) for _ in range(2))
        self.mask = torch.zeros(len(texts), pieces, dtype=torch.bool)
        self.firsts = torch.zeros(len(texts), words, dtype=torch.long)
        self.words = torch.zeros(len(texts), words, dtype=torch.bool)
        for i, t in enumerate(texts):
            self.ids[i, : len(t.ids)] = torch.tensor(t.ids)
            self.cases[i, : len(t.ids)] = torch.tensor(t.cases)
            self.mask[i, : len(t.ids)] = True
            self.firsts[i, : len(t.firsts)] = torch.tensor(t.firsts)
            self.words[i, : len(t.firsts)] = True

    def renamed(self):
        """The same texts with other persons' names, where they have some."""
        other = Batch([text.other or text for text in self.texts])
        other.texts = self.texts
        return other

    def gold(self, task):
        """The labels of a task, for the texts that have them: which texts, and (texts, words)."""
        rows = [i for i, t in enumerate(self.texts) if t.labels[task]]
        gold = torch.zeros(len(rows), self.firsts.shape[1], dtype=torch.long)
        for r, i in enumerate(rows):
            own = self.texts[i].labels[task]
            gold[r, : len(own)] = torch.tensor(own)
        return rows, gold

    def inputs(self, hidden=0.0):
        """What the model reads; a share `hidden` of the words is masked, other ones each time."""
        ids = self.ids
        if hidden > 0:
            ids = ids.masked_fill(self.chosen(hidden), MASKED)
        return ids, self.cases, self.mask, self.firsts

    def chosen(self, share):
        """All pieces of some words. (batch, pieces)"""
        begins = torch.zeros_like(self.ids).scatter_add_(1, self.firsts, self.words.long())
        word = begins.cumsum(1)  # 0: the piece before the first word
        some = torch.rand(word.shape[0], int(word.max()) + 1) < share
        some[:, 0] = False
        return some.gather(1, word) & (self.ids != LAST)


def batches(texts, size, chance=None, chunk=1500):
    """Batches of at most `size` pieces with padding; in random order where `chance` is given.

    Lengths are alike within a batch; which texts meet in one is left to chance.
    """
    order = list(texts)
    if chance:
        chance.shuffle(order)
    for start in range(0, len(order), chunk):
        near = sorted(order[start : start + chunk], key=lambda t: len(t.ids))
        groups, group = [], []
        for text in near:
            if group and len(text.ids) * (len(group) + 1) > size:
                groups.append(group)
                group = []
            group.append(text)
        groups.append(group)
        if chance:
            chance.shuffle(groups)
        for group in groups:
            yield Batch(group)


def chance(seed, epoch):
    """The dice of one epoch: the same after a resumption."""
    return random.Random(f"{seed}/{epoch}")
