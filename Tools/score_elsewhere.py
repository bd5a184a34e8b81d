#!/usr/bin/env python3
"""Score the reading of read-outs in the manner of twenty offices.

The texts of Tools/readouts_elsewhere.jsonl are our own writing about invented people, each with who
talked with whom, in which role and for which country, and how. They are read as any other article, with
publisher and address, and the graph is asked for each of these: of every person who is named, and, once
more, of the counterparts alone, as the titles of the State Department's read-outs are asked.

Usage: python3 Tools/score_elsewhere.py PROGRAM [--reader rules] [--set a] [--misses]
It prints the table of Documentation/Scores.md; with --misses also what was missed in each text.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from score_readouts import folded

ROOT = pathlib.Path(__file__).resolve().parent.parent
TEXTS = ROOT / "Tools/readouts_elsewhere.jsonl"
KINDS = {"call": {"call"}, "meeting": {"meeting", "talks", "visit", "hosting", "summit"}}
# The same posts by other words: the graph calls them as the tables of roles do.
SAME = {
    "amir": "emir", "taoiseach": "prime", "premier": "prime", "advisor": "adviser",
    "chair": "chairman", "chairperson": "chairman",
}

ADDRESSES = "SELECT ?article ?url { ?article a schema:NewsArticle ; schema:url ?url }"
PEOPLE = """
SELECT DISTINCT ?article ?person ?name {
  ?person a schema:Person ; gaf:denotedBy/nif:referenceContext ?article .
  { ?person schema:name ?name } UNION { ?person schema:alternateName ?name }
}"""
# A text may be a spokesperson's quotation as a whole: then what it tells is claimed.
EVENTS = """
SELECT DISTINCT ?article ?event ?type ?person {
  ?event a schema:Event ; rap:eventType ?type ; gaf:denotedBy/nif:referenceContext ?article .
  { ?event schema:participant ?person } UNION { GRAPH ?claims { ?event schema:participant ?person } }
}"""
POSTS = """
SELECT ?where ?person ?role ?country {
  GRAPH ?where { ?person org:holds ?post }
  ?post org:role ?role
  OPTIONAL { ?post rap:represents ?country }
}"""


def kinds(text):
    """The types of event that agree; a virtual meeting is either."""
    both = "virtual" in text["text"]
    return KINDS["call"] | KINDS["meeting"] if both else KINDS[text["kind"]]


def last(iri):
    return iri.rsplit("/", 1)[-1]


def codes():
    """The code of each name of a country."""
    found = {}
    for line in (ROOT / "Sources/CResources/data/countries.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            cells = line.split("\t")
            for name in [cells[2], *cells[3].split("|")]:
                found[folded(name)] = cells[0]
    return found


class Graph:
    """What a program has read of the texts."""

    def __init__(self, program, texts, reader):
        with tempfile.TemporaryDirectory() as folder:
            base = f"{folder}/texts.sqlite"
            articles = pathlib.Path(folder) / "texts.jsonl"
            articles.write_text("".join(
                json.dumps({"url": f"{t['url']}#{t['id']}", "date": t["date"], "publisher": t["publisher"],
                            "text": t["text"]}) + "\n" for t in texts), encoding="utf-8")
            run(program, "init", "--database", base)
            run(program, "ingest", "--reader", reader, "--database", base, str(articles))
            ask = lambda query: rows(run(program, "query", "--database", base, "--format", "json", query))
            self.articles = {r["url"].rsplit("#", 1)[-1]: r["article"] for r in ask(ADDRESSES)}
            self.names = collections.defaultdict(lambda: collections.defaultdict(set))
            for row in ask(PEOPLE):
                self.names[row["article"]][row["person"]].add(folded(row["name"]))
            self.events = collections.defaultdict(lambda: collections.defaultdict(set))
            for row in ask(EVENTS):
                key = (row["event"], row["type"].rsplit("-", 1)[-1])
                self.events[row["article"]][key].add(row["person"])
            self.posts = collections.defaultdict(set)
            for row in ask(POSTS):
                article = re.match(r".*article/[0-9a-f]+", row["where"])
                if article:
                    self.posts[article[0], row["person"]].add((last(row["role"]), last(row.get("country", ""))))

    def people(self, article, name):
        """The people of an article whom a full name may mean."""
        words = set(folded(name).split())
        end = folded(name).split()[-1]
        return {
            person for person, names in self.names[article].items()
            if any(words <= set(n.split()) or set(n.split()) <= words and end in n.split() for n in names)
        }


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def rows(answer):
    return [{k: v["value"] for k, v in b.items()} for b in json.loads(answer)["results"]["bindings"]]


def check(text, graph, land):
    """What is right of a text: persons, role, country, event; and what was missed, in words."""
    right = dict.fromkeys(["persons", "role", "country", "event", "role of the other", "country of the other"], True)
    missed = []
    article = graph.articles[text["id"]]
    found = []
    for place, person in enumerate(text["persons"]):
        if not person["name"]:
            continue
        meant = graph.people(article, person["name"])
        if not meant:
            right = dict.fromkeys(right, False)
            missed.append(f"nobody called {person['name']}")
            continue
        found.append((place, meant))
        posts = set().union(*(graph.posts[article, p] for p in meant))
        words = [w for w in re.findall("[a-z]+", folded(person["role"])) if w not in ("of", "the", "for", "and", "state")]
        words = [SAME.get(w, w) for w in words]
        if not any(words and {words[0], words[-1]} & set(role.split("-")) for role, _ in posts):
            right["role"] = False
            if place:
                right["role of the other"] = False
            missed.append(f"{person['name']} as {person['role']}: {sorted(posts)}")
        code = land.get(folded(person["country"] or ""))
        if code and not any(country == code for _, country in posts):
            right["country"] = False
            if place:
                right["country of the other"] = False
            missed.append(f"{person['name']} for {person['country']}: {sorted(posts)}")
    principal = [meant for place, meant in found if place == 0]
    for place, meant in found:
        if place and not any(
            kind in kinds(text) and people & meant and all(people & p for p in principal)
            for (_, kind), people in graph.events[article].items()
        ):
            right["event"] = False
            missed.append(f"the {text['kind']}: {[(k, sorted(map(last, p))) for (_, k), p in graph.events[article].items()]}")
    return right, missed


FIGURES = [
    "persons", "role", "country", "event", "all together", "role of the other", "country of the other",
    "all of the other",
]
DRAWS = 1000


def agreements(program, texts, reader):
    """For each text which figures agree, and what was missed, in words."""
    graph, land = Graph(program, texts, reader), codes()
    for text in texts:
        right, missed = check(text, graph, land)
        right["all together"] = all(right.values())
        of_other = ["persons", "role of the other", "country of the other", "event"]
        right["all of the other"] = all(right[name] for name in of_other)
        yield text, right, missed


def figures(program, reader, texts=None):
    """The share of each figure, with the interval in which 95 of a hundred draws of texts lie."""
    found = [right for _, right, _ in agreements(program, texts or read(), reader)]
    dice = random.Random(1)
    draws = [dice.choices(found, k=len(found)) for _ in range(DRAWS)]
    result = {}
    for name in FIGURES:
        shares = sorted(sum(right[name] for right in draw) / len(found) for draw in draws)
        result[name] = {
            "value": round(sum(right[name] for right in found) / len(found), 4),
            "low": round(shares[DRAWS // 40], 4), "high": round(shares[-DRAWS // 40 - 1], 4), "documents": len(found),
        }
    return result


def read():
    return [json.loads(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--reader", default="model", help="model or rules")
    parser.add_argument("--set", help="a, b or c; all unless told")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    texts = [t for t in read() if options.set in (None, t["id"][0])]
    if options.misses:
        for text, _, missed in agreements(options.program, texts, options.reader):
            if missed:
                print(text["id"], text["office"], *missed, sep="\n  ")
    print(f"{len(texts)} read-outs.\n\n| agrees | of the read-outs | 95 % of draws |\n|---|---|---|")
    for name, one in figures(options.program, options.reader, texts).items():
        print(f"| {name} | {one['value']:.1%} | {one['low']:.1%} to {one['high']:.1%} |".replace("%", " %"))


if __name__ == "__main__":
    main()
