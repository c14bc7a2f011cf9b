"""Pages for the benchmarks, and how a command is run for them."""
import gzip
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(os.path.dirname(HERE), "samples")


def folders_or_default(given, names):
    """The folders given; else those of `names` that $COPYDESK_DATA has; else the samples."""
    data = os.environ.get("COPYDESK_DATA")
    found = [os.path.join(data, name) for name in names if os.path.isdir(os.path.join(data, name))] if data else []
    if not given and not found:
        print("no folder given, and COPYDESK_DATA names none: the samples are measured, which are too few to mean much",
              file=sys.stderr)
    return list(given) or found or [SAMPLES]


def find_pages(folder):
    pages = []
    for root, _, names in sorted(os.walk(folder)):
        pages += [os.path.join(root, name) for name in sorted(names) if name.endswith((".html", ".htm", ".html.gz"))]
    return pages


def read_page(path):
    with open(path, "rb") as file:
        raw = file.read()
    return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw


def run(arguments, cores=None, **how):
    """Runs a command on the processors `cores` alone; its exit status, seconds of the clock, seconds of the processor, and
    the most memory it held, in MiB. A process is charged with the memory of the one that it was forked from, which may be large
    here; so a small one stands between (below)."""
    with tempfile.NamedTemporaryFile("r", encoding="ascii") as report:
        numbers = ",".join(map(str, sorted(cores or os.sched_getaffinity(0))))
        subprocess.run([sys.executable, "-S", "-E", os.path.abspath(__file__), report.name, numbers, *arguments], check=True, **how)
        status, seconds, processor, mib = report.read().split()
    return int(status), float(seconds), float(processor), float(mib)


def launch(report, cores, *arguments):
    os.sched_setaffinity(0, set(map(int, cores.split(","))))
    began = time.perf_counter()
    process = os.posix_spawnp(arguments[0], arguments, os.environ)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - began
    with open(report, "w", encoding="ascii") as file:
        print(os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, file=file)


if __name__ == "__main__":
    launch(*sys.argv[1:])
