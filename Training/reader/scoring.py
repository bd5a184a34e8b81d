"""Exact span F1 on development data, as CofeNet's authors count it."""

import collections

import torch

from . import data
from .batches import Encoded, batches
from .labels import spans
from .model import TASKS
from .precision import encoding
from .tokens import WORDS


@torch.no_grad()
def predicted(model, texts, task):
    """The labels of each text, in the order of the texts."""
    model.eval()
    encoded = [Encoded(text) for text in texts]
    places = {id(e): i for i, e in enumerate(encoded)}
    out = [None] * len(texts)
    head = model.heads[task]
    for batch in batches(encoded, 4096):
        with encoding():
            x = model(*batch.inputs())
        emissions = head(x.float())
        for text, own in zip(batch.texts, emissions):
            path = head.crf.decode(own[: len(text.firsts)])
            out[places[id(text)]] = [TASKS[task][label] for label in path]
    return out


def f1(texts, found, task):
    """F1 by kind and over all kinds, in percent."""
    right, gold, made = (collections.Counter() for _ in range(3))
    for text, labels in zip(texts, found):
        a, b = spans(getattr(text, task)), spans(labels)
        for counter, some in ((gold, a), (made, b), (right, a & b)):
            counter.update(kind for _, _, kind in some)
            counter["all"] += len(some)
    return {
        kind: round(200 * right[kind] / max(1, gold[kind] + made[kind]), 1) for kind in sorted(gold)
    }


def whole(model, texts, task):
    """Scores texts that may be longer than what is read at once: in stretches, joined again."""
    parts, origin = [], []
    for i, text in enumerate(texts):
        for words, labels in data.cut(text.words, getattr(text, task)):
            parts.append(data.Text(words, **{task: labels}))
            origin.append(i)
    joined = [[] for _ in texts]
    for i, labels in zip(origin, predicted(model, parts, task)):
        joined[i] += resumed(labels, joined[i])
    return f1(texts, joined, task)


def resumed(labels, before):
    """Labels that go on with the span at whose inside the text was cut."""
    cut_within = before and labels[0][0] == "B" and before[-1][2:] == labels[0][2:]
    return ["I" + labels[0][1:]] + labels[1:] if cut_within else labels


SETS = {
    "polnear dev": (lambda: data.polnear("dev"), "attribution"),
    "cofenet valid": (data.cofenet, "attribution"),
    "uner ewt dev": (data.universal_names, "names"),
    "gum dev": (lambda: data.gum("dev"), "names"),
    "crossner dev": (lambda: data.crossner("dev"), "names"),
    "names news dev": (lambda: data.news_names("dev"), "names"),
    "names news held": (lambda: data.news_names("held"), "names"),
}


def report(model, names=SETS):
    """The figures of every development set."""
    out = {}
    for name in names:
        source, task = SETS[name]
        out[name] = whole(model, list(source()), task)
    return out
