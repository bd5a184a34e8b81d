#!/usr/bin/env python3
"""Check that every relative link in the project's Markdown leads to a file, and to a heading in it.

Usage: python3 Tools/check_links.py
It prints one line for each broken link, then a count, and exits with 1 if there was one.
"""

import pathlib
import re
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINK = re.compile(r"!?\[[^\]\n]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
HIDDEN = {".build", ".environments", ".git", "demo"}


def without_code(text):
    """The text without comments and what stands in backticks, where a link is an example."""
    text = re.sub(r"(?ms)^```.*?^```|<!--.*?-->", "", text)
    return re.sub(r"`[^`\n]*`", "", text)


def anchors(path):
    """The fragments by which GitHub lets one jump to the headings of a file."""
    found = set()
    for line in re.sub(r"(?ms)^```.*?^```", "", path.read_text(encoding="utf-8")).splitlines():
        if match := re.match(r"#{1,6}\s+(.*?)\s*$", line):
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match[1]).lower()
            found.add(re.sub(r"[^\w\- ]", "", words).replace(" ", "-"))
    return found


def faults(path):
    """What is wrong with the links of a file, one sentence each."""
    for target in LINK.findall(without_code(path.read_text(encoding="utf-8"))):
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        name, _, fragment = target.partition("#")
        file = (path.parent / urllib.parse.unquote(name)).resolve() if name else path
        if not file.exists():
            yield f"{path.relative_to(ROOT)}: {target} leads nowhere."
        elif fragment and file.suffix == ".md" and fragment not in anchors(file):
            yield f"{path.relative_to(ROOT)}: {target} names a heading that is not there."


def main():
    files = [
        path
        for path in sorted(ROOT.rglob("*.md"))
        if not HIDDEN.intersection(path.relative_to(ROOT).parts)
    ]
    found = [fault for path in files for fault in faults(path)]
    for fault in found:
        print(fault)
    print(f"{len(files)} documents, {len(found)} broken links.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
