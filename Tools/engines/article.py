"""The triples that one commit adds: an article of four statements, as N-Triples."""

BASE = "https://kg.example/"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def article(number):
    """40 triples, the same for the same number: ten about each of four statements."""
    lines = []
    for place in range(4):
        key = number * 4 + place
        subject = f"<{BASE}new/{key}>"

        def add(predicate, value):
            lines.append(f"{subject} <{BASE}v/{predicate}> {value} .")

        lines.append(f"{subject} {TYPE} <{BASE}v/Statement> .")
        add("speaker", f"<{BASE}person/{key * key % 97}>")
        add("topic", f"<{BASE}topic/{key * 7 % 101}>")
        add("saidAt", f'"2024-{key % 12 + 1:02d}-{key % 28 + 1:02d}"^^<{XSD}date>')
        add("stance", f'"{key % 21 - 10}"^^<{XSD}integer>')
        add("reportedIn", f"<{BASE}newarticle/{number}>")
        add("text", f'"statement {key} on the talks of day {key % 365}"@en')
        add("addressee", f"<{BASE}person/{key % 89}>")
        add("place", f"<{BASE}place/{key % 83}>")
        add("inReplyTo", f"<{BASE}new/{key // 2}>")
    return "\n".join(lines) + "\n"
