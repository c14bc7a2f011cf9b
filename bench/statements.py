#!/usr/bin/env python3
"""Article text to statements on one core, beside Stanford CoreNLP's quote pipeline: speed, memory, and what is found.

usage: ./run bench statements [--rounds N] [--articles N] [--judged N] [--corenlp NAME=VALUE]… [--write] [FOLDER]

FOLDER holds articles as plain text (*.txt); without one: polnear/dev/text in $COPYDESK_DATA, else the English samples as text. Of
them N (20) are taken at even distances for the comparison, the same for both; copydesk is timed over the whole folder as well.
CoreNLP (its annotators tokenize, pos, lemma, ner, depparse, coref and quote, with their own settings or those given by --corenlp)
comes from Maven Central into build/peers in the version that bench/peers/java pins, and needs java, mvn and 5 GiB of memory.

Each reader is a process of its own on one processor and stays for all rounds, in which they take turns; articles and models are
in memory, and each has read articles before it is timed. What counts is the time of the processor in the whole process: for
CoreNLP also its just-in-time compiler and collector of garbage. The two count tokens differently, so they are compared by bytes.

Where FOLDER's articles have annotations as PolNeAR has them (FOLDER/../attributions), the table also says how many of the direct
quotations in the folder (in N of its articles with --judged) each finds, and how many with their speaker; statements_score.py says how.
"""
import argparse
import collections
import datetime
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import statements_score
from archive import high_water
from pages import HERE, SAMPLES
from parse import label_of, machine, number, write_file, write_section
from parse_report import Cost, as_markdown, as_text, best, median, pairs, ratios, speed, times
from peers import Missing, build, choose
from peers_chart import chart

ROOT = os.path.dirname(HERE)
JAVA = os.path.join(HERE, "peers", "java")
DOCUMENT, CHART = "docs/benchmarks.md", "docs/statements-speed.svg"

# Articles read so often: how many they are and their bytes, the reader's tokens in them, what a round cost and took by the clock.
Measured = collections.namedtuple("Measured", "articles bytes tokens costs clocks mib")


# ---- the articles -------------------------------------------------------------------------------------------------


def samples_as_text(command, folder):
    """The English samples, read by copydesk, as files in `folder`."""
    done = subprocess.run([command, "read", "--quiet", "--no-statements", "--format", "jsonl", SAMPLES], check=True,
                          capture_output=True, text=True)
    for record in map(json.loads, done.stdout.splitlines()):
        if record.get("language", "").startswith("en") and record.get("text"):
            name = os.path.basename(record["input"]).partition(".")[0]
            with open(os.path.join(folder, f"{name}.txt"), "w", encoding="utf-8") as file:
                file.write(record["text"])
    return folder


def folder_or_default(given, command, scratch):
    data = os.path.join(os.environ.get("COPYDESK_DATA", ""), "polnear", "dev", "text")
    if given or os.path.isdir(data):
        return given or data
    print("no folder given, and COPYDESK_DATA names none: the samples are measured, which are too few to mean much", file=sys.stderr)
    folder = os.path.join(scratch, "samples")
    os.mkdir(folder)
    return samples_as_text(command, folder)


def write_list(scratch, name, paths):
    path = os.path.join(scratch, name)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{each}\n" for each in paths)
    return path


# ---- measuring ----------------------------------------------------------------------------------------------------


class Reader:
    """A process that reads its articles once for every line it is given, and says what that took. `command` makes its command; where
    it cannot be started or fails, `cause` says why."""

    def __init__(self, name, paths, command):
        self.name, self.paths, self.passes, self.process, self.cause = name, paths, [], None, None
        core = str(min(os.sched_getaffinity(0)))
        try:
            self.process = subprocess.Popen(["taskset", "-c", core, *command()], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=None if is_ours(name) else subprocess.DEVNULL, text=True)
            self.answer("ready")
        except (Missing, OSError) as cause:
            self.cause = f"cannot be set up: {cause}"

    def answer(self, kind):
        """What stands after `kind` in the line that it prints next."""
        fields = self.process.stdout.readline().split()
        if fields and fields[0] == kind:
            return fields[1:]
        if fields:
            self.process.kill()
        self.process.communicate()
        raise Missing(f"said '{' '.join(fields)}'" if fields else f"ended with exit status {self.process.returncode}")

    def read(self):
        if self.cause:
            return
        try:
            self.process.stdin.write("\n")
            self.process.stdin.flush()
            self.passes.append(tuple(map(float, self.answer("pass"))))
        except (Missing, OSError) as cause:
            self.cause = str(cause)

    def end(self):
        """What was measured, or the cause why not."""
        if self.cause:
            return self.cause
        mib = high_water(self.process)
        self.process.communicate()
        seconds, clocks, tokens = zip(*self.passes)
        return Measured(len(self.paths), sum(map(os.path.getsize, self.paths)), int(tokens[-1]),
                        {turn: Cost(each, 0, 0) for turn, each in enumerate(seconds)}, clocks, mib)


def is_ours(name):
    return name.startswith("copydesk")


def version():
    with open(os.path.join(JAVA, "pom.xml"), encoding="utf-8") as file:
        return re.search(r"<artifactId>stanford-corenlp</artifactId>\s*<version>([^<]+)<", file.read())[1]


def corenlp_command(cache, lists, out, settings):
    """`lists` of the articles to time and of those to judge, the latter's quotations into `out`."""
    folder = build("java", cache, "mvn", "--quiet", "--batch-mode", "dependency:copy-dependencies", "-DincludeScope=runtime",
                   "-DoutputDirectory=lib")
    if not shutil.which("java"):
        raise Missing("java is not installed")
    return ["java", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-Xmx5g", "-cp", os.path.join(folder, "lib", "*"),
            os.path.join(folder, "Quotes.java"), *lists, out, *settings]


def judged_ours(command, paths):
    done = subprocess.run([command, "read", "--quiet", "--plain", "--format", "jsonl", *paths], check=True, capture_output=True,
                          text=True)
    return statements_score.judge_all(paths, statements_score.ours(done.stdout.splitlines(), paths))


def judged_corenlp(out, paths):
    with open(out, encoding="utf-8") as lines:
        return statements_score.judge_all(paths, statements_score.corenlp(lines, paths))


def start(options, every, some, judged, scratch):
    """Ours over the whole folder, where that is more than what is compared; ours over that; the peer."""
    lists = [write_list(scratch, name, paths) for name, paths in (("every", every), ("some", some), ("judged", judged))]
    program, cache = os.path.join(options.build, "bench", "bench-statements"), os.path.join(options.build, "peers")
    ours = [Reader(f"copydesk, all {len(every)}", every, lambda: [program, lists[0]])]
    if len(some) < len(every):
        ours.append(Reader(f"copydesk, {len(some)} of them", some, lambda: [program, lists[1]]))
    print("setting up Stanford CoreNLP, which first reads what it is judged by", file=sys.stderr)
    return ours, Reader(f"Stanford CoreNLP {version()}, the same {len(some)}", some,
                        lambda: corenlp_command(cache, lists[1:], os.path.join(scratch, "quotations"), options.corenlp))


def measure(options, every, some, judged, scratch):
    """[(name, Measured or the cause why not, judgement or None)] of each reader."""
    ours, peer = start(options, every, some, judged, scratch)
    for turn in range(options.rounds):
        print(f"round {turn + 1} of {options.rounds}", file=sys.stderr)
        for reader in [*ours, peer]:
            reader.read()
    for reader in ours:
        if reader.cause:
            raise Missing(f"bench-statements {reader.cause}")
    judgements = {ours[-1]: judged_ours(os.path.join(options.build, "copydesk"), judged)}
    if not peer.cause:
        judgements[peer] = judged_corenlp(os.path.join(scratch, "quotations"), judged)
    return [(reader.name, reader.end(), judgements.get(reader)) for reader in [*ours, peer]]


# ---- reporting ----------------------------------------------------------------------------------------------------


def share(judgement, which):
    return f"{100 * judgement[which] / judgement[0]:.0f} %" if judgement else ""


def rows_of(results):
    """The last of ours read what the peers read."""
    ours = [measured.costs for name, measured, _ in results if is_ours(name)][-1]
    rows = [["reader", "tokens/s", "kB/s", "articles/s", "kB/s by the clock", "copydesk is", "round by round", "quotations found",
             "with speaker", "peak MiB"]]
    for name, measured, judgement in results:
        if isinstance(measured, str):
            rows.append([name, measured, *[""] * 8])
            continue
        least = best(measured.costs)
        found = ratios(ours, measured.costs) if not is_ours(name) else []
        rows.append([name, f"{measured.tokens / least:,.0f}", speed(measured.bytes * 1000, least),
                     f"{measured.articles / least:,.2f}" if measured.articles < 10 * least else f"{measured.articles / least:,.0f}",
                     speed(measured.bytes * 1000, min(measured.clocks)),
                     *([times(least / best(ours)), pairs(found)] if found else ["", ""]),
                     share(judgement, 1), share(judgement, 2), f"{measured.mib:,.0f}"])
    return rows


def notes_of(results, judged):
    notes = [f"{name}: the median of {len(measured.costs)} rounds took {100 * (median(measured.costs) / best(measured.costs) - 1):.0f} % "
             "longer than the best." for name, measured, _ in results if isinstance(measured, Measured) and len(measured.costs) > 1]
    direct = next((judgement[0] for _, _, judgement in results if judgement), 0)
    return notes + ([f"Direct quotations that people gave a source in {judged:,} articles: {direct:,}."] if direct else [])


def bars_of(results):
    return [(name, judgement and judgement[2] / judgement[0], measured.bytes / 1000 / best(measured.costs), is_ours(name))
            for name, measured, judgement in results if isinstance(measured, Measured)]


def read_arguments(arguments=None):
    parser = argparse.ArgumentParser(prog="./run bench statements", description=__doc__, usage=argparse.SUPPRESS,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(ROOT, "build"), help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=number, default=3, help="in which the readers take turns (3)")
    parser.add_argument("--articles", type=number, default=20, help="of the folder, for the comparison (20)")
    parser.add_argument("--judged", type=number, default=sys.maxsize, help="articles to look for quotations in (all)")
    parser.add_argument("--corenlp", action="append", default=[], metavar="NAME=VALUE", help="a property of CoreNLP's pipeline")
    parser.add_argument("--write", action="store_true", help=f"into {DOCUMENT} and {CHART}")
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="of articles as plain text")
    options = parser.parse_args(arguments)
    if options.folder and not glob.glob(os.path.join(glob.escape(options.folder), "*.txt")):
        parser.error(f"no *.txt in {options.folder}")
    if any("=" not in setting for setting in options.corenlp):
        parser.error("--corenlp takes NAME=VALUE")
    return options


def main():
    options = read_arguments()
    conditions = f"{machine()}."
    os.makedirs(os.path.join(options.build, "peers"), exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = folder_or_default(options.folder, os.path.join(options.build, "copydesk"), scratch)
        every = sorted(glob.glob(os.path.join(glob.escape(os.path.abspath(folder)), "*.txt")))
        judged = choose(every, options.judged)
        try:
            results = measure(options, every, choose(every, options.articles), judged, scratch)
        except Missing as cause:
            sys.exit(f"./run bench statements: {cause}")
        heading = f"{label_of(folder)}: {len(every):,} articles, {sum(map(os.path.getsize, every)) / 1e6:.2f} MB"
    rows, notes = rows_of(results), notes_of(results, len(judged))
    print(conditions, heading, as_text(rows), "\n".join(notes), sep="\n\n")
    if options.write:
        given = [word for word in sys.argv[1:] if word not in ("--build", options.build, options.folder)]
        command = " ".join(["./run bench statements", *given, *([label_of(folder)] if options.folder else [])])
        write_section(DOCUMENT, "statements", "\n\n".join(
            [f"`{command}`, {datetime.date.today()}, on {conditions}",
             "![Speed and quotations with their speaker, drawn](statements-speed.svg)", f"### {heading}", as_markdown(rows),
             " ".join(notes)]))
        write_file(CHART, chart([(heading, bars_of(results))], "bench/statements.py", "quotations with their speaker", "kB/s"))


if __name__ == "__main__":
    main()
