#!/usr/bin/env python3
"""Score the reading of the State Department's read-outs against their own titles.

"Secretary Blinken's Call with Turkish Foreign Minister Cavusoglu" says who talked with whom, the
other's country and role, and how. The bodies are read without their titles, and the graph is asked
for each of these. A title counts where this script understands it: one person on each side, and on the
other side a country, a role and a name.

Usage: python3 Tools/score_readouts.py PROGRAM [--misses]
It prints the table of Documentation/Scores.md; with --misses also every title with what was missed.
"""

import collections
import csv
import gzip
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared"))
RELEASES = SHARED / "press/state_department_2021-2022.jsonl.gz"
TITLE = re.compile(
    r"(.+?)(?:'s?)? (?:(?:virtual|video|phone|trilateral|bilateral) )?(call|meeting)s? with (?:the )?(.+)"
)
SEVERAL = re.compile(r",| and [\w-]+ [\w -]*(minister|president|secretary|counterparts?)\b.* \w+ and ")
KINDS = {"call": {"call"}, "meeting": {"meeting", "talks"}}
# What a name in a title ends at: the occasion.
OCCASION = re.compile(r" (?:in|on|at|during|before|after|prior|to discuss)\b.*")

POSTS = """
SELECT ?where ?person ?role ?represents {
  GRAPH ?where { ?person org:holds ?post }
  ?post org:role ?role
  OPTIONAL { ?post rap:represents ?represents }
}"""
EVENTS = """
SELECT DISTINCT ?article ?event ?type ?person {
  ?event a schema:Event ; rap:eventType ?type ; schema:participant ?person .
  ?event gaf:denotedBy/nif:referenceContext ?article
}"""
PEOPLE = """
SELECT DISTINCT ?article ?person ?name {
  ?person a schema:Person ; gaf:denotedBy/nif:referenceContext ?article .
  { ?person schema:name ?name } UNION { ?person schema:alternateName ?name }
}"""
ADDRESSES = "SELECT ?article ?url { ?article a schema:NewsArticle ; schema:url ?url }"

Title = collections.namedtuple("Title", "title speaker kind country roles name")


def folded(words):
    """Words without capitals, accents and curly apostrophes."""
    apart = unicodedata.normalize("NFD", words.replace("’", "'"))
    return "".join(c for c in apart if not unicodedata.combining(c)).lower().replace("ı", "i")


def table(name):
    """The rows of one of the reader's tables."""
    path = ROOT / "Sources/CResources/data" / name
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def countries():
    """The code of each name and adjective of a country."""
    codes = {}
    for row in table("countries.tsv"):
        for names in (row[2], row[3], row[4]):
            for name in filter(None, names.split("|")):
                codes[folded(name)] = row[0]
    return codes


def roles():
    """The canonical role of each phrase for one."""
    return {folded(row[0]): row[2] for row in table("roles.tsv")}


def prefix(words, known):
    """The longest beginning of the words that is known: its meaning, and what is left."""
    for length in range(min(len(words), 8), 0, -1):
        phrase = " ".join(words[:length])
        if phrase in known:
            return known[phrase], words[length:]
    return None, words


def understood(title, codes, phrases):
    """What a title says, or nothing where it says something else."""
    words = folded(title)
    match = TITLE.fullmatch(words)
    if not match or SEVERAL.search(match[3]):
        return None
    speaker = match[1].split()[-1].removesuffix("'s")
    rest = OCCASION.sub("", match[3]).split()
    country, rest = prefix(rest, codes)
    # "Interim", "Alternate", "First": what the table does not know before the role.
    while len(rest) > 2 and prefix(rest, phrases)[0] is None:
        rest = rest[1:]
    found = []
    while rest:
        role, left = prefix(rest, phrases)
        if role is None:
            break
        found.append(role)
        rest = left[1:] if left[:1] == ["and"] else left
    if not country or not found or not rest or "and" in rest or len(rest) > 6:
        return None
    return Title(title, speaker, match[2], country, found, rest[-1])


def ask(program, database, query):
    """The rows of an answer as dictionaries."""
    run = subprocess.run(
        [program, "query", "--database", database, "--format", "csv", query],
        capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return csv.DictReader(io.StringIO(run.stdout))


class Graph:
    """What the graph says about each article."""

    def __init__(self, program, database):
        self.articles = {
            row["url"]: row["article"] for row in ask(program, database, ADDRESSES)
        }
        self.people = collections.defaultdict(lambda: collections.defaultdict(set))
        for row in ask(program, database, PEOPLE):
            words = re.findall(r"[\w'-]+", folded(row["name"]))
            self.people[row["article"]][row["person"]].update(words)
        self.posts = collections.defaultdict(list)
        for row in ask(program, database, POSTS):
            self.posts[row["where"].split("#")[0]].append(row)
        self.events = collections.defaultdict(lambda: collections.defaultdict(set))
        for row in ask(program, database, EVENTS):
            kind = row["type"].rpartition("event-")[2]
            self.events[row["article"]][(row["event"], kind)].add(row["person"])

    def agrees(self, article, title):
        """Persons, role, country, kind of event: whether each is as the title says."""
        people = self.people[article]
        speakers = {person for person, words in people.items() if title.speaker in words}
        others = {person for person, words in people.items() if title.name in words} - speakers
        posts = [post for post in self.posts[article] if post["person"] in others]
        return {
            "the two persons": bool(speakers and others),
            "the role": any(post["role"].removeprefix("role/") in title.roles for post in posts),
            "the country": any(post["represents"] == f"country/{title.country}" for post in posts),
            "the kind of event": any(
                kind in KINDS[title.kind] and there & speakers and there & others
                for (_, kind), there in self.events[article].items()
            ),
        }


def releases(codes, phrases):
    """Each read-out with its address, and how many titles look like one but are not understood."""
    found, strange = [], 0
    with gzip.open(RELEASES, "rt", encoding="utf-8") as lines:
        for release in map(json.loads, lines):
            title = understood(release["title"], codes, phrases)
            if title:
                found.append((release["url"], title))
            elif TITLE.fullmatch(folded(release["title"])):
                strange += 1
    return found, strange


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if not RELEASES.exists():
        print(f"The read-outs were not scored: {RELEASES} is not there; set RAPPORTEUR_SHARED.")
        return 0
    program = str(pathlib.Path(sys.argv[1]).resolve())
    titles, strange = releases(countries(), roles())
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/graph.sqlite"
        subprocess.run([program, "init", "--database", database], capture_output=True, check=True)
        reading = subprocess.run(
            [program, "ingest", "--quiet", "--database", database, "--title-field", "no-title",
             str(RELEASES.resolve())],
            capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )
        if reading.returncode:
            print(reading.stderr, file=sys.stderr)
        graph = Graph(program, database)
    counts, unread = collections.Counter(), 0
    for url, title in titles:
        article = graph.articles.get(url)
        if article is None:
            unread += 1
            continue
        agreement = graph.agrees(article, title)
        agreement["all together"] = all(agreement.values())
        counts.update(what for what, agrees in agreement.items() if agrees)
        if "--misses" in sys.argv and not agreement["all together"]:
            print(f"{title.title}\n  without {[what for what, a in agreement.items() if not a]}")
    scored = len(titles) - unread
    print(f"{scored} read-outs whose title is understood; {strange} other titles of their form are not"
          f" (several people, no role, no country); {unread} could not be found by their address.\n")
    print("| agrees with the title | of the read-outs |\n|---|---|")
    for what in ["the two persons", "the role", "the country", "the kind of event", "all together"]:
        print(f"| {what} | {100 * counts[what] / max(scored, 1):.1f} % |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
