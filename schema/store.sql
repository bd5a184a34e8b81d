-- The store: one SQLite file that holds a graph and where each of its triples is said.
--
-- Open it with the sqlite3 shell and ask the two views at the end:
--
--   SELECT * FROM triples WHERE predicate LIKE '%spokenByCharacter' LIMIT 10;
--   SELECT * FROM citations WHERE graph LIKE 'article/%' LIMIT 10;
--
-- Write only through the program: it keeps the rows below in step with one another.
--
-- A term is an integer. The top byte says what the other 56 bits are:
--   0  a row of the table term
--   1  xsd:boolean   0 or 1
--   2  xsd:integer   value + 2^55
--   3  xsd:date      days since 0001-01-01
--   4  xsd:dateTime  seconds since 0001-01-01T00:00:00Z
-- Only canonical values are kept in the integer ("01" is a row of term), so that what was written
-- always comes back; and they order as their values do.

-- What is known about the file itself, by name.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

-- The dictionary. Terms are found by a hash of all their parts, since a text of an article is a
-- literal too and an index over texts would double the file; equal hashes are told apart by value.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  -- 1 IRI, 2 blank node, 3 xsd:string, 4 text in a language, 5 literal of another datatype
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
  value TEXT NOT NULL,
  -- of kind 5: the row of the datatype's IRI
  datatype INTEGER REFERENCES term (id),
  -- of kind 4: the language tag
  language TEXT
);
CREATE INDEX term_by_hash ON term (hash);

-- Each triple with each graph that says it. Graph 0 is the default graph itself: a triple without a
-- graph's name. asserted: the default graph holds what this graph holds; it stands in every index so
-- that a scan of the default graph reads nothing but the index. There is no index that begins with
-- the object alone: predicates are few, so that an object is looked for with each of them
-- (predicate_statistics lists them all), and an index less makes writing much faster.
CREATE TABLE quad (
  graph INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  predicate INTEGER NOT NULL,
  object INTEGER NOT NULL,
  asserted INTEGER NOT NULL,
  PRIMARY KEY (graph, subject, predicate, object)
) WITHOUT ROWID;
-- SQLite ends both with the graph, the part of the key that they lack. Of a triple's rows an
-- asserted one comes first.
CREATE INDEX quad_spo ON quad (subject, predicate, object, asserted DESC);
CREATE INDEX quad_pos ON quad (predicate, object, subject, asserted DESC);

-- The graphs: their name again (to find all graphs of an article by the beginning of their names)
-- and whether the default graph holds what they hold.
CREATE TABLE graph (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  in_default INTEGER NOT NULL
);
CREATE UNIQUE INDEX graph_by_name ON graph (name);
INSERT INTO graph (id, name, in_default) VALUES (0, '', 1);

-- All predicates, and what the planner of queries needs to know of them. triples and asserted are
-- exact at all times and count a triple once, however many graphs say it; subjects and objects (how
-- many different ones) were counted when there were `counted` triples.
CREATE TABLE predicate_statistics (
  predicate INTEGER PRIMARY KEY,
  triples INTEGER NOT NULL,
  asserted INTEGER NOT NULL,
  subjects INTEGER NOT NULL DEFAULT 0,
  objects INTEGER NOT NULL DEFAULT 0,
  counted INTEGER NOT NULL DEFAULT 0
);

-- A copy of asserted triples for scans, many times faster to read than rows: for each predicate the
-- pairs of its subjects and objects, sorted by the one and by the other, in compressed blocks. Derived
-- from quad: what changes the triples of a predicate deletes its blocks in the same transaction, and
-- counting makes them anew. Who finds none reads rows.
CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  predicate INTEGER NOT NULL,
  -- 1: the key of a pair is the subject, its value the object; 0: the other way round
  by_subject INTEGER NOT NULL,
  -- the keys of the first and the last pair
  first_key INTEGER NOT NULL,
  last_key INTEGER NOT NULL,
  pairs INTEGER NOT NULL,
  -- of each pair its distance from the one before (the first: from 0, 0), as LEB128 integers: the
  -- key's, then the value's, whose sign is folded into its lowest bit
  data BLOB NOT NULL
);
-- The last key first: so the block that reaches a key is found in one step.
CREATE INDEX segment_by_key ON segment (predicate, by_subject, last_key, first_key);

-- The objects that stand in many triples of a predicate (classes, countries), at the last count.
CREATE TABLE frequent_object (
  predicate INTEGER NOT NULL,
  object INTEGER NOT NULL,
  triples INTEGER NOT NULL,
  PRIMARY KEY (predicate, object)
) WITHOUT ROWID;

-- Full text: the words of the literals that are objects of these predicates.
CREATE TABLE text_predicate (
  predicate INTEGER PRIMARY KEY
);
CREATE TABLE text_literal (
  id INTEGER PRIMARY KEY
);
CREATE VIEW text_content AS
  SELECT term.id AS id, term.value AS value FROM text_literal JOIN term ON term.id = text_literal.id;
CREATE VIRTUAL TABLE text_index USING fts5 (
  value, content = 'text_content', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

-- For people: each triple in words, once, whoever says it, and whether it is asserted.
CREATE VIEW triples AS
  SELECT
    (SELECT iif(kind = 2, '_:', '') || value FROM term WHERE id = triple.subject) AS subject,
    (SELECT value FROM term WHERE id = triple.predicate) AS predicate,
    CASE triple.object >> 56
      WHEN 0 THEN
        (SELECT iif(kind = 2, '_:', '') || value FROM term WHERE id = triple.object)
      WHEN 1 THEN iif(triple.object & 1, 'true', 'false')
      WHEN 2 THEN (triple.object & 0xFFFFFFFFFFFFFF) - 0x80000000000000
      WHEN 3 THEN date(((triple.object & 0xFFFFFFFFFFFFFF) - 719162) * 86400, 'unixepoch')
      WHEN 4 THEN strftime(
        '%Y-%m-%dT%H:%M:%SZ', (triple.object & 0xFFFFFFFFFFFFFF) - 62135596800, 'unixepoch')
    END AS object,
    triple.asserted AS asserted
  FROM (
    SELECT subject, predicate, object, max(asserted) AS asserted FROM quad
    GROUP BY subject, predicate, object
  ) AS triple;

-- For people: each triple in words with each graph that says it, '' for the default graph itself.
CREATE VIEW citations AS
  SELECT
    (SELECT iif(kind = 2, '_:', '') || value FROM term WHERE id = quad.subject) AS subject,
    (SELECT value FROM term WHERE id = quad.predicate) AS predicate,
    CASE quad.object >> 56
      WHEN 0 THEN
        (SELECT iif(kind = 2, '_:', '') || value FROM term WHERE id = quad.object)
      WHEN 1 THEN iif(quad.object & 1, 'true', 'false')
      WHEN 2 THEN (quad.object & 0xFFFFFFFFFFFFFF) - 0x80000000000000
      WHEN 3 THEN date(((quad.object & 0xFFFFFFFFFFFFFF) - 719162) * 86400, 'unixepoch')
      WHEN 4 THEN strftime(
        '%Y-%m-%dT%H:%M:%SZ', (quad.object & 0xFFFFFFFFFFFFFF) - 62135596800, 'unixepoch')
    END AS object,
    (SELECT name FROM graph WHERE id = quad.graph) AS graph
  FROM quad;
