"""Paragraphs with other persons' names in them, so that nothing that is learnt leans on who is named."""

from .cleaning import cleaned
from .labels import spans

SHARE = 0.8  # of the paragraphs that name somebody
SHORTEST = 3  # letters of a word that is replaced: no initials and particles


class Renaming:
    """The persons' names that some paragraphs name, to be put for each other."""

    def __init__(self, paragraphs, kinds):
        """`kinds` is as for `cleaned`. Adds to each paragraph the column `person`: the labels of its persons."""
        self.firsts, self.lasts = set(), set()
        for paragraph, names in zip(paragraphs, cleaned(paragraphs, kinds)):
            words = paragraph["tokens"]
            paragraph["person"] = [name if name.endswith("-PER") else "O" for name in names]
            for start, end, _ in spans(paragraph["person"]):
                self.lasts.add(words[end - 1])
                self.firsts.update(words[start : end - 1])
        self.firsts, self.lasts = ([w for w in sorted(some) if replaceable(w)] for some in (self.firsts, self.lasts))

    def renamed(self, words, person, chance):
        """As many words, in which each word of a person's name is everywhere the same other one."""
        if chance.random() >= SHARE:
            return words
        other = {}
        for i, label in enumerate(person):
            if label == "O" or words[i] in other or not replaceable(words[i]):
                continue
            last = i + 1 == len(words) or not person[i + 1].startswith("I")
            other[words[i]] = chance.choice(self.lasts if last else self.firsts)
        return [other.get(word, word) for word in words]


def replaceable(word):
    return len(word) >= SHORTEST and word[0].isupper() and not word.isupper()
