"""Where things lie, and how long each may take."""

import os
import pathlib

SHARED = pathlib.Path(os.environ.get("RAPPORTEUR_SHARED", "../shared")).resolve()
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = ROOT / ".environments/bench"
# Data and databases stay here, so that each part can be measured alone.
WORK = ROOT / ".benchmarks"

# Warm runs that count, after one that does not; fewer where a question takes long.
RUNS = 5
# A question is not asked again once it has taken so many seconds.
ENOUGH = 10
# The seconds after which a question is given up, and counts with them.
LIMIT = 60
