"""What was measured, kept in a file beside the data, so that parts can be measured one by one."""

import json

from .settings import WORK

FILE = WORK / "results.json"


def read():
    """All that is known: `results[part][triples][engine]`."""
    return json.loads(FILE.read_text()) if FILE.exists() else {}


def keep(part, triples, engine, value):
    """Keeps what an engine gave for a part at a size."""
    known = read()
    known.setdefault(part, {}).setdefault(str(triples), {})[engine] = value
    WORK.mkdir(exist_ok=True)
    FILE.write_text(json.dumps(known, indent=1))
