#!/usr/bin/env python3
"""Score whom the reader takes speakers for that are written as pronouns or descriptions.

Usage: python3 Tools/score_references.py PROGRAM [--set first|second|third|fourth …] [--misses]

Tools/reference_labels.tsv says whom the words mean. The articles of PolNeAR are read with the model, the
releases by the rules. An answer is right where the graph gives exactly those whose names are labelled, as
speakers of a statement by these words; it is wrong where it gives anybody else, and where the article names
nobody; left as words where it gives nobody known though somebody is named. Words that the article names
nobody for, and that are left as words, are not counted. It prints the table of Documentation/Scores.md, with
the interval in which 95 of a hundred draws of articles lie.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import subprocess
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", ROOT.parent / "shared"))
LABELS = ROOT / "Tools/reference_labels.tsv"
NEWS = SHARED / "attribution/polnear_train_dev.tar.gz"
RELEASES = SHARED / "press/state_department_2021-2022.jsonl.gz"

ARTICLES = "SELECT ?article ?text ?origin { ?article nif:isString ?text ; rap:origin ?origin }"
MENTIONS = "SELECT ?entity ?place { ?entity gaf:denotedBy ?place }"
SPEAKERS = """
SELECT ?place ?speaker {
  ?statement rap:speakerSpan ?place
  OPTIONAL { ?statement schema:spokenByCharacter ?speaker }
}"""
DRAWS = 1000

Label = collections.namedtuple("Label", "corpus set kind article begin end names")


def labels(sets):
    for line in LABELS.read_text().splitlines():
        if line.startswith("#"):
            continue
        corpus, own, kind, article, place, answer = line.split("\t")
        names = [] if answer == "-" else [tuple(map(int, n.split("-"))) for n in answer.split("+")]
        if own in sets:
            yield Label(corpus, own, kind, article, *map(int, place.split("-")), names)


class Graph:
    """What was read of one corpus."""

    def __init__(self, program, inputs, reader, folder):
        self.program, self.database = program, f"{folder}/graph.sqlite"
        self.call("init")
        self.call("ingest", "--reader", reader, *inputs)
        self.texts, self.named = {}, {}
        for row in self.asked(ARTICLES):
            article = row["article"].rsplit("/", 1)[-1]
            self.texts[article] = row["text"]
            self.named[pathlib.Path(row["origin"]).name] = self.named[article] = article
        self.mentions = collections.defaultdict(list)
        for row in self.asked(MENTIONS):
            if "#char=" in row["place"]:
                article, begin, end = place(row["place"])
                self.mentions[article].append((begin, end, row["entity"]))
        self.speakers = collections.defaultdict(set)
        for row in self.asked(SPEAKERS):
            self.speakers[place(row["place"])].add(row.get("speaker"))

    def call(self, command, *words):
        done = subprocess.run(
            [self.program, command, "--database", self.database, *words],
            capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        return done.stdout

    def asked(self, query):
        rows = json.loads(self.call("query", "--format", "json", query))["results"]["bindings"]
        return [{name: cell["value"] for name, cell in row.items()} for row in rows]

    def verdict(self, label):
        article = self.named.get(label.article)
        found = self.speakers.get((article, label.begin, label.end))
        if found is None:
            return "no statement"
        known = {one for one in found if one and "#speaker" not in one}
        if not label.names:
            return "wrong" if known else "left"
        right = [self.bearers(article, known, name) for name in label.names]
        if all(right) and set().union(*right) == known:
            return "right"
        return "wrong" if known else "words"

    def bearers(self, article, entities, name):
        """Those of the entities that are called by the name anywhere in the article, governments by
        their country's as well, and campaigns by the candidate's ("her campaign")."""
        text = re.sub("[\u00a0\u202f\u2009]", " ", self.texts[article]).replace("’", "'")
        words = text[slice(*name)]
        places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
        called = {
            entity for begin, end, entity in self.mentions[article]
            if any(begin < b and a < end for a, b in places)}
        return {e for e in entities if called & {e, e.replace("government/", "country/"), candidate(e)}}

    def told(self, label):
        article = self.named.get(label.article)
        text = self.texts.get(article, "")
        who = sorted(one or "nobody" for one in self.speakers.get((article, label.begin, label.end), []))
        names = "; ".join(text[slice(*name)] for name in label.names) or "nobody named"
        return f"{article}:{label.begin}-{label.end}\t{text[label.begin:label.end]}\t{' '.join(who)}\t{names}"


def candidate(campaign):
    return campaign.removesuffix("-campaign").replace("organization/", "person/")


def place(iri):
    article, span = iri.rsplit("/", 1)[-1].split("#char=")
    return (article, *map(int, span.split(",")))


def share(verdicts):
    counts = collections.Counter(verdicts)
    counted = counts["right"] + counts["wrong"] + counts["words"]
    return 100 * counts["right"] / counted if counted else 0


def interval(by_article):
    """Where 95 of a hundred draws of the articles put the share."""
    dice, articles = random.Random(1), sorted(by_article)
    drawn = sorted(
        share([v for a in dice.choices(articles, k=len(articles)) for v in by_article[a]])
        for _ in range(DRAWS))
    return drawn[DRAWS // 40], drawn[-DRAWS // 40]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--set", action="append", help="first, second, third or fourth; all unless told")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    program = options.program.resolve()
    wanted = list(labels(options.set or ["first", "second", "third", "fourth"]))
    print("| | right | wrong | words | share | 95 % of draws |\n|---|---|---|---|---|---|")
    for corpus, reader in (("news", "model"), ("releases", "rules")):
        own = [label for label in wanted if label.corpus == corpus]
        with tempfile.TemporaryDirectory() as folder:
            inputs = [str(RELEASES)]
            if corpus == "news":
                inputs = unpacked({label.article for label in own}, folder)
            graph = Graph(program, inputs, reader, folder)
            for kind in ("pronoun", "description"):
                by_article = collections.defaultdict(list)
                for label in own:
                    if label.kind == kind:
                        by_article[label.article].append(graph.verdict(label))
                        if options.misses and by_article[label.article][-1] in ("wrong", "words"):
                            print(f"{by_article[label.article][-1]}\t{graph.told(label)}")
                verdicts = [v for some in by_article.values() for v in some]
                counts = collections.Counter(verdicts)
                low, high = interval(by_article)
                print(
                    f"| {corpus}, {kind}s | {counts['right']} | {counts['wrong']} | {counts['words']} "
                    f"| {share(verdicts):.1f} % | {low:.1f} % to {high:.1f} % |", flush=True)


def unpacked(names, folder):
    with tarfile.open(NEWS) as archive:
        archive.extractall(
            folder, filter="data",
            members=[m for m in archive.getmembers() if m.name.split("/")[-1] in names])
    return sorted(str(path) for path in pathlib.Path(folder).rglob("*.txt"))


if __name__ == "__main__":
    main()
