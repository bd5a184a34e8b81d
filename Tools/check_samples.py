#!/usr/bin/env python3
"""Hold the reference readings in Samples/readings/ against the articles in Samples/.

A reading is only worth something if every word it quotes stands in its article. This script strips
each article to its title and body in the simplest way that works (it shares no code with the reader
that it helps to judge) and then checks, for each reading, that

- every content, part, cue, speaker's words, occasion, place and event occurs literally;
- cue and speaker's words stand within a paragraph of the content;
- modes, speech acts, country codes and dates are of the agreed kind, and modes fit the marks;
- nothing is asked for in one list and forbidden in another.

Usage: python3 Tools/check_samples.py [Samples folder]
It prints one line for each fault, then a count, and exits with 1 if there was a fault.
"""

import datetime
import html
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ACTS = set(
    "say report appeal demand propose promise agree praise accuse condemn reject deny threaten"
    " warn confirm estimate ask answer thank apologise announce think deed".split()
)
MODES = {"direct", "indirect", "mixed"}
KINDS = {"person", "speaker", "organization", "country", "place", "event", "statement"}
STATEMENT_KEYS = set(
    "speaker speakerWords cue mode content act through addressee onBehalfOf occasion place"
    " date".split()
)
OPTIONAL_KEYS = {"parts", "in", "jointly", "unknown", "optional"}
# The only names that a reading may give in full where the article has the short form alone.
LONG_FORMS = {"United Nations": "UN"}
QUOTATION_MARKS = "“”\""
RSS_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def without_tags(markup):
    """The visible words of a piece of HTML, one paragraph for each block."""
    markup = re.sub(r"(?is)<(ul|figure|script|style)\b.*?</\1>|<p class=\"byline\".*?</p>", "", markup)
    blocks = re.findall(r"(?is)<(p|h2)\b[^>]*>(.*?)</\1>", markup)
    words = [re.sub(r"<[^>]+>", "", inner) for _, inner in blocks]
    return "\n\n".join(" ".join(html.unescape(each).split()) for each in words)


def fields(lines):
    """The `Key: value` lines of a header block as a dictionary with lower-case keys."""
    pairs = (line.split(":", 1) for line in lines)
    return {key.strip().lower(): value.strip().strip('"') for key, value in pairs}


def read_text(path):
    head, body = path.read_text(encoding="utf-8").split("\n\n", 1)
    yield fields(head.splitlines()), body


def read_markdown(path):
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    body = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", body)
    body = re.sub(r"(?m)^(#+|>) ", "", body).replace("*", "")
    yield fields(head.strip().splitlines()), body


def read_html(path):
    page = path.read_text(encoding="utf-8")
    data = json.loads(re.search(r"(?s)application/ld\+json\">(.*?)</script>", page).group(1))
    note = re.search(r"(?s)<!--(.*?)-->", page).group(1)
    head = {
        "title": data["headline"],
        "date": data["datePublished"][:10],
        "outlet": data["publisher"]["name"],
        "url": data["mainEntityOfPage"],
        "author": data["author"]["name"],
        "note": note,
    }
    yield head, without_tags(re.search(r"(?s)<article>(.*?)</article>", page).group(1))


def read_json_lines(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        item.update(outlet=item["source"], author=item["creator"])
        yield item, item["text"]


def read_feed(path):
    channel = ElementTree.parse(path).getroot().find("channel")
    for item in channel.iter("item"):
        published = datetime.datetime.strptime(item.findtext("pubDate"), "%a, %d %b %Y %H:%M:%S %z")
        head = {
            "title": item.findtext("title"),
            "date": published.date().isoformat(),
            "outlet": channel.findtext("title"),
            "url": item.findtext("link"),
            "author": item.findtext(DUBLIN_CORE + "creator"),
            "note": item.findtext(DUBLIN_CORE + "rights"),
        }
        yield head, without_tags(item.findtext(RSS_CONTENT))


READERS = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".jsonl": read_json_lines,
    ".xml": read_feed,
}


def articles(folder):
    """Every article in the folder: (file name, item number) → (header, paragraphs)."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix not in READERS or path.name == "README.md":
            continue
        for item, (head, body) in enumerate(READERS[path.suffix](path), start=1):
            body = body.replace("\u00a0", " ")
            paragraphs = [head["title"], *(each.strip() for each in body.split("\n\n"))]
            found[path.name, item] = head, paragraphs
    return found


def header_faults(head):
    for key in ("title", "date", "outlet", "url", "author", "note"):
        if not head.get(key):
            yield f"the header has no {key}"
    if "Fiction." not in head.get("note", ""):
        yield "the note does not say that the article is fiction"


def is_date(value):
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_country(code):
    return bool(re.fullmatch(r"[A-Z]{3}", code))


def statement_faults(statement, paragraphs):
    keys = set(statement)
    if not STATEMENT_KEYS <= keys <= STATEMENT_KEYS | OPTIONAL_KEYS:
        yield f"its keys are wrong: {sorted(STATEMENT_KEYS ^ keys - OPTIONAL_KEYS)}"
        return
    text = "\n\n".join(paragraphs)
    mode, content = statement["mode"], statement["content"]
    parts = statement.get("parts", [content])
    if " … ".join(parts) != content:
        yield "its parts do not add up to its content"
    if mode not in MODES:
        yield f"its mode is {mode}"
    if statement["act"] not in ACTS:
        yield f"its act is {statement['act']}"
    for part in parts:
        if part not in text:
            yield f"“{part}” is not in the article"
        if part[-1] in ",.":
            yield f"“{part}” ends in a stop"
    marked = any(mark in content for mark in QUOTATION_MARKS)
    if (mode == "mixed") != marked:
        yield f"it is {mode}, yet its content has {'a' if marked else 'no'} quotation mark"
    for key in ("occasion", "place"):
        if statement[key] and statement[key].lower() not in text.lower():
            yield f"its {key} “{statement[key]}” is not in the article"
    if statement["date"] and not is_date(statement["date"]):
        yield f"its date is {statement['date']}"
    if statement["onBehalfOf"] and not is_country(statement["onBehalfOf"]):
        yield f"its country is {statement['onBehalfOf']}"

    places = [i for i, paragraph in enumerate(paragraphs) if parts[0] in paragraph]
    if statement.get("in") == "headline":
        places = [i for i in places if i == 0]
        nearby = paragraphs[:1]
    elif places:
        places = [i for i in places if i > 0]
        nearby = [p for i in places for p in paragraphs[max(1, i - 1) : i + 2]]
    if not places:
        yield "its content does not stand where it should, headline or body"
        return
    for key in ("cue", "speakerWords"):
        if statement[key] and not any(statement[key] in paragraph for paragraph in nearby):
            yield f"its {key} “{statement[key]}” is not near its content"


def reading_faults(reading, paragraphs):
    text = "\n\n".join(paragraphs)
    for number, statement in enumerate(reading["statements"], start=1):
        for fault in statement_faults(statement, paragraphs):
            yield f"statement {number}: {fault}"
    for person in reading["persons"]:
        for name in [person["name"], *person["alsoCalled"]]:
            if name not in text:
                yield f"person {person['name']}: “{name}” is not in the article"
        for post in person["posts"]:
            if set(post) != {"role", "country", "body"}:
                yield f"person {person['name']}: the keys of a post are wrong"
            if post["country"] and not is_country(post["country"]):
                yield f"person {person['name']}: “{post['country']}” is not a country code"
    for name in [*reading["organizations"], *reading["places"]]:
        # A place may stand in the dateline alone, in capital letters.
        if LONG_FORMS.get(name, name).lower() not in text.lower():
            yield f"“{name}” is not in the article"
    for code in reading["countries"]:
        if not is_country(code):
            yield f"“{code}” is not a country code"
    for event in reading["events"]:
        if event["words"] not in text:
            yield f"event “{event['words']}” is not in the article"
        if event["place"] and event["place"] not in text:
            yield f"event “{event['words']}”: its place is not in the article"
        if event["date"] and not is_date(event["date"]):
            yield f"event “{event['words']}”: its date is {event['date']}"
    wanted = {
        "person": {person["name"] for person in reading["persons"]},
        "speaker": {statement["speaker"] for statement in reading["statements"]},
        "organization": set(reading["organizations"]),
        "country": set(reading["countries"]),
        "place": set(reading["places"]),
        "event": {event["words"] for event in reading["events"]},
        "statement": {statement["content"] for statement in reading["statements"]},
    }
    for trap in reading["notToBeFound"]:
        if trap["kind"] not in KINDS:
            yield f"“{trap['kind']}” is not a kind of finding"
        elif trap["name"] in wanted[trap["kind"]]:
            yield f"{trap['kind']} “{trap['name']}” is both wanted and forbidden"


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "Samples")
    known = articles(folder)
    faults, statements, unread = 0, 0, set(known)

    def report(where, fault):
        nonlocal faults
        faults += 1
        print(f"{where}: {fault}")

    for (name, item), (head, _) in known.items():
        for fault in header_faults(head):
            report(f"{name}, item {item}", fault)
    for path in sorted((folder / "readings").glob("*.json")):
        reading = json.loads(path.read_text(encoding="utf-8"))
        key = reading["article"], reading["item"]
        if key not in known:
            report(path.name, f"there is no article {key[0]}, item {key[1]}")
            continue
        unread.discard(key)
        statements += len(reading["statements"])
        for fault in reading_faults(reading, known[key][1]):
            report(path.name, fault)
    for name, item in sorted(unread):
        report(f"{name}, item {item}", "there is no reading of it")
    print(f"{len(known)} articles, {statements} statements, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
