"""Learns how much evidence weighs where no rule decides; `python -m reader.weights --help` says how.

Cases are posts whose country no words beside them say (`rapporteur score posts FOLDER --json`), or descriptions that
stand for speakers (`score descriptions`). A conditional logit: the candidate with the largest sum of weights, or none, is
the most probable. What is learnt is measured first on articles that it was not learnt from, set by set, where no rule
has decided.
"""

import argparse
import collections
import json
import pathlib
import random

import torch

FOLDS = 7
LARGER = 2.0  # how much dearer a weight of one group of cases is than one of all
RARE = 8  # evidence that is there less often has no weight


class Posts:
    """The country that a post is of."""

    table = "post_countries.tsv"
    margin = 0.9  # by how much a candidate must outweigh everything else, as `Gazetteers` gives it to `EvidenceWeights`
    groups = {  # what a group of cases has weights of its own for
        "minister": ["local", "local-office"],
        "leader": ["first"],
        "legislator": ["first", "last-holder", "behind"],
        "staff": ["next-holder"],
        "envoy": ["seat"],
        "other": ["among-two", "local", "not-local"],
    }
    alone = {"first", "seat", "not-local"}  # evidence that has weights for these groups alone
    circumstances = {
        "any", "body", "owned", "government", "party", "body:international", "body:ministry", "body:parliament",
        "body:regional", "kind:adviser", "kind:ambassador", "kind:deputy-minister", "kind:diplomat", "kind:envoy",
        "kind:expert", "kind:legislator", "kind:minister",
    }

    @staticmethod
    def candidates(case):
        return list(case["evidence"].items())

    @staticmethod
    def right(case):
        countries = list(case["evidence"])
        return countries.index(case["country"]) if case["country"] in countries else None

    @staticmethod
    def ruled(case):
        return case["ruled"] is not None


class Descriptions:
    """Whom a description means."""

    table = "descriptions.tsv"
    margin = 0.4
    groups = {"person": [], "body": [], "other": []}
    alone = set()
    circumstances = {
        "any", "type:person", "type:body", "type:other", "more", "long", "country", "capital", "introduced",
        "headline", "named", "kind:official", "kind:diplomat", "kind:spokesperson", "kind:minister", "kind:generic",
        "kind:legislator", "kind:head-of-state", "kind:head-of-government", "kind:ambassador", "kind:envoy",
    }

    @staticmethod
    def candidates(case):
        return [(number, candidate["evidence"]) for number, candidate in enumerate(case["candidates"])]

    @staticmethod
    def right(case):
        return case["meant"]

    @staticmethod
    def ruled(case):
        return case["ruled"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["posts", "descriptions"])
    parser.add_argument("cases", type=pathlib.Path, help="what the program printed")
    parser.add_argument("--unseen", type=pathlib.Path, nargs="*", default=[], help="cases to measure on at the end")
    parser.add_argument("--folder", type=pathlib.Path, help="where the table of weights is written")
    parser.add_argument("--stiffness", type=float, default=0.2, help="of the weights: the square's factor")
    return parser.parse_args()


class Cases:
    """Cases as numbers."""

    def __init__(self, kind, cases, names=None):
        self.kind, self.cases = kind, cases
        options = [list(self.features(case)) for case in cases]
        counts = collections.Counter(name for some in options for own in some for name in own)
        self.names = names or sorted(name for name, count in counts.items() if count >= RARE)
        index = {name: i for i, name in enumerate(self.names)}
        widest = max(map(len, options))
        self.x = torch.zeros(len(cases), widest, len(self.names))
        self.absent = torch.zeros(len(cases), widest)
        self.right = torch.zeros(len(cases), dtype=torch.long)  # 0: none of them
        for row, (case, some) in enumerate(zip(cases, options)):
            self.absent[row, len(some) :] = -1e9
            for column, own in enumerate(some):
                for name in own:
                    if name in index:
                        self.x[row, column, index[name]] = 1
            right = kind.right(case)
            self.right[row] = 0 if right is None else right + 1

    def features(self, case):
        """Of none and of each candidate the names of what speaks for it."""
        kind, group = self.kind, case["group"]
        yield [("none", c) for c in case["circumstances"] if c in kind.circumstances]
        for _, evidence in kind.candidates(case):
            yield [(e, "") for e in evidence if e not in kind.alone] + [
                (e, group) for e in evidence if e in kind.groups[group]
            ]

    def learn(self, rows, stiffness):
        weights = torch.zeros(len(self.names), requires_grad=True)
        dear = torch.tensor([LARGER if a != "none" and b else 1.0 for a, b in self.names])
        steps = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

        def loss():
            steps.zero_grad()
            scores = self.x[rows] @ weights + self.absent[rows]
            total = torch.nn.functional.cross_entropy(scores, self.right[rows], reduction="sum")
            total = total + stiffness * (dear * weights**2).sum()
            total.backward()
            return total

        steps.step(loss)
        return weights.detach()

    def given(self, weights, row):
        """The column that outweighs everything else by the margin, or that of none."""
        scores = self.x[row] @ weights + self.absent[row]
        (best, second), (first, _) = scores.topk(2)
        return int(first) if best - second >= self.kind.margin else 0

    def counted(self, given):
        """How many are right where no rule decides, and how they are wrong."""
        kinds = collections.Counter()
        for case, own, right in zip(self.cases, given, self.right.tolist()):
            if self.kind.ruled(case):
                continue
            if own == 0:
                kinds["left open, rightly" if right == 0 else "left open"] += 1
            else:
                kinds["right" if own == right else "another" if right else "none of them"] += 1
        return dict(sorted(kinds.items()))


def main():
    options = arguments()
    kind = Posts if options.what == "posts" else Descriptions
    cases = Cases(kind, json.loads(options.cases.read_text()))
    sets = sorted({case["article"].split(".")[0] for case in cases.cases})
    random.Random(1).shuffle(sets)
    given = [0] * len(cases.cases)
    for fold in range(FOLDS):
        held = set(sets[fold::FOLDS])
        own = [case["article"].split(".")[0] in held for case in cases.cases]
        weights = cases.learn([i for i, is_held in enumerate(own) if not is_held], options.stiffness)
        for row in (i for i, is_held in enumerate(own) if is_held):
            given[row] = cases.given(weights, row)
    print("on sets not learnt from:", cases.counted(given))
    weights = cases.learn(list(range(len(cases.cases))), options.stiffness)
    print("on what was learnt from:", cases.counted([cases.given(weights, i) for i in range(len(given))]))
    for path in options.unseen:
        unseen = Cases(kind, json.loads(path.read_text()), cases.names)
        print(f"on {path}:", unseen.counted([unseen.given(weights, i) for i in range(len(unseen.cases))]))
    lines = [
        f"{evidence}\t{group}\t{round(100 * float(weight))}" for (evidence, group), weight in zip(cases.names, weights)]
    if options.folder:
        head = (
            "# How much each piece of evidence weighs, of one group of cases where it says so; in hundredths.\n"
            f"# Learnt from {len(given)} {options.what} of {len(sets)} sets of readings (Training/reader/weights.py).\n")
        (options.folder / kind.table).write_text(head + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
