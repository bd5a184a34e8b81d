"""Oxigraph, through pyoxigraph. See worker.py."""

import pyoxigraph
from article import article
from worker import serve


def load(data, database):
    store = pyoxigraph.Store(database)
    store.bulk_load(path=data, format=pyoxigraph.RdfFormat.N_TRIPLES)
    store.flush()
    store.optimize()


def connect(database, writing=False):
    return pyoxigraph.Store(database) if writing else pyoxigraph.Store.read_only(database)


def ask(store, question):
    return [
        [term.value if term is not None else None for term in solution]
        for solution in store.query(question)
    ]


def commit(store, times):
    for number in range(times):
        store.extend(list(pyoxigraph.parse(article(number), pyoxigraph.RdfFormat.N_TRIPLES)))


serve(load, connect, ask, commit)
