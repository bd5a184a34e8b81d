"""The questions in Cypher, for Kuzu: IRIs are nodes with their literals, predicates are relations.

Left out are `q01` and `q22`, which ask for predicates: relations and properties are two kinds of
things there.
"""

B = "https://kg.example/"

CYPHER = {
    "q02_star": f"""MATCH (s:Node)-[:speaker]->(p:Node {{iri: '{B}person/3'}}),
        (s)-[:topic]->(t:Node), (s)-[:place]->(l:Node), (s)-[:reportedIn]->(a:Node)
        RETURN s.iri, s.saidAt, t.iri, l.iri, a.iri""",
    "q03_chain4": f"""MATCH (c:Node)-[:inRegion]->(r:Node {{iri: '{B}region/5'}}),
        (p:Node)-[:citizenOf]->(c), (s:Node)-[:speaker]->(p), (s)-[:reportedIn]->(a:Node),
        (a)-[:publisher]->(b:Node) RETURN count(*)""",
    "q04_daterange": """MATCH (s:Node)-[:speaker]->(p:Node)
        WHERE s.saidAt >= date('2023-03-01') AND s.saidAt < date('2023-03-08')
        RETURN s.iri, p.iri, s.saidAt""",
    "q05_optional": f"""MATCH (s:Node)-[:topic]->(t:Node {{iri: '{B}topic/5'}})
        OPTIONAL MATCH (s)-[:place]->(l:Node) OPTIONAL MATCH (s)-[:addressee]->(d:Node)
        RETURN s.iri, l.label, d.label""",
    "q06_union": f"""MATCH (s:Node)-[:speaker]->(p:Node {{iri: '{B}person/7'}}) RETURN s.iri
        UNION ALL MATCH (s:Node)-[:addressee]->(p:Node {{iri: '{B}person/7'}}) RETURN s.iri""",
    "q07_topk": """MATCH (s:Node)-[:speaker]->(p:Node) RETURN p.iri, count(*) AS n
        ORDER BY n DESC LIMIT 10""",
    "q08_joinagg": """MATCH (s:Node)-[:speaker]->(p:Node)-[:citizenOf]->(c:Node),
        (s)-[:topic]->(t:Node) WHERE s.stance IS NOT NULL
        RETURN c.iri, t.iri, count(*) AS n, avg(s.stance) ORDER BY n DESC LIMIT 20""",
    "q09_pathstar": f"""MATCH (t:Node)-[:broader* SHORTEST 0..30]->(r:Node {{iri: '{B}topic/1'}})
        WITH DISTINCT t MATCH (s:Node)-[:topic]->(t) RETURN count(*)""",
    "q10_pathseed": f"""MATCH (s:Node {{iri: '{B}stmt/10023'}})-[:inReplyTo* SHORTEST 1..30]->(x:Node)
        RETURN x.iri""",
    "q11_pathall": "MATCH (x:Node)-[:inReplyTo* SHORTEST 1..30]->(y:Node) RETURN count(*)",
    "q12_distinct": f"""MATCH (s:Node)-[:speaker]->(a:Node)-[:citizenOf]->(c:Node {{iri: '{B}country/2'}}),
        (s)-[:addressee]->(b:Node)-[:citizenOf]->(d:Node) RETURN DISTINCT d.iri""",
    "q13_orderlimit": """MATCH (s:Node) WHERE s.saidAt IS NOT NULL
        RETURN s.iri, s.saidAt ORDER BY s.saidAt DESC LIMIT 20""",
    "q14_topicorder": f"""MATCH (s:Node)-[:topic]->(t:Node {{iri: '{B}topic/3'}}), (s)-[:speaker]->(p:Node)
        RETURN s.iri, s.saidAt, p.label ORDER BY s.saidAt DESC, s.iri LIMIT 20""",
    "q15_contains": """MATCH (s:Node) WHERE s.text CONTAINS 'ceasefire'
        AND s.text CONTAINS 'peacekeepers' RETURN s.iri""",
    "q16_regex": """MATCH (s:Node) WHERE s.text =~ '(?i).*peace[a-z]+ .*treaty.*' RETURN count(*)""",
    "q17_notexists": f"""MATCH (s:Node)-[:topic]->(t:Node {{iri: '{B}topic/0'}})
        WHERE NOT EXISTS {{ MATCH (r:Node)-[:inReplyTo]->(s) }} RETURN count(*)""",
    "q18_cooccur": """MATCH (x:Node)-[:reportedIn]->(a:Node), (x)-[:speaker]->(p:Node),
        (y:Node)-[:reportedIn]->(a), (y)-[:speaker]->(q:Node) WHERE p.iri < q.iri
        RETURN p.iri, q.iri, count(DISTINCT a.id) AS n ORDER BY n DESC LIMIT 20""",
    "q19_cotopic": f"""MATCH (a:Node)-[:citizenOf]->(:Node {{iri: '{B}country/10'}}),
        (x:Node)-[:speaker]->(a), (x)-[:topic]->(t:Node) WITH DISTINCT a, t
        MATCH (y:Node)-[:topic]->(t), (y)-[:speaker]->(b:Node),
        (b)-[:citizenOf]->(:Node {{iri: '{B}country/11'}})
        RETURN a.iri, b.iri, count(DISTINCT t.id) AS n ORDER BY n DESC LIMIT 20""",
    "q20_cycle": """MATCH (x:Node)-[:speaker]->(a:Node), (x)-[:addressee]->(b:Node),
        (x)-[:topic]->(t:Node), (y:Node)-[:speaker]->(b), (y)-[:addressee]->(a), (y)-[:topic]->(t)
        RETURN count(*)""",
}
