#!/usr/bin/env python3
"""Reads GEXF and GraphML as others do, and prints what they found as JSON, a line for each file.

Of a file that is refused the line says why: {"complaint": "…"}.

Usage: .environments/tests/bin/python Tools/graph_formats.py FILE...

GEXF is held against the classes that gexfpy generated from the schema of GEXF 1.2 (no package has
that of 1.3, whose elements of these names are the same) and against what the schema cannot say:
every reference leads somewhere and every value has the type of its column. GraphML is held against
the order and the names that its schema allows. Both are then read by networkx.
"""

import dataclasses
import json
import re
import sys
import warnings
import xml.etree.ElementTree as ElementTree

import gexfpy
import networkx

GEXF = "http://gexf.net/1.3"
GRAPHML = "http://graphml.graphdrawing.org/xmlns"
NAME_TOKEN = re.compile(r"[\w.:-]+\Z")
PYTHON_TYPES = {"string": str, "integer": int, "long": int, "double": float, "int": int}


def check(is_right, complaint):
    if not is_right:
        raise ValueError(complaint)


def check_required(value, path):
    """What the schema requires is there: the classes themselves let it be missing."""
    if not dataclasses.is_dataclass(value):
        return
    for field in dataclasses.fields(value):
        part = getattr(value, field.name)
        check(part is not None or not field.metadata.get("required"), f"{path}: no {field.name}")
        for item in part if isinstance(part, list) else [part]:
            check_required(item, f"{path}/{field.name}")


def check_columns(owner, columns, cells):
    """Every value stands in a column, once, and is of the column's type."""
    seen = set()
    for column, value in cells:
        check(column in columns, f"{owner}: no column {column}")
        check(column not in seen, f"{owner}: column {column} twice")
        seen.add(column)
        PYTHON_TYPES[columns[column]](value)


def check_gexf(text):
    root = ElementTree.fromstring(text)
    check(root.tag == f"{{{GEXF}}}gexf" and root.get("version") == "1.3", "it is no GEXF 1.3")
    older = text.replace(f"{GEXF}/viz", GEXF).replace(GEXF, "http://www.gexf.net/1.2draft")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # values that are none of their enumeration
        check_required(gexfpy.parse_string(older.replace('version="1.3"', 'version="1.2"')), "gexf")
    space = {"g": GEXF}
    graph = root.find("g:graph", space)
    check([child.tag for child in root] == [f"{{{GEXF}}}meta", f"{{{GEXF}}}graph"], "wrong order")
    columns = {
        group.get("class"): {a.get("id"): a.get("type") for a in group.findall("g:attribute", space)}
        for group in graph.findall("g:attributes", space)
    }
    nodes = [node.get("id") for node in graph.iterfind("g:nodes/g:node", space)]
    edges = [edge.get("id") for edge in graph.iterfind("g:edges/g:edge", space)]
    check(len(set(nodes)) == len(nodes) and len(set(edges)) == len(edges), "an id comes twice")
    for kind in ("node", "edge"):
        for part in graph.iterfind(f"g:{kind}s/g:{kind}", space):
            values = part.iterfind("g:attvalues/g:attvalue", space)
            check_columns(part.get("id"), columns.get(kind, {}), [
                (value.get("for"), value.get("value")) for value in values])
            for end in ("source", "target"):
                check(kind == "node" or part.get(end) in nodes, f"{part.get('id')} leads nowhere")


def check_graphml(text):
    root = ElementTree.fromstring(text)
    check(root.tag == f"{{{GRAPHML}}}graphml", "it is no GraphML")
    names = [child.tag.removeprefix(f"{{{GRAPHML}}}") for child in root]
    check(names == ["key"] * (len(names) - 1) + ["graph"], f"wrong order: {names}")
    keys = {}
    for key in root[:-1]:
        check(key.get("id") not in keys, f"the key {key.get('id')} comes twice")
        keys[key.get("id")] = (key.get("for"), key.get("attr.type"))
    ids = set()
    for part in [root[-1], *root[-1]]:
        kind = part.tag.removeprefix(f"{{{GRAPHML}}}")
        if kind == "data":
            continue
        check(kind in ("graph", "node", "edge"), f"an element {kind}")
        check(NAME_TOKEN.match(part.get("id")), f"the id {part.get('id')} is no name token")
        check(part.get("id") not in ids, f"the id {part.get('id')} comes twice")
        for end in ("source", "target"):
            check(kind != "edge" or part.get(end) in ids, f"{part.get('id')} leads nowhere")
        ids.add(part.get("id"))
        columns = {name: type for name, (owner, type) in keys.items() if owner == kind}
        check_columns(part.get("id"), columns, [
            (data.get("key"), data.text or "") for data in part.findall(f"{{{GRAPHML}}}data")])


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if path.endswith(".gexf"):
        check_gexf(text)
        graph = networkx.read_gexf(path)
    else:
        check_graphml(text)
        graph = networkx.read_graphml(path, force_multigraph=True)
    return {
        "isDirected": graph.is_directed(), "graph": graph.graph, "nodes": dict(graph.nodes(data=True)),
        "edges": [[from_node, to_node, data] for from_node, to_node, data in graph.edges(data=True)],
    }


def main():
    for path in sys.argv[1:]:
        try:
            answer = read(path)
        except Exception as error:  # whatever a reader dislikes is a fault of the file
            answer = {"complaint": f"{path}: {type(error).__name__}: {error}"}
        print(json.dumps(answer, sort_keys=True, default=str))


if __name__ == "__main__":
    main()
