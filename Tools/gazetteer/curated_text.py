"""Reading the files in curated/."""


def lines(path):
    """The lines of a file without comments and empty ones."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def sections(path):
    """(section, entry) for each entry between semicolons under a [section] line."""
    section = ""
    for line in lines(path):
        if line.startswith("["):
            section = line.strip("[]")
            continue
        for entry in line.split(";"):
            if entry.strip():
                yield section, entry.strip()


def values(cell):
    """The values between commas of a cell; a tilde is a comma inside a value."""
    return [value.strip().replace("~", ",") for value in cell.split(",") if value.strip()]


def unique(items):
    """The items without repetitions, in order."""
    return list(dict.fromkeys(items))
