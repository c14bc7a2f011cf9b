"""Where our parser's time goes, by perf's samples, and how many instructions it takes, by valgrind."""
import os
import re
import shutil
import subprocess
import tempfile

# The parts of the parser by its source files, in the order of a page's way through them, and libc's part.
PARTS = [
    ("text, comments, raw text, character references", "tokenizer token_raw token_markup reference entities"),
    ("tags: names, attributes, values", "token_tag names tags"),
    ("insertion modes and their dispatch", "parser mode_"),
    ("stack of open elements, formatting elements", "stack formatting adoption"),
    ("nodes, pieces and their order", "insert order tree selectedcontent"),
    ("searching (base/scan)", "scan scan_"),
    ("the rest of the parser", "doctype arena buffer text utf8"),
    ("libc: searching (memchr)", "memchr"),
    ("libc: comparing, copying, clearing", "memcmp memmove memcpy memset"),
]
SAMPLED_BYTES = 60e6  # of pages are enough for a profile, and keep the time of loading them small beside it
COUNTED_BYTES = 8e6  # and these for counting instructions, which is some fifty times slower


def every_for(folder, wanted):
    """Take each Nth page so that about `wanted` bytes of pages are left; compressed ones are five times as large."""
    size = 0
    for root, _, names in os.walk(folder):
        size += sum(os.path.getsize(os.path.join(root, name)) * (5 if name.endswith(".gz") else 1) for name in names)
    return max(1, round(size / wanted))


def bench_parse(build, folder, every, rounds):
    return [os.path.join(build, "bench", "bench-parse"), "--only", "copydesk", "--once", "--rounds", str(rounds), "--budget",
            "1000000", "--every", str(every), folder]


def instructions_per_byte(build, folder):
    """Of our parser over a sample of the pages, or None where valgrind is not there or fails."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as scratch:
        command = ["valgrind", "--tool=callgrind", "--collect-atstart=no", "--toggle-collect=copydesk_parse",
                   f"--callgrind-out-file={scratch}/out"]
        done = subprocess.run(command + bench_parse(build, folder, every_for(folder, COUNTED_BYTES), 1),
                              capture_output=True, text=True, check=False)
    counted = re.search(r"Collected : (\d+)", done.stderr)
    size = sum(int(line.split("\t")[4]) for line in done.stdout.splitlines() if line.startswith("class\t"))
    return int(counted[1]) / size if done.returncode == 0 and counted and size else None


def part_of_file(name):
    for part, stems in PARTS:
        if any(name.startswith(stem) if stem.endswith("_") else name == stem for stem in stems.split()):
            return part
    return None


def parts_of_functions(build):
    """{function: part} by the object file in the library that defines it; perf names local functions too."""
    listing = subprocess.run(["nm", "--defined-only", os.path.join(build, "libcopydesk.a")], capture_output=True,
                             text=True, check=True).stdout
    parts, part = {}, None
    for line in listing.splitlines():
        member = re.match(r"(?:.*[(/])?src_(\w+?)_(\w+)\.c\.o\)?:$", line)
        if line.endswith(":"):
            part = part_of_file(member[2]) if member and member[1] in ("html", "base") else None
        elif part and (defined := re.search(r" [tT] (\S+)$", line)):
            parts.setdefault(defined[1], part)
    return parts


def part_of_symbol(functions, library, symbol):
    """The part that a sample belongs to; None for what is not the parser's: loading pages, the clock, the kernel."""
    if "libc" in library:
        plain = re.sub(r"^_+", "", symbol)
        return next((part for part, stems in PARTS if part.startswith("libc") and
                     any(plain.startswith(stem) for stem in stems.split())), None)
    return functions.get(symbol) if "bench-parse" in library else None


def sample(build, folder):
    """[(samples, library, symbol)] of perf, over a run that is nearly all parsing. The processor's clock is sampled and
    not its cycles, which a virtual machine may not count."""
    with tempfile.TemporaryDirectory() as scratch:
        data = os.path.join(scratch, "perf.data")
        subprocess.run(["perf", "record", "-q", "-e", "cpu-clock", "-F", "5000", "-o", data] +
                       bench_parse(build, folder, every_for(folder, SAMPLED_BYTES), 60), check=True, text=True,
                       capture_output=True)
        listing = subprocess.run(["perf", "report", "-i", data, "--stdio", "-F", "sample,dso,sym", "-t", "\t"],
                                 capture_output=True, text=True, check=True).stdout
    rows = []
    for line in listing.splitlines():
        fields = [field.strip() for field in line.split("\t")]
        if len(fields) == 3 and fields[0].isdigit():
            rows.append((int(fields[0]), fields[1], re.sub(r"^\[.\] ", "", fields[2])))
    return rows


def shares(build, folder):
    """{part: share of the samples in the parser}, and [(share, function)] of the busiest functions."""
    functions = parts_of_functions(build)
    parts, busiest = {part: 0 for part, _ in PARTS}, []
    for samples, library, symbol in sample(build, folder):
        part = part_of_symbol(functions, library, symbol)
        if part:
            parts[part] += samples
            busiest.append((samples, symbol))
    total = sum(parts.values()) or 1
    return {part: samples / total for part, samples in parts.items()}, \
        [(samples / total, symbol) for samples, symbol in sorted(busiest, reverse=True)[:8]]


def table(build, folders, labels):
    """The parts' shares of the time in each folder as rows, and a sentence on the busiest functions of each."""
    found = [shares(build, folder) for folder in folders]
    rows = [["part of the parser"] + labels]
    rows += [[part] + [f"{100 * parts[part]:.0f} %" for parts, _ in found] for part, _ in PARTS]
    sentences = [f"Busiest functions over {label}: " +
                 ", ".join(f"{symbol} {100 * share:.0f} %" for share, symbol in busiest) + "."
                 for label, (_, busiest) in zip(labels, found)]
    return rows, sentences
