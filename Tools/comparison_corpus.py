#!/usr/bin/env python3
"""Write a corpus of invented statements in the layout of the graph, for measuring `compare`.

    Tools/comparison_corpus.py 100000 corpus.nq
    rapporteur init && rapporteur import corpus.nq --base http://e/
    time rapporteur compare "Country A" "Country B" >/dev/null

Half of the statements are made for country A, half for country B, each by one of 200 speakers; four
stand in an article. Words, names and topics come as unevenly as in news (Zipf); the same number
gives the same bytes.
"""

import datetime
import itertools
import random
import sys

BASE = "http://e/"
RAP = "https://w3id.org/rapporteur#"
SCHEMA = "https://schema.org/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
XSD = "http://www.w3.org/2001/XMLSchema#"
ACTS = "say say say say appeal condemn praise accuse deny promise warn thank reject agree".split()
OPINIONS = "we support|we condemn|we welcome|we reject|we spoke of|we look at|we do not support".split("|")


def iri(path):
    return f"<{BASE}{path}>"


def text(value):
    return '"' + value + '"'


class Zipf:
    """Draws numbers below `count`, the first ones most."""

    def __init__(self, chance, count):
        self.chance = chance
        self.numbers = range(count)
        self.weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(count)))

    def many(self, count):
        return self.chance.choices(self.numbers, cum_weights=self.weights, k=count)

    def one(self):
        return self.many(1)[0]


def main(count, path):
    chance = random.Random(5)
    words = Zipf(chance, 20_000)
    speakers = Zipf(chance, 200)
    things = Zipf(chance, 800)
    topics = Zipf(chance, 3_000)
    first = datetime.date(2015, 1, 1)
    with open(path, "w", encoding="utf-8") as out:

        def add(graph, subject, predicate, value):
            out.write(f"{subject} <{predicate}> {value} {graph} .\n")

        curated = iri("curated")
        for code, name in (("AAA", "Country A"), ("BBB", "Country B")):
            out.write(f"{iri('country/' + code)} {TYPE} <{SCHEMA}Country> {curated} .\n")
            add(curated, iri("country/" + code), SCHEMA + "name", text(name))
            add(curated, iri("country/" + code), RAP + "lookup", text(name.lower()))
        for number in range(800):
            thing = iri(f"organization/thing-{number}")
            out.write(f"{thing} {TYPE} <http://www.w3.org/ns/org#Organization> {curated} .\n")
            add(curated, thing, SCHEMA + "name", text(f"Thing{number} League"))
        for number in range(400):
            person = iri(f"person/envoy-{number}")
            out.write(f"{person} {TYPE} <{SCHEMA}Person> {curated} .\n")
            add(curated, person, SCHEMA + "name", text(f"Envoy Number{number}"))
            add(curated, person, RAP + "lookup", text(f"number{number}"))
        for number in range(3_000):
            topic = iri(f"topic/subject-{number}")
            add(curated, topic, "http://www.w3.org/2004/02/skos/core#prefLabel", text(f"subject {number}"))
        for number in range(count):
            name = f"article/{number // 4:012x}"
            graph = article = iri(name)
            if number % 4 == 0:
                day = first + datetime.timedelta(days=number // 4 % 2_500)
                out.write(f"{article} {TYPE} <{SCHEMA}NewsArticle> {graph} .\n")
                add(graph, article, SCHEMA + "datePublished", f'"{day}"^^<{XSD}date>')
                add(graph, article, RAP + "cluster", article)
                add(graph, article, SCHEMA + "publisher", iri(f"organization/thing-{number % 50}"))
            begin = number % 4 * 300
            statement = iri(f"{name}#statement={begin},{begin + 200}")
            mode = chance.choice(("Direct", "Indirect", "Mixed"))
            out.write(f"{statement} {TYPE} <{RAP}Statement> {graph} .\n")
            out.write(f"{statement} {TYPE} <{RAP}{mode}> {graph} .\n")
            side = chance.randrange(2)
            thing = things.one()
            content = " ".join(f"word{word}" for word in words.many(18))
            content = f"{chance.choice(OPINIONS)} Thing{thing} League {content}"
            add(graph, statement, SCHEMA + "text", text(content))
            add(graph, statement, RAP + "article", article)
            add(graph, statement, SCHEMA + "isPartOf", article)
            add(graph, statement, RAP + "depth", f'"1"^^<{XSD}integer>')
            add(graph, statement, RAP + "begin", f'"{begin}"^^<{XSD}integer>')
            add(graph, statement, RAP + "end", f'"{begin + 200}"^^<{XSD}integer>')
            add(graph, statement, RAP + "speechAct", f"<{RAP}act-{chance.choice(ACTS)}>")
            person = speakers.one() * 2 + side
            add(graph, statement, SCHEMA + "spokenByCharacter", iri(f"person/envoy-{person}"))
            add(graph, statement, RAP + "onBehalfOf", iri("country/" + ("AAA", "BBB")[side]))
            add(graph, statement, SCHEMA + "mentions", iri(f"organization/thing-{thing}"))
            add(graph, statement, SCHEMA + "about", iri(f"topic/subject-{topics.one()}"))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
