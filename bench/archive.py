#!/usr/bin/env python3
"""A web archive, read: speed beside decompressing it alone, one core and two, and memory over a large one.

usage: archive.py --build BUILD [--rounds N] [--pages N] [--size GIB] [--temporary FOLDER] [--write] [FOLDER…]

The archive is made of the pages of the FOLDERs (without any: news-dev in $COPYDESK_DATA, else samples), over and over up to
N pages (1,000), a .warc.gz with a member per record. It is read whole to JSON lines that nobody keeps, with and without
statements; bench-inflate decompresses it with libdeflate and does nothing else. In each round they take turns, and the
fastest of N rounds counts: by the time of the processor on one core, which other work on the machine hardly touches, and by
the clock on two. With --size another archive, of so many GiB, is read by two jobs into shards, and
how much memory was held is noted at each tenth of the way. It needs twice as much room in the temporary folder.
"""
import argparse
import gzip
import itertools
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time

from pages import folders_or_default, find_pages, read_page, run
from parse_report import as_markdown, as_text, between_marks

DOCUMENT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs", "benchmarks.md")


def record(number, page):
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:{number}>\r\nWARC-Target-URI: https://a.test/{number}"
            "\r\nWARC-Date: 2026-03-09T06:15:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(content)}\r\n\r\n")
    return gzip.compress(head.encode() + content + b"\r\n\r\n", 6, mtime=0)


def make_archive(path, members, enough):
    """Members over and over until `enough(count, bytes)`; the number of records and of bytes."""
    count = size = 0
    with open(path, "wb") as file:
        for member in itertools.cycle(members):
            size += file.write(member)
            count += 1
            if enough(count, size):
                return count, size


def fastest(build, archive, rounds):
    command = [os.path.join(build, "copydesk"), "read", "--quiet", "--format", "jsonl"]
    core, two = set(sorted(os.sched_getaffinity(0))[:1]), set(sorted(os.sched_getaffinity(0))[:2])
    ways = {"libdeflate alone": None,
            "copydesk --no-statements, one core": (["--jobs", "1", "--no-statements"], core),
            "copydesk --no-statements, two cores": (["--jobs", "2", "--no-statements"], two),
            "copydesk, one core": (["--jobs", "1"], core),
            "copydesk, two cores": (["--jobs", "2"], two)}
    clocks = dict.fromkeys(ways, float("inf"))
    best, memory, inflated = dict.fromkeys(ways, float("inf")), dict.fromkeys(ways, 0), None
    for _ in range(rounds):
        for name, way in ways.items():
            if way is None:
                done = subprocess.run(["taskset", "-c", str(min(core)), os.path.join(build, "bench", "bench-inflate"), archive],
                                      capture_output=True, text=True, check=True)
                inflated = json.loads(done.stdout)
                seconds, held = inflated["seconds"], 0
            else:
                status, clock, processor, held = run(command + way[0] + [archive], way[1], stdout=subprocess.DEVNULL)
                if status:
                    sys.exit(f"{name}: exit status {status}")
                seconds = processor if way[1] == core else clock
                clocks[name] = min(clocks[name], clock)
            best[name], memory[name] = min(best[name], seconds), max(memory[name], held)
    return best, clocks, memory, inflated


def speed_rows(best, memory, inflated, pages):
    rows = [["", "pages/s", "MB/s", "MB/s packed", "of libdeflate", "peak MiB"]]
    for name, seconds in best.items():
        rows.append([name, f"{pages / seconds:,.0f}", f"{inflated['bytes'] / seconds / 1e6:,.1f}",
                     f"{inflated['packed'] / seconds / 1e6:,.1f}", f"{best['libdeflate alone'] / seconds:.0%}".replace("%", " %"),
                     f"{memory[name]:.0f}" if memory[name] else "–"])
    return rows


def high_water(process):
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")), 0)
    except OSError:
        return 0


def far(process, archive, size):
    """How far the command is in the archive, of 1, by the place of the descriptor it reads from."""
    try:
        for number in os.listdir(f"/proc/{process.pid}/fd"):
            if os.path.realpath(f"/proc/{process.pid}/fd/{number}") == archive:
                with open(f"/proc/{process.pid}/fdinfo/{number}", encoding="ascii") as about:
                    return int(about.readline().split()[1]) / size
    except OSError:
        pass
    return 0


def read_large(build, archive, size, out, options):
    """The most memory held up to each tenth of the archive, in MiB (of one that is read too fast to see, what there was); seconds."""
    began, tenths, last = time.perf_counter(), [], 0
    process = subprocess.Popen([os.path.join(build, "copydesk"), "read", "--quiet", "--jobs", "2", *options, "--output",
                                out + "/", archive])
    while process.poll() is None:
        held = high_water(process)
        while held and far(process, archive, size) * 10 >= len(tenths) + 1 and len(tenths) < 10:
            tenths.append(held)
        if held:
            last = held
        time.sleep(0.2)
    if process.returncode:
        sys.exit(f"the large archive: exit status {process.returncode}")
    return (tenths + [last] * 10)[:9] + [last], time.perf_counter() - began


def large_rows(options, members, folder):
    archive, out = os.path.join(folder, "large.warc.gz"), os.path.join(folder, "shards")
    count, size = make_archive(archive, members, lambda _, size: size >= options.size * 2**30)
    rows = [["", *[f"{tenth * 10} %" for tenth in range(1, 11)], "pages/s"]]
    for name, extra in (("--no-statements", ["--no-statements"]), ("with statements", [])):
        if options.size > 1 and not extra and not options.all:
            continue
        tenths, seconds = read_large(options.build, archive, size, out, extra)
        shutil.rmtree(out)
        rows.append([name, *[f"{held:.0f}" for held in tenths], f"{count / seconds:,.0f}"])
    return f"Peak memory in MiB over {size / 2**30:.1f} GiB packed, {count:,} pages, into shards, two jobs", rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--size", type=float, default=0)
    parser.add_argument("--all", action="store_true", help="read an archive over 1 GiB with statements too")
    parser.add_argument("--temporary", help="a folder with room for the archives (default: the system's)")
    parser.add_argument("--write", action="store_true", help="into docs/benchmarks.md")
    parser.add_argument("folders", nargs="*")
    options = parser.parse_args()
    folders = folders_or_default(options.folders, ["news-dev"])
    members = [record(number, read_page(path))
               for number, path in enumerate(path for folder in folders for path in find_pages(folder))]
    if not members:
        parser.error(f"no pages in {' '.join(folders)}")
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(dir=options.temporary) as folder:
        folder = os.path.realpath(folder)
        archive = os.path.join(folder, "archive.warc.gz")
        pages, size = make_archive(archive, members, lambda count, _: count >= options.pages)
        best, clocks, memory, inflated = fastest(options.build, archive, options.rounds)
        speeds = speed_rows(best, memory, inflated, pages)
        large = large_rows(options, members, folder) if options.size else None
    title = (f"{pages:,} records made of {len(members):,} pages of {', '.join(os.path.basename(folder.rstrip('/')) for folder in folders)}: "
             f"{inflated['bytes'] / 1e6:,.0f} MB, packed {size / 1e6:,.0f} MB")
    plain, full = (clocks[f"copydesk{how}, one core"] / clocks[f"copydesk{how}, two cores"] for how in (" --no-statements", ""))
    scale = [f"two cores: {plain:.2f} × one without statements, {full:.2f} × with, by the clock"]
    print(title, as_text(speeds), *scale, *([large[0], as_text(large[1])] if large else []), sep="\n\n")
    if options.write:
        given = [word for word in sys.argv[1:] if word not in ("--build", options.build, "--temporary", options.temporary)]
        how = (f"`./run bench archive {' '.join(given)}`"
               + f", {time.strftime('%Y-%m-%d')}, {platform.machine()}, {os.cpu_count()} cores; load at the start {load:.1f}.")
        parts = [how, title + ".", as_markdown(speeds), scale[0].capitalize() + "."]
        if large:
            parts += [large[0] + ", up to each tenth of it:", as_markdown(large[1])]
        with open(DOCUMENT, encoding="utf-8") as file:
            text = between_marks(file.read(), "archive", "\n\n".join(parts))
        with open(DOCUMENT, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
