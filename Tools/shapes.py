"""Validates a graph against SHACL shapes with pySHACL; called by Tools/shapes.sh."""

import sys

import pyshacl
import rdflib


def merged(path):
    """The triples of all graphs of a file as one graph."""
    formats = {"nq": "nquads", "trig": "trig", "ttl": "turtle", "nt": "nt"}
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=formats[path.rsplit(".", 1)[-1]])
    graph = rdflib.Graph()
    for subject, predicate, value, _ in dataset.quads():
        graph.add((subject, predicate, value))
    return graph


def main(path, shapes):
    graph = merged(path)
    conforms, _, text = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(shapes))
    print(f"{len(graph)} triples" if conforms else text)
    return 0 if conforms else 1


sys.exit(main(*sys.argv[1:]))
