"""Time, memory, disk, and the cache of files."""

import json
import os
import subprocess
import tempfile
import time

from .settings import LIMIT


def timed(command, **options):
    """The seconds and the peak memory in MB of a command, which must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.DEVNULL, **options
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed with {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def answer(command, text, limit=LIMIT):
    """What a worker writes as JSON, None where it takes longer than the limit.

    A worker repeats only what takes a sixth of the limit at most, so that it never reaches it so.
    """
    with tempfile.TemporaryFile("w+") as errors:
        try:
            run = subprocess.run(
                [str(word) for word in command],
                input=text, stdout=subprocess.PIPE, stderr=errors, text=True, timeout=limit,
            )
        except subprocess.TimeoutExpired:
            return None
        if run.returncode:
            errors.seek(0)
            last = (errors.read().strip().splitlines() or ["no words"])[-1]
            return {"failed": f"{last[:120]}"}
    return json.loads(run.stdout)


def size(path):
    """The bytes of a file and its neighbours of the same name, or of all files of a folder."""
    return sum(file.stat().st_size for file in files(path))


def files(path):
    """The files of a database: those of a folder, or those whose names begin so."""
    if path.is_dir():
        return [file for file in path.rglob("*") if file.is_file()]
    return [file for file in path.parent.glob(path.name + "*") if file.is_file()]


def forget(path):
    """Drops a database's pages from the system's cache, so that it has to be read again."""
    for file in files(path):
        with open(file, "rb") as handle:
            os.fsync(handle.fileno())
            os.posix_fadvise(handle.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
