"""DuckDB, one thread, one table a predicate. See worker.py."""

import pathlib

import duckdb
import questions_sql
from worker import serve

TYPES = {
    "id": "INTEGER", "date": "DATE", "dateTime": "TIMESTAMP", "integer": "INTEGER",
    "decimal": "DECIMAL(9,2)", "string": "VARCHAR",
}


def load(data, database):
    connection = duckdb.connect(database)
    connection.execute("SET threads = 1")
    folder = pathlib.Path(data)
    connection.execute("CREATE TABLE term (id INTEGER, iri VARCHAR)")
    copy(connection, "term", folder / "terms.csv")
    connection.execute("CREATE UNIQUE INDEX term_iri ON term (iri)")
    connection.execute("CREATE TABLE kinds (name VARCHAR, kind VARCHAR)")
    copy(connection, "kinds", folder / "columns.csv")
    for name, kind in connection.execute("FROM kinds").fetchall():
        connection.execute(f'CREATE TABLE "{name}" (s INTEGER, o {TYPES[kind]})')
        copy(connection, name, folder / f"{name}.csv")
    connection.execute("CHECKPOINT")


def copy(connection, table, path):
    connection.execute(f"COPY \"{table}\" FROM '{path}' (HEADER false)")


def connect(database, writing=False):
    connection = duckdb.connect(database, read_only=not writing)
    connection.execute("SET threads = 1")
    return connection


def ask(connection, name):
    def columns():
        return dict(connection.execute("FROM kinds").fetchall())

    def number(iri):
        query = "SELECT id FROM term WHERE iri = ?"
        return connection.execute(query, [f"https://kg.example/{iri}"]).fetchone()[0]

    regex = "regexp_matches(x.o, 'peace[a-z]+ .*treaty', 'i')"
    return connection.execute(questions_sql.text(name, columns, number, regex)).fetchall()


serve(load, connect, ask)
