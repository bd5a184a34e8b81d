"""Paragraphs whose borders lie a sentence off, as one in twenty does in CofeNet's cut of PolNeAR."""

ENDS, CLOSING = {".", "!", "?"}, {"''", "”", '"', ")", "-RRB-", "'", "’"}


def sentence_ends(words):
    """The places behind the sentences, without that at the end of the words."""
    out, i = [], 0
    while i < len(words):
        if words[i] in ENDS:
            while i + 1 < len(words) and words[i + 1] in CLOSING:
                i += 1
            out.append(i + 1)
        i += 1
    return [end for end in out if end < len(words)]


def moved(paragraphs, columns, chance, share):
    """The paragraphs, of which the borders between some are a sentence earlier or later.

    A paragraph is a dictionary with `id` (its document, None: by itself), `tokens` and the `columns`, one entry a word.
    """
    out = [dict(p) for p in paragraphs]
    for a, b in zip(out, out[1:]):
        if a["id"] is None or a["id"] != b["id"] or chance.random() >= share:
            continue
        forward = chance.random() < 0.5
        ends = sentence_ends(b["tokens"] if forward else a["tokens"])
        if not ends:
            continue
        at = ends[0] if forward else ends[-1]
        for column in columns:
            both = a[column] + b[column]
            border = len(a[column]) + at if forward else at
            a[column], b[column] = both[:border], both[border:]
    return out
