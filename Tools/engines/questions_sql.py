"""The 22 questions in SQL, written by hand over one table a predicate.

`{person/3}` stands for the number of that IRI, `term` is the table of IRIs; terms are decoded last.
Where a planner goes astray, the question is asked in the way that is best for it: `q19` finds the
shared topics first, `q20` adds up one side, `q18` counts every pair once.
"""

SQL = {
    # q01 asks all tables: the worker writes it.
    "q02_star": """
        SELECT a.iri, d.o, b.iri, c.iri, e.iri FROM speaker s
        JOIN saidAt d ON d.s = s.s JOIN topic t ON t.s = s.s JOIN place p ON p.s = s.s
        JOIN reportedIn r ON r.s = s.s
        JOIN term a ON a.id = s.s JOIN term b ON b.id = t.o JOIN term c ON c.id = p.o
        JOIN term e ON e.id = r.o
        WHERE s.o = {person/3}""",
    "q03_chain4": """
        SELECT count(*) FROM inRegion i JOIN citizenOf c ON c.o = i.s
        JOIN speaker s ON s.o = c.s JOIN reportedIn r ON r.s = s.s JOIN publisher p ON p.s = r.o
        WHERE i.o = {region/5}""",
    "q04_daterange": """
        SELECT a.iri, b.iri, d.o FROM saidAt d JOIN speaker s ON s.s = d.s
        JOIN term a ON a.id = d.s JOIN term b ON b.id = s.o
        WHERE d.o >= '2023-03-01' AND d.o < '2023-03-08'""",
    "q05_optional": """
        SELECT a.iri, pl.o, ad.o FROM topic t JOIN term a ON a.id = t.s
        LEFT JOIN place p ON p.s = t.s LEFT JOIN label pl ON pl.s = p.o
        LEFT JOIN addressee d ON d.s = t.s LEFT JOIN label ad ON ad.s = d.o
        WHERE t.o = {topic/5}""",
    "q06_union": """
        SELECT a.iri FROM (SELECT s FROM speaker WHERE o = {person/7}
          UNION ALL SELECT s FROM addressee WHERE o = {person/7}) u JOIN term a ON a.id = u.s""",
    "q07_topk": """
        SELECT a.iri, n FROM (SELECT o, count(*) n FROM speaker GROUP BY o
          ORDER BY n DESC LIMIT 10) g JOIN term a ON a.id = g.o""",
    "q08_joinagg": """
        SELECT a.iri, b.iri, n, m FROM (
          SELECT c.o c, t.o t, count(*) n, avg(x.o) m FROM speaker s JOIN topic t ON t.s = s.s
          JOIN stance x ON x.s = s.s JOIN citizenOf c ON c.s = s.o
          GROUP BY c.o, t.o ORDER BY n DESC LIMIT 20) g
        JOIN term a ON a.id = g.c JOIN term b ON b.id = g.t""",
    "q09_pathstar": """
        WITH RECURSIVE b(x) AS (SELECT {topic/1}
          UNION SELECT r.s FROM broader r JOIN b ON r.o = b.x)
        SELECT count(*) FROM b JOIN topic t ON t.o = b.x""",
    "q10_pathseed": """
        WITH RECURSIVE b(x) AS (SELECT o FROM inReplyTo WHERE s = {stmt/10023}
          UNION SELECT r.o FROM inReplyTo r JOIN b ON r.s = b.x)
        SELECT a.iri FROM b JOIN term a ON a.id = b.x""",
    "q11_pathall": """
        WITH RECURSIVE b(x, y) AS (SELECT s, o FROM inReplyTo
          UNION SELECT b.x, r.o FROM b JOIN inReplyTo r ON r.s = b.y)
        SELECT count(*) FROM b""",
    "q12_distinct": """
        SELECT a.iri FROM (SELECT DISTINCT cb.o o FROM citizenOf ca JOIN speaker s ON s.o = ca.s
          JOIN addressee d ON d.s = s.s JOIN citizenOf cb ON cb.s = d.o
          WHERE ca.o = {country/2}) g JOIN term a ON a.id = g.o""",
    "q13_orderlimit": """
        SELECT a.iri, g.o FROM (SELECT s, o FROM saidAt ORDER BY o DESC LIMIT 20) g
        JOIN term a ON a.id = g.s""",
    "q14_topicorder": """
        SELECT a.iri, d.o, l.o FROM topic t JOIN saidAt d ON d.s = t.s JOIN speaker s ON s.s = t.s
        JOIN label l ON l.s = s.o JOIN term a ON a.id = t.s
        WHERE t.o = {topic/3} ORDER BY d.o DESC, a.iri LIMIT 20""",
    "q15_contains": """
        SELECT a.iri FROM text x JOIN term a ON a.id = x.s
        WHERE instr(x.o, 'ceasefire') > 0 AND instr(x.o, 'peacekeepers') > 0""",
    "q16_regex": "SELECT count(*) FROM text x WHERE {regex}",
    "q17_notexists": """
        SELECT count(*) FROM topic t WHERE t.o = {topic/0}
        AND NOT EXISTS (SELECT 1 FROM inReplyTo r WHERE r.o = t.s)""",
    "q18_cooccur": """
        SELECT a.iri, b.iri, n FROM (
          SELECT x.p p, y.p q, count(*) n
          FROM (SELECT DISTINCT r.o art, s.o p FROM reportedIn r JOIN speaker s ON s.s = r.s) x
          JOIN (SELECT DISTINCT r.o art, s.o p FROM reportedIn r JOIN speaker s ON s.s = r.s) y
          ON y.art = x.art AND y.p > x.p GROUP BY x.p, y.p ORDER BY n DESC LIMIT 20) g
        JOIN term a ON a.id = g.p JOIN term b ON b.id = g.q""",
    "q19_cotopic": """
        WITH x AS (SELECT DISTINCT c.s p, t.o t FROM citizenOf c JOIN speaker s ON s.o = c.s
            JOIN topic t ON t.s = s.s WHERE c.o = {country/10}),
          y AS (SELECT DISTINCT c.s p, t.o t FROM citizenOf c JOIN speaker s ON s.o = c.s
            JOIN topic t ON t.s = s.s WHERE c.o = {country/11})
        SELECT a.iri, b.iri, n FROM (SELECT x.p p, y.p q, count(*) n FROM x JOIN y ON y.t = x.t
          GROUP BY x.p, y.p ORDER BY n DESC LIMIT 20) g
        JOIN term a ON a.id = g.p JOIN term b ON b.id = g.q""",
    "q20_cycle": """
        WITH m AS MATERIALIZED (SELECT s.o a, d.o b, t.o t, count(*) n FROM speaker s
          JOIN addressee d ON d.s = s.s JOIN topic t ON t.s = s.s GROUP BY s.o, d.o, t.o)
        SELECT coalesce(sum(m.n * k.n), 0) FROM m JOIN m k ON k.a = m.b AND k.b = m.a AND k.t = m.t""",
}


def text(name, columns, number, regex):
    """The SQL of a question.

    `columns` tells what the objects of each predicate are, `number` gives that of an IRI, `regex`
    is the condition of q16 in the engine's own words.
    """
    import re

    if name == "q01_point":
        subject = number("stmt/1234")
        parts = [
            f"SELECT '{predicate}' p, {'a.iri' if kind == 'id' else 'CAST(x.o AS VARCHAR)'} o"
            f' FROM "{predicate}" x {"JOIN term a ON a.id = x.o" if kind == "id" else ""}'
            f" WHERE x.s = {subject}"
            for predicate, kind in columns().items()
        ]
        return " UNION ALL ".join(parts)
    if name == "q21_count":
        counts = [f'(SELECT count(*) FROM "{predicate}")' for predicate in columns()]
        return "SELECT " + " + ".join(counts)
    if name == "q22_preds":
        return " UNION ALL ".join(
            f"SELECT '{predicate}', count(*) FROM \"{predicate}\"" for predicate in columns()
        )
    words = SQL[name].replace("{regex}", regex)
    return re.sub(r"\{([a-z]+/\d+)\}", lambda match: str(number(match[1])), words)
