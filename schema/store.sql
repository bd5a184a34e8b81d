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

-- The dictionary.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  -- 1 IRI, 2 blank node, 3 xsd:string, 4 text in a language, 5 literal of another datatype
  kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
  value TEXT NOT NULL,
  -- of kind 5: the row of the datatype's IRI
  datatype INTEGER REFERENCES term (id),
  -- of kind 4: the language tag
  language TEXT
);

-- Terms are found by a hash of all their parts, since a text of an article is a literal too and an
-- index over texts would double the file; equal hashes are told apart by value.
CREATE TABLE term_hash (
  hash INTEGER NOT NULL,
  id INTEGER NOT NULL REFERENCES term (id),
  PRIMARY KEY (hash, id)
) WITHOUT ROWID;

-- Each triple with each graph that says it; of a triple's rows an asserted one comes first.
CREATE TABLE quad (
  subject INTEGER NOT NULL,
  predicate INTEGER NOT NULL,
  object INTEGER NOT NULL,
  -- whether the default graph holds what this graph holds; if not, the graph is a claim
  asserted INTEGER NOT NULL,
  -- 0 is the default graph itself: a triple without a graph's name
  graph INTEGER NOT NULL,
  -- whether the graph is one of the wide ones
  wide INTEGER NOT NULL,
  PRIMARY KEY (subject, predicate, object, asserted DESC, graph)
) WITHOUT ROWID;
-- What one article or sentence says. Graphs that hold whole data sets are scanned instead.
CREATE INDEX quad_by_graph ON quad (graph, subject, predicate, object) WHERE wide = 0;
-- Claims by what they say. Asserted triples are found by their objects in the segments.
CREATE INDEX quad_claimed ON quad (predicate, object, subject, graph) WHERE asserted = 0;

-- The graphs: their name again (to find all graphs of an article by the beginning of their names)
-- and whether the default graph holds what they hold. A wide graph is one that was loaded as a whole
-- data set: no index tells its triples from those of others.
CREATE TABLE graph (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  in_default INTEGER NOT NULL,
  wide INTEGER NOT NULL
);
CREATE UNIQUE INDEX graph_by_name ON graph (name);
INSERT INTO graph (id, name, in_default, wide) VALUES (0, '', 1, 1);

-- All predicates, and what the planner of queries needs to know of them. triples and asserted are
-- exact at all times and count a triple once, however many graphs say it; subjects and objects (how
-- many different ones the asserted triples have) were counted when there were `counted` of them.
CREATE TABLE predicate_statistics (
  predicate INTEGER PRIMARY KEY,
  triples INTEGER NOT NULL,
  asserted INTEGER NOT NULL,
  subjects INTEGER NOT NULL DEFAULT 0,
  objects INTEGER NOT NULL DEFAULT 0,
  counted INTEGER NOT NULL DEFAULT 0
);

-- The index of asserted triples, for each predicate: the pairs of its subjects and objects, sorted by
-- the one and by the other, in compressed blocks that are many times faster to scan than rows.
-- Derived from quad: together with the table recent it says of each predicate exactly what the rows say.
CREATE TABLE segment (
  id INTEGER PRIMARY KEY,
  predicate INTEGER NOT NULL,
  -- 1: the key of a pair is the subject, its value the object; 0: the other way round
  by_subject INTEGER NOT NULL,
  first_key INTEGER NOT NULL,
  last_key INTEGER NOT NULL,
  last_value INTEGER NOT NULL,
  pairs INTEGER NOT NULL,
  -- of each pair its distance from the one before (the first: from 0, 0), as LEB128 integers: the
  -- key's, then the value's, whose sign is folded into its lowest bit; a block fills a page
  data BLOB NOT NULL
);
-- The last pair first: so the block that reaches a key is found in one step.
CREATE INDEX segment_by_key
  ON segment (predicate, by_subject, last_key, last_value, first_key);

-- What the last transactions did to segment and term_hash, a row for each, until the rows hold some
-- hundred thousand changes: then all of it is moved there and the rows go. To bring each hash and each
-- object to its place at once would touch a page for it. No id is used twice: one row always stays.
CREATE TABLE recent (
  id INTEGER PRIMARY KEY,
  -- the asserted triples that came or went, as groups: a predicate, twice the number of its pairs and
  -- one more if they came, and the pairs as in segment.data. Of a triple in several groups and rows the
  -- last one counts, and before the blocks.
  changes BLOB NOT NULL,
  -- the hashes of new terms: the distance of each id from the one before, and six bytes of hash
  hashes BLOB NOT NULL,
  -- how many rows quad has from now on
  citations INTEGER NOT NULL,
  -- how many pairs and how many hashes the rows hold, this one and those before it
  change_count INTEGER NOT NULL,
  hash_count INTEGER NOT NULL
);
INSERT INTO recent VALUES (1, x'', x'', 0, 0, 0);

-- The objects that stand in many asserted triples of a predicate (classes, countries), at the last
-- count.
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
