#!/usr/bin/env python3
"""Parsing speed beside other HTML parsers: the same pages, in memory as UTF-8, in one run on one core.

usage: ./run bench parse [--rounds N] [--budget SECONDS] [--write] [--profile] [FOLDER…]

The peers are lexbor (its C functions inside the selectolax module from PyPI), gumbo and libxml2 (Debian's libraries);
one that cannot be had is listed with the cause. In each round the parsers take turns over the pages of one size after
another, so that what disturbs the machine disturbs all alike; what counts is the time of the processor.
The tables give:

  best, median       in MB of page a second: each size in its best round, and the median round; spread is how much
                     longer the median took than the best
  copydesk is        how many times faster, best beside best
  round by round     the same inside each round that both took part in (slow ones sit rounds out, see --budget): the
                     median, the least and the most, and how many rounds those were
  elements           in the trees of every 16th page, for 100 % in ours: do they do the same work? (Templates differ.)
  elements a KB      how dense the markup is in pages of a size: what costs time is the markup, hardly the text
  cycles, instructions/byte
                     counted by the processor; where it may not be asked, instructions of ours by valgrind, on a sample

--write renews the section of docs/benchmarks.md and its chart; with --profile, the table of docs/internals.md.
"""
import argparse
import datetime
import os
import platform
import re
import shutil
import subprocess
import sys

import parse_profile
import parse_report
from environment import HERE, python_with

ROOT = os.path.dirname(HERE)
DEFAULT_FOLDER = os.path.join(ROOT, "samples")
PAGE_DOCUMENT, PAGE_CHART = "docs/benchmarks.md", "docs/parse-speed.svg"
PROFILE_DOCUMENT = "docs/internals.md"


def number(text):
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return value


def read_arguments(arguments=None):
    parser = argparse.ArgumentParser(prog="./run bench parse", description=__doc__,
                                     usage=argparse.SUPPRESS, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(ROOT, "build"), help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=number, default=9, help="rounds over all pages (9)")
    parser.add_argument("--budget", type=number, default=30,
                        help="seconds a folder after which a parser sits rounds out (30)")
    parser.add_argument("--write", action="store_true", help="renew the documents")
    parser.add_argument("--profile", action="store_true", help="show where our time goes, instead of the comparison")
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="folders of pages (samples)")
    options = parser.parse_args(arguments)
    options.folders = options.folders or [DEFAULT_FOLDER]
    for folder in options.folders:
        if not os.path.exists(folder):
            parser.error(f"no such folder: {folder}")
    return options


def label_of(folder):
    """A folder's own name; where that only says what it holds, the name of the folder above."""
    parts = os.path.abspath(folder).split(os.sep)
    return parts[-2] if parts[-1] in ("html", "pages", "text") and len(parts) > 2 else parts[-1]


def lexbor_version():
    with open(os.path.join(HERE, "requirements-parse.txt"), encoding="utf-8") as lines:
        found = re.search(r"selectolax==(\S+)\s+# lexbor (\S+)", lines.read())
    return f"{found[2]} (in selectolax {found[1]})"


def run_parsers(options):
    """A Report of one run of bench-parse: inside Python with lexbor, or alone where that cannot be set up."""
    arguments = ["--rounds", str(options.rounds), "--budget", str(options.budget), *options.folders]
    try:
        python = python_with(os.path.join(options.build, "bench-parsers"), "requirements-parse.txt")
        command = [python, os.path.join(HERE, "parse_host.py"),
                   os.path.join(options.build, "bench", "parse-in-python.so")]
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"selectolax, which carries lexbor, cannot be set up: {error}", file=sys.stderr)
        command = [os.path.join(options.build, "bench", "bench-parse")]
    done = subprocess.run(command + arguments, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"./run bench parse: bench-parse ended with status {done.returncode}")
    report = parse_report.Report(done.stdout.splitlines())
    for parser in report.versions:
        if report.names[parser] == "lexbor":
            report.versions[parser] = lexbor_version()
    return report


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = re.search(r"model name\s*: (.*)", lines.read())
    compiler = subprocess.run(["gcc", "-dumpfullversion"], capture_output=True, text=True, check=False).stdout.strip()
    return (f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, {platform.system()} "
            f"{platform.release()}, gcc {compiler}; load at the start {os.getloadavg()[0]:.1f}")


def counts_line(report, options):
    if report.counted():
        return "Cycles and instructions were counted by the processor, in user mode."
    counts = [parse_profile.instructions_per_byte(options.build, folder) for folder in options.folders]
    if None in counts:
        return "Cycles and instructions: not available (this machine gives no counters, and valgrind gave none)."
    listed = ", ".join(f"{count:.2f} for {label_of(folder)}" for count, folder in zip(counts, options.folders))
    return ("Cycles: not available (this machine gives no counters). Instructions a byte of ours, counted by valgrind on "
            f"a sample of the pages: {listed}.")


def missing_lines(report):
    return [f"{report.names[parser]} is missing: {why}." for parser, why in sorted(report.missing.items())]


def compare(options):
    conditions = f"{machine()}."
    print(conditions, flush=True)
    report = run_parsers(options)
    labels = [label_of(folder) for folder in options.folders]
    notes = [counts_line(report, options)] + missing_lines(report)
    tables = [(parse_report.heading(labels[number], folder), parse_report.totals_table(report, folder),
               parse_report.classes_table(report, folder)) for number, folder in sorted(report.folders.items())]
    for title, totals, classes in tables:
        print(f"\n{title}\n\n{parse_report.as_text(totals)}\n\n{parse_report.as_text(classes)}")
    print("\n" + "\n".join(notes))
    if options.write:
        # The command as a reader would give it: with the folders' names, wherever they lie.
        command = f"./run bench parse --rounds {options.rounds} --budget {options.budget} --write {' '.join(labels)}"
        parts = [f"`{command}`, {datetime.date.today()}, on {conditions}", "![The speeds, drawn](parse-speed.svg)"]
        for title, totals, classes in tables:
            parts += [f"### {title}", parse_report.as_markdown(totals), parse_report.as_markdown(classes)]
        write_section(PAGE_DOCUMENT, "parse", "\n\n".join(parts + notes))
        write_file(PAGE_CHART, parse_report.chart(report, labels))


def profile(options):
    if not shutil.which("perf"):
        sys.exit("./run bench parse: --profile needs perf (Debian: linux-perf)")
    labels = [label_of(folder) for folder in options.folders]
    try:
        rows, sentences = parse_profile.table(options.build, options.folders, labels)
    except subprocess.CalledProcessError as error:
        sys.exit(f"./run bench parse: {error.cmd[0]} failed: {error.stderr.strip()}")
    print("\n".join([parse_report.as_text(rows), ""] + sentences))
    if options.write:
        write_section(PROFILE_DOCUMENT, "parse-profile",
                      "\n\n".join([parse_report.as_markdown(rows)] + [s.replace("_", "\\_") for s in sentences]))


def write_file(name, text):
    with open(os.path.join(ROOT, name), "w", encoding="utf-8") as out:
        out.write(text)
    print(f"wrote {name}")


def write_section(name, section, text):
    with open(os.path.join(ROOT, name), encoding="utf-8") as document:
        renewed = parse_report.between_marks(document.read(), section, text)
    write_file(name, renewed)


def main():
    options = read_arguments()
    (profile if options.profile else compare)(options)


if __name__ == "__main__":
    main()
