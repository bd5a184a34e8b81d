#!/usr/bin/env python3
"""Ask other engines the random queries that the agreement tests wrote, and compare the answers.

Usage: python3 Tools/agreement.py FILE [ENGINE …]

FILE holds a query, its data and our answer a line (see Tests/AgreementTests/PeerCases.swift). The
engines are pyoxigraph and rdflib, whichever this Python has. What they are known to do otherwise,
with the reason why we stay with ours, is in KNOWN; such queries are counted apart.
"""

import collections
import json
import re
import signal
import sys
import warnings

# Engine, what the query holds, and why the answers may differ.
KNOWN = [
    ("rdflib", r"GROUP BY|COUNT|SUM|AVG|MIN|MAX",
     "without solutions GROUP BY makes no group, and errors make none of 1 or None; there they do"),
    ("rdflib", r"[)\w][?*+] |[?*+/|]\)|\|",
     "paths of no length begin in any constant, and match each end once; there more or fewer"),
    ("rdflib", r"\{\s*(OPTIONAL|MINUS|\{|BIND|FILTER)|OPTIONAL",
     "a group is evaluated by itself before it is joined; there with what was bound outside"),
    ("rdflib", r"IN \(", "an error IN a list is an error; there it is false"),
    ("pyoxigraph", r"IN \(\)", "nothing is IN an empty list, so that NOT IN is true; there it is an error"),
    ("pyoxigraph", r"EXISTS \{.*MINUS",
     "MINUS takes away only what shares a variable, also under EXISTS; there also other things"),
    ("pyoxigraph", r"GRAPH \?\w+ \{\s*(VALUES|BIND|FILTER|\{)",
     "GRAPH with a variable asks each graph, also where no triple is asked for; there none"),
    ("pyoxigraph", r" [<>]=? ", "`<` compares no IRIs in the table of 17.3; there it does"),
    ("pyoxigraph", r"(MIN|MAX)\(STR",
     "MIN and MAX leave errors out; there one makes an error of the whole"),
    ("pyoxigraph", r"COUNT\((?!(DISTINCT )?\*)|GROUP_CONCAT",
     "COUNT leaves errors out by its definition; there one makes an error of the whole"),
    ("pyoxigraph", r"\)[?*]+[ )/|]",
     "a path of no length begins in a constant wherever that is; there only in nodes of the graph"),
    ("pyoxigraph", r"\|\^|[+*?)]\||\|\(|\(:\w\|:\w\)",
     "the alternatives of a path are a union, which keeps repetitions; there it drops them"),
]
PATIENCE = 5


def term(kind, value, datatype=None, language=None):
    """A term that can be compared: numbers by their value, blank nodes without their labels."""
    if kind == "bnode":
        return ("bnode",)
    if kind == "uri":
        return ("uri", value)
    if language:
        return ("literal", value, language.lower())
    datatype = (datatype or "http://www.w3.org/2001/XMLSchema#string").rsplit("#")[-1]
    if datatype in ("integer", "decimal", "double", "float"):
        try:
            value = f"{float(value):.9g}"
        except ValueError:
            pass
    return ("literal", value, datatype)


def ours(answer):
    """Our answer as a boolean, or as rows."""
    document = json.loads(answer)
    if "boolean" in document:
        return document["boolean"]
    return [
        solution(
            (name, term(
                cell["type"], cell["value"], cell.get("datatype"), cell.get("xml:lang")
            ))
            for name, cell in row.items()
        )
        for row in document["results"]["bindings"]
    ]


def solution(pairs):
    """A row that can be compared: `SELECT *` leaves the order of the columns open."""
    return frozenset(pair for pair in pairs if pair[1] is not None)


def oxigraph(query, data):
    """The answer of Oxigraph."""
    import pyoxigraph as ox

    def converted(value):
        if value is None:
            return None
        if isinstance(value, ox.NamedNode):
            return term("uri", value.value)
        if isinstance(value, ox.BlankNode):
            return term("bnode", value.value)
        return term("literal", value.value, value.datatype.value, value.language)

    store = ox.Store()
    store.extend(ox.parse(data, ox.RdfFormat.N_QUADS))
    result = store.query(query)
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    names = [variable.value for variable in result.variables]
    return [solution(zip(names, map(converted, row))) for row in result]


def rdflib(query, data):
    """The answer of rdflib."""
    import rdflib

    def converted(value):
        if value is None:
            return None
        if isinstance(value, rdflib.URIRef):
            return term("uri", str(value))
        if isinstance(value, rdflib.BNode):
            return term("bnode", str(value))
        return term("literal", str(value), value.datatype, value.language)

    rdflib.NORMALIZE_LITERALS = False
    dataset = rdflib.Dataset()
    dataset.parse(data=data, format="nquads")
    result = dataset.query(query)
    if result.type == "ASK":
        return result.askAnswer
    # Rows that bind nothing are left out of the iteration, but not of the bindings.
    return [
        solution((str(name), converted(row.get(name))) for name in result.vars)
        for row in result.bindings
    ]


ENGINES = {"pyoxigraph": oxigraph, "rdflib": rdflib}


def same(compared, one, other):
    """Whether two answers are the same as far as they have to be."""
    if compared == "nothing":
        return True
    if isinstance(one, bool) or isinstance(other, bool):
        return one == other
    if compared == "count":
        return len(one) == len(other)
    if compared == "set":
        return set(one) == set(other)
    return collections.Counter(one) == collections.Counter(other)


def words_of(answer):
    """An answer in words, in an order of its own."""
    return answer if isinstance(answer, bool) else sorted(map(sorted, answer))


def reason(engine, query):
    """Why the engine is known to answer such a query otherwise, None where it isn't."""
    for name, pattern, words in KNOWN:
        if name == engine and re.search(pattern, query, re.DOTALL):
            return words
    return None


def out_of_time(*_):
    raise TimeoutError


def compare(name, cases):
    """Holds one engine against our answers; how many differ without a known reason."""
    counts = collections.Counter()
    for case in cases:
        wanted = ours(case["answer"])
        signal.alarm(PATIENCE)
        try:
            answer = ENGINES[name](case["query"], case["data"])
        except Exception as error:
            counts[f"failed with {type(error).__name__}"] += 1
            continue
        finally:
            signal.alarm(0)
        if same(case["compared"], wanted, answer):
            counts["the same"] += 1
            continue
        words = reason(name, case["query"])
        if words:
            counts[f"otherwise, known: {words}"] += 1
            continue
        counts["otherwise"] += 1
        print(f"--- {name}, seed {case['seed']}\n{case['query']}\n{case['data']}")
        print(f"ours:   {words_of(wanted)}\ntheirs: {words_of(answer)}\n")
    for words, count in counts.most_common():
        print(f"{name}: {count} {words}")
    return counts["otherwise"]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    signal.signal(signal.SIGALRM, out_of_time)
    warnings.simplefilter("ignore")
    cases = [json.loads(line) for line in open(sys.argv[1])]
    different = 0
    for name in sys.argv[2:] or ENGINES:
        try:
            __import__(name)
        except ImportError:
            print(f"{name} is not installed: it is not asked.")
            continue
        different += compare(name, cases)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
