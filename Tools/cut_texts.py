#!/usr/bin/env python3
"""Makes texts that break off, repeat and run together, out of whole ones.

Usage: cut_texts.py SEED COUNT FILE...

FILE is JSON Lines with "text". Writes COUNT articles as JSON Lines to standard output; the same
seed gives the same articles. Feeds that were cut, pages whose markup was lost and tables that
became prose read like this, and none of them may end a run.
"""

import json
import random
import sys

PUBLISHERS = ("The White House", "President of Russia", "Minister for Foreign Affairs", "x")
BREAKS = (
    "\n\n", " and\n\nThe", " (", " with\n\n", "", ' "', ",", ".", ":", ";", "!", " of", " the",
    "\u2019s", " \u2014", " -", " and", " said", " who", " to", " on the", " 's", "\u201c",
    "\u201d", " he", " In", " U.S.", " Mr.", " \u201c", " says,", " said:\n\n", " Secretary",
    " President", " Minister of", " talks with", " at the", " met",
)  # fmt: skip


def cut(words, rng):
    """Breaks a text at one to fourteen random places."""
    for _ in range(rng.randint(1, 14)):
        place = rng.randrange(len(words))
        kind = rng.random()
        if kind < 0.5:
            words[place] += rng.choice(BREAKS)
        elif kind < 0.65:
            words[place] = rng.choice(BREAKS) + words[place]
        elif kind < 0.75:
            words[place] = ""
        elif kind < 0.85:
            words[place] = "of the\n\n" + words[place]
        elif kind < 0.9:
            words[place] = "\n\n" + words[place]
        elif kind < 0.95:
            words[place : place + rng.randint(1, 6)] = ["and"]
        else:
            words.insert(place, words[rng.randrange(len(words))])
    text = " ".join(words)
    return text[: rng.randrange(150, len(text))] if rng.random() < 0.3 and len(text) > 200 else text


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    texts = []
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines]
    rng = random.Random(seed)
    for number in range(count):
        words = texts[number % len(texts)].split(" ")
        article = {
            "url": f"https://www.state.gov/{seed}/{number}",
            "title": " ".join(words[: rng.randint(0, 12)]),
            "publisher": rng.choice(PUBLISHERS),
            "date": "2021-05-04",
            "text": cut(words, rng),
        }
        print(json.dumps(article))


if __name__ == "__main__":
    main()
