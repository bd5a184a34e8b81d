"""The environment of the other engines: installed from PyPI where they are missing."""

import subprocess
import sys

from .settings import ENVIRONMENT

PACKAGES = ["numpy", "pyoxigraph", "duckdb", "kuzu"]


def python():
    """The Python of the environment."""
    return ENVIRONMENT / "bin/python"


def has(package):
    """Whether a package is installed there."""
    probe = [python(), "-c", f"import {package}"]
    return python().exists() and subprocess.run(probe, capture_output=True).returncode == 0


def prepare():
    """Installs what is missing; the packages that could not be had, each said in a sentence."""
    if not python().exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    missing = []
    for package in PACKAGES:
        if has(package):
            continue
        pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run = subprocess.run([*pip, "--timeout", "20", package], capture_output=True)
        if run.returncode or not has(package):
            print(f"{package} could not be installed from PyPI: it is left out.", file=sys.stderr)
            missing.append(package)
    return missing
