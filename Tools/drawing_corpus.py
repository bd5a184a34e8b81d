#!/usr/bin/env python3
"""Makes more articles of a corpus, for trying drawings at a size that the corpus does not have.

Usage: Tools/drawing_corpus.py COUNT FILE.jsonl.gz >articles.jsonl

The first are the corpus's own. Then come mixtures: the odd paragraphs of one article and the even ones of
another, under an address and a date of their own, so that none is a near-duplicate of another.
"""

import datetime
import email.utils
import gzip
import json
import sys


def mixture(articles, number):
    round, place = divmod(number, len(articles))
    first, second = articles[place], articles[(place + 37 * round) % len(articles)]
    if round == 0:
        return first
    paragraphs = [article["text"].split("\n") for article in (first, second)]
    mixed = [
        paragraphs[index % 2][index]
        for index in range(max(map(len, paragraphs))) if index < len(paragraphs[index % 2])]
    article = dict(first, text="\n".join(mixed), url=f"{first['url']}?copy={round}")
    date = email.utils.parsedate_to_datetime(first["date"]) + datetime.timedelta(days=365 * round + 1)
    return dict(article, date=date.date().isoformat())


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    seen = set()
    # An article of one paragraph mixes with nothing; at some round there is nothing new any more.
    for number in range(len(articles) ** 2):
        article = mixture(articles, number)
        if len(seen) == count:
            break
        if article["text"] not in seen:
            seen.add(article["text"])
            print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
