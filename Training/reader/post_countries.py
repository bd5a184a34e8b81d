"""Learns how much evidence weighs that a post is a country's; `python -m reader.post_countries --help` says how.

Posts are those whose country no words beside them say (`rapporteur score posts FOLDER --json`). A conditional logit:
the country with the largest sum of weights, or none, is the most probable. What is learnt is measured first on articles
that it was not learnt from, set by set.
"""

import argparse
import collections
import json
import pathlib
import random

import torch

FOLDS = 7
MARGIN = 0.9  # by how much a country must outweigh everything else, as `CountryWeights` asks
LARGER = 2.0  # how much dearer a weight of one group of posts is than one of all
RARE = 8  # evidence that is there less often has no weight

# What a group of posts has weights of its own for.
GROUPS = {
    "minister": ["local", "local-office"],
    "leader": ["first"],
    "legislator": ["first", "last-holder", "behind"],
    "staff": ["next-holder"],
    "envoy": ["seat"],
    "other": ["among-two", "local", "not-local"],
}
ALONE = {"first", "seat", "not-local"}  # evidence that has weights for these groups alone
CIRCUMSTANCES = {
    "any", "body", "owned", "government", "party", "body:international", "body:ministry", "body:parliament", "body:regional",
    "kind:adviser", "kind:ambassador", "kind:deputy-minister", "kind:diplomat", "kind:envoy", "kind:expert",
    "kind:legislator", "kind:minister",
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("posts", type=pathlib.Path, help="what `rapporteur score posts --json` printed")
    parser.add_argument("--file", type=pathlib.Path, help="the table of weights that is written")
    parser.add_argument("--stiffness", type=float, default=0.2, help="of the weights: the square's factor")
    return parser.parse_args()


def features(post):
    """Of none and of each country the names of what speaks for it."""
    yield None, [("none", c) for c in post["circumstances"] if c in CIRCUMSTANCES]
    group = post["group"]
    for country, evidence in post["evidence"].items():
        yield country, [(e, "") for e in evidence if e not in ALONE] + [
            (e, group) for e in evidence if e in GROUPS[group]
        ]


class Posts:
    """Posts as numbers."""

    def __init__(self, posts):
        self.posts = posts
        options = [list(features(post)) for post in posts]
        counts = collections.Counter(name for some in options for _, names in some for name in names)
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        index = {name: i for i, name in enumerate(self.names)}
        widest = max(map(len, options))
        self.x = torch.zeros(len(posts), widest, len(self.names))
        self.absent = torch.zeros(len(posts), widest)
        self.right = torch.zeros(len(posts), dtype=torch.long)
        self.countries = [[country for country, _ in some] for some in options]
        for row, (post, some) in enumerate(zip(posts, options)):
            self.absent[row, len(some) :] = -1e9
            for column, (country, names) in enumerate(some):
                for name in names:
                    if name in index:
                        self.x[row, column, index[name]] = 1
                if country == post["country"]:
                    self.right[row] = column

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
        """The country that a rule gives, or the one that outweighs everything else by the margin, or none."""
        if self.posts[row]["ruled"]:
            return self.posts[row]["ruled"]
        scores = self.x[row] @ weights + self.absent[row]
        (best, second), (first, _) = scores.topk(2)
        return self.countries[row][int(first)] if best - second >= MARGIN else None


def counted(given, posts):
    """How many are right, and how they are wrong."""
    kinds = collections.Counter()
    for country, post in zip(given, posts):
        right = post["country"]
        if country is None:
            kinds["left open, rightly" if right is None else "left open"] += 1
        else:
            kinds["right" if country == right else "another" if right else "none's"] += 1
    return dict(sorted(kinds.items()))


def main():
    options = arguments()
    posts = Posts(json.loads(options.posts.read_text()))
    sets = sorted({post["article"].split(".")[0] for post in posts.posts})
    random.Random(1).shuffle(sets)
    given = [None] * len(posts.posts)
    for fold in range(FOLDS):
        held = set(sets[fold::FOLDS])
        own = [post["article"].split(".")[0] in held for post in posts.posts]
        weights = posts.learn([i for i, is_held in enumerate(own) if not is_held], options.stiffness)
        for row in (i for i, is_held in enumerate(own) if is_held):
            given[row] = posts.given(weights, row)
    print("on sets not learnt from:", counted(given, posts.posts))
    weights = posts.learn(list(range(len(posts.posts))), options.stiffness)
    print("on what was learnt from:", counted([posts.given(weights, i) for i in range(len(given))], posts.posts))
    lines = [
        f"{evidence}\t{group}\t{round(100 * float(weight))}" for (evidence, group), weight in zip(posts.names, weights)]
    if options.file:
        head = (
            "# How much evidence weighs that a post is a country's, of one group of posts where it says so; in hundredths.\n"
            f"# Learnt from {len(given)} posts of {len(sets)} sets of readings (Training/reader/post_countries.py).\n")
        options.file.write_text(head + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
