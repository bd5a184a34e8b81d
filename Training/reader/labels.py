"""The labels of each head, and spans out of labels."""

ATTRIBUTION = ["O"] + [f"{p}-{t}" for t in ("source", "cue", "content") for p in "BI"]
NAMES = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC") for p in "BI"]
DOUBT = "?"  # stands for any label


def may_follow(before, label):
    """Whether `label` may stand behind `before` (None: at the start) in well-formed spans."""
    return label[0] != "I" or (before is not None and before != "O" and before[2:] == label[2:])


def begin_inside(kinds):
    """IOB2 labels of words that only say what kind of name they belong to ("O" for none)."""
    out, before = [], "O"
    for kind in kinds:
        out.append("O" if kind == "O" else f"{'I' if kind == before else 'B'}-{kind}")
        before = kind
    return out


def spans(labels):
    """The set of (start, end, kind) that IOB2 labels mark; an I- without its B- begins a span."""
    found, start, kind = set(), None, None
    for i, label in enumerate(list(labels) + ["O"]):
        if kind and (label[0] != "I" or label[2:] != kind):
            found.add((start, i, kind))
            kind = None
        if label[0] == "B" or (label[0] == "I" and not kind):
            start, kind = i, label[2:]
    return found
