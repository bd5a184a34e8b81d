"""The model's file: lines that say what is in it, then tables of numbers, then a checksum.

`Sources/Tagging/ModelHeader.swift` describes the lines. Numbers are little-endian; every part
begins at a multiple of 64. The checksum is FNV-1a over words of eight bytes.
"""

import numpy as np

VERSION = 1
ALIGNMENT = 64
STORED = {"i8": "<i1", "i16": "<i2"}  # how whole numbers are written


def whole_numbers(values, kind):
    """A table as whole numbers and a scale for each row, so that number · scale is the value."""
    largest = {"i8": 127, "i16": 32767}[kind]
    scales = np.abs(values).max(axis=1) / largest
    scales[scales == 0] = 1
    numbers = np.rint(values / scales[:, None]).astype(STORED[kind])
    return numbers, scales.astype("<f4")


def rounded(values, kind):
    """The values that a reader of the file gets."""
    if kind == "f32":
        return values
    numbers, scales = whole_numbers(values, kind)
    return numbers.astype("f4") * scales[:, None]


def checksum(data):
    """FNV-1a over words of eight bytes."""
    total = 0xCBF29CE484222325
    for word in np.frombuffer(data, "<u8").tolist():
        total = ((total ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return total


class ModelFile:
    """Collects the parts, and writes them."""

    def __init__(self):
        self.lines, self.parts = [f"rapporteur-model {VERSION}"], []

    def say(self, key, *words):
        self.lines.append(" ".join([key, *map(str, words)]))

    def tensor(self, name, values, kind):
        values = np.ascontiguousarray(values, dtype="<f4")
        if values.ndim == 1:
            values = values[None]
        data = values.tobytes()
        if kind != "f32":
            data = b"".join(part.tobytes() for part in whole_numbers(values, kind))
        self.parts.append((f"tensor {name} {kind} {values.shape[0]} {values.shape[1]} %d", data))

    def text(self, name, lines):
        data = "".join(line + "\n" for line in lines).encode()
        self.parts.append((f"text {name} %d {len(data)}", data))

    def bytes(self):
        """Everything; the header is made twice, since its length moves what it speaks of."""
        header = b""
        for _ in range(3):
            place, lines = len(header) + -len(header) % ALIGNMENT, list(self.lines)
            for line, data in self.parts:
                lines.append(line % place)
                place += len(data) + -len(data) % ALIGNMENT
            header = ("\n".join(lines) + "\nend\n").encode()
        out = bytearray(header)
        for _, data in self.parts:
            out += bytes(-len(out) % ALIGNMENT) + data
        out += bytes(-len(out) % 8)
        return bytes(out) + checksum(bytes(out)).to_bytes(8, "little")


class Opened:
    """The parts of a file that was written before: tables by name, and the lines about it."""

    def __init__(self, data):
        if checksum(data[:-8]) != int.from_bytes(data[-8:], "little"):
            raise ValueError("the model's checksum is wrong")
        self.data, self.said, self.tensors = data, [], {}
        for line in data[: data.index(b"\nend\n")].decode().split("\n"):
            key, *words = line.split(" ")
            if key == "tensor":
                name, kind, *numbers = words
                self.tensors[name] = self.table(kind, *map(int, numbers))
            elif key != "text":
                self.said.append((key, words))

    def table(self, kind, rows, columns, place):
        """Numbers as a reader of the file gets them."""
        if kind == "f32":
            return np.frombuffer(self.data, "<f4", rows * columns, place).reshape(rows, columns)
        numbers = np.frombuffer(self.data, STORED[kind], rows * columns, place).reshape(rows, columns)
        scales = np.frombuffer(self.data, "<f4", rows, place + numbers.nbytes)
        return numbers.astype("f4") * scales[:, None]
