#!/usr/bin/env python3
"""Shards, filters and duplicates, from outside: killed at any moment, a run goes on, and nothing is lost or doubled.

usage: crawl.py COPYDESK [TEST…]     COPYDESK_KILLS=1000: kills in the test of kills, in place of 8
"""
import gzip
import json
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

COMMAND = sys.argv.pop(1)
KILLS = int(os.environ.get("COPYDESK_KILLS", "8"))
PLACES = ["harbour", "market", "library", "station", "bridge", "museum", "theatre", "school", "tower", "garden"]


def sentences(seed, count):
    chance = random.Random(seed)
    for number in range(count):
        a, b, c = chance.sample(PLACES, 3)
        yield (f"The {a} office number {chance.randrange(10000)} counted {chance.randrange(10000)} visitors near the {b} "
               f"in week {chance.randrange(52)}, and the old {c} road {chance.randrange(1000)} stays closed.")


def page(seed, count=9, quote=True):
    said = "<p>“We never planned to close the road,” mayor Ana Bratić told reporters on Monday.</p>" if quote else ""
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences(seed, count))
    return (f'<!doctype html><html lang="en"><title>Report {seed}</title><body><article><h1>Report {seed}</h1>'
            f"{said}{body}</article></body></html>")


def response(body, number=0):
    return gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/%d\r\n"
                         b"WARC-Date: 2026-03-09T06:15:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                         b"Content-Length: %d\r\n\r\n" % (number, len(body)) + body + b"\r\n\r\n", mtime=0)


def warc(pages):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    return b"".join(response(head + content.encode(), number) for number, content in enumerate(pages))


def run(*arguments, **how):
    return subprocess.run([COMMAND, "read", *map(str, arguments)], capture_output=True, timeout=300, **how)


class Case(unittest.TestCase):
    def setUp(self):
        self.held = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.held.name)
        self.pages = self.folder / "pages"
        self.pages.mkdir()
        self.out = self.folder / "out"

    def tearDown(self):
        self.held.cleanup()

    def write(self, name, content):
        path = self.pages / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def write_pages(self, count):
        for number in range(count):
            self.write(f"{number:03}.html", page(number))

    def assert_run(self, done, status, error=""):
        message = done.stderr.decode(errors="replace")
        self.assertEqual(done.returncode, status, message)
        self.assertRegex(message, f"\\A{error}\\Z")

    def files(self, folder):
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    def union(self, folder):
        return b"".join(content for name, content in sorted(self.files(folder).items()) if name.startswith("part-")
                        and ".jsonl" in name)


class Shards(Case):
    def setUp(self):
        super().setUp()
        self.write_pages(60)
        self.write("020.html", page(3))              # a duplicate
        self.write("021.html", b"\x89PNG\r\n\x1a\n" + bytes(64))  # no page
        self.write("crawl.warc.gz", warc(page(100 + number) for number in range(40)))
        self.plain = run("--jobs", 2, self.pages)
        self.assertEqual(self.plain.returncode, 1)

    def test_union_is_the_output(self):
        for how, unpack in ("none", bytes), ("gzip", gzip.decompress):
            out = self.folder / how
            done = run("--compress", how, "--shard-size", "40K", "-q", "-o", out, self.pages)
            self.assert_run(done, 1, "copydesk: .*021.html: neither HTML nor text\n")
            parts = sorted(out.glob("part-*"))
            self.assertGreater(len(parts), 3)
            shards = [unpack(part.read_bytes()) for part in parts]
            self.assertEqual(b"".join(shards), self.plain.stdout)
            for shard in shards[:-1]:
                self.assertGreaterEqual(len(shard), 40 << 10)
            lines = [json.loads(line) for line in (out / "manifest.jsonl").read_text().splitlines()]
            self.assertEqual([line.get("shard") for line in lines[1:-1]], [part.name for part in parts])
            self.assertEqual([line["records"] for line in lines[1:-1]], [shard.count(b"\n") for shard in shards])
            self.assertEqual((lines[-1]["finished"], lines[-1]["failed"], lines[-1]["kept"]), (True, 1, 99))
            again = run("--compress", how, "--shard-size", "40K", "-o", out, self.pages)
            self.assert_run(again, 1, "copydesk: .*: all was read before\n")

    def test_lists_of_paths(self):
        names = sorted(self.pages.iterdir())
        expected = run("-q", *names)
        lines = self.write("../list", "\n".join(map(str, names[1:])) + "\n\n")
        zeros = self.write("../zeros", "\0".join(map(str, names)))
        self.assertEqual(run("-q", "--paths", lines, names[0]).stdout, expected.stdout)
        self.assertEqual(run("-q", "--paths", "-", input=zeros.read_bytes()).stdout, expected.stdout)
        self.assert_run(run("--paths", "-", input=b"\n"), 1, "copydesk: standard input: holds no paths\n")
        self.assert_run(run("--paths", "-", "-", input=b"a\n"), 1, "copydesk: standard input: is the list .*\n")
        self.assert_run(run("--paths", self.folder / "none"), 1, "copydesk: .*none: No such file or directory\n")
        done = run("-q", "-o", f"{self.out}/", "--paths", lines)
        self.assertEqual(done.returncode, 1)
        lines.write_text(str(names[0]))
        self.assert_run(run("-o", f"{self.out}/", "--paths", lines), 1, "copydesk: .*: was begun with other paths; .*\n")

    def test_responses_without_a_page_are_counted(self):
        image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
        moved = b"HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n"
        out = b"".join([response(image), response(moved), warc([page(1)]), response(image), warc([page(2)]), response(moved)])
        archive = self.write("../some.warc.gz", out)
        self.assert_run(run("--jobs", 3, archive), 0,
                        "copydesk: 2 pages read, 2 kept; 4 responses without a page passed over\n")
        self.assert_run(run("-q", archive), 0)
        for _ in range(2):  # the second time a shard is missing in the manifest
            run("-q", "--shard-size", 1, "--compress", "none", "-o", self.out, archive)
            lines = [json.loads(line) for line in (self.out / "manifest.jsonl").read_text().splitlines()]
            self.assertEqual([line["passed_over"] for line in lines[1:]], [2, 3, 4])
            (self.out / "manifest.jsonl").write_text("".join(json.dumps(line, separators=(",", ":")) + "\n"
                                                             for line in lines[:2]))

    def test_zstd_is_the_default(self):
        done = run("-q", "-o", f"{self.out}/", self.pages)
        self.assertEqual(done.returncode, 1)
        (part,) = self.out.glob("part-*")
        self.assertEqual(part.name, "part-000000.jsonl.zst")
        self.assertEqual(part.read_bytes()[:4], b"\x28\xb5\x2f\xfd")

    def command(self, out):
        return [COMMAND, "read", "-q", "--jobs", "2", "--dedup", "--compress", "gzip", "--shard-size", "30K", "-o", str(out),
                str(self.pages)]

    def test_killed_at_any_moment(self):
        whole = self.folder / "whole"
        began = time.monotonic()
        subprocess.run(self.command(whole), stderr=subprocess.DEVNULL, timeout=300)
        lasts = time.monotonic() - began
        expected, chance, kills, rounds = self.files(whole), random.Random(7), 0, 0
        while kills < KILLS and rounds < 20 * KILLS:
            rounds += 1
            out = self.folder / f"killed-{rounds}"
            for _ in range(4):
                process = subprocess.Popen(self.command(out), stderr=subprocess.DEVNULL)
                time.sleep(chance.random() * lasts)
                process.kill()
                kills += process.wait() == -signal.SIGKILL
                if out.exists():  # what can be seen is whole, at any moment
                    for name, content in self.files(out).items():
                        if name.startswith("part-"):
                            self.assertEqual(content, expected[name])
            done = subprocess.run(self.command(out), stderr=subprocess.PIPE, timeout=300)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertEqual(self.files(out), expected)
        self.assertGreaterEqual(kills, KILLS)

    def test_what_a_kill_can_leave(self):
        whole = self.folder / "whole"
        subprocess.run(self.command(whole), stderr=subprocess.DEVNULL, timeout=300)
        expected = self.files(whole)
        lines = expected["manifest.jsonl"].splitlines(keepends=True)
        for kept, torn in (1, b""), (1, lines[1][:30]), (3, b""), (3, lines[3][:-1]), (len(lines) - 1, b'{"fin'):
            (whole / "manifest.jsonl").write_bytes(b"".join(lines[:kept]) + torn)
            (whole / ".part-000001.jsonl.gz.tmp").write_bytes(b"half")
            (whole / ".manifest.jsonl.tmp").write_bytes(b"half")
            subprocess.run(self.command(whole), stderr=subprocess.DEVNULL, timeout=300)
            self.assertEqual(self.files(whole), expected)

    def test_stopped(self):
        for number in range(60, 400):
            self.write(f"{number:03}.html", page(number, 40))
        whole = run("--jobs", 1, self.pages).stdout
        for how in signal.SIGINT, signal.SIGTERM:
            out = self.folder / f"stopped-{int(how)}"
            command = [COMMAND, "read", "-j1", "--compress", "none", "-o", str(out), str(self.pages)]
            process = subprocess.Popen(command, stderr=subprocess.PIPE)
            while not (out / ".part-000000.jsonl.tmp").exists() and process.poll() is None:
                time.sleep(0.001)
            process.send_signal(how)
            error = process.communicate(timeout=300)[1].decode()
            self.assertEqual(process.returncode, 3, error)
            self.assertIn("the same command goes on from there", error)
            self.assertTrue(whole.startswith(self.union(out)))
            self.assertFalse(list(out.glob(".part*")))
            self.assertEqual(subprocess.run(command, stderr=subprocess.DEVNULL, timeout=300).returncode, 1)
            self.assertEqual(self.union(out), whole)

    def test_goes_on_straight(self):
        again = "copydesk: .*: what was read before is taken from the input again: "
        pages = [page(number) for number in range(30)]
        records = [response(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content.encode()) for content in pages]
        cut = b"".join(records[:9]) + records[9][:200] + b"".join(records[10:])
        for name, content in (
            ("members.warc.gz", b"".join(records)),
            ("one.warc.gz", gzip.compress(b"".join(map(gzip.decompress, records)))),
            ("plain.warc", b"".join(map(gzip.decompress, records))),
            ("damaged.warc.gz", cut),
        ):
            with self.subTest(name):
                archive = self.write("../" + name, content)
                self.write("../page.html", page(99))
                command = ["--shard-size", "20K", "--compress", "none", "-o", self.folder / (name + ".out"),
                           self.folder / "page.html", archive, self.write("../behind.html", page(98))]
                done = run(*command)
                expected = self.files(command[5])
                lines = expected["manifest.jsonl"].splitlines(keepends=True)
                self.assertGreater(len(lines), 4)
                times = archive.stat()
                for kept in range(2, len(lines)):
                    (command[5] / "manifest.jsonl").write_bytes(b"".join(lines[:kept]))
                    place = json.loads(lines[kept - 1])["place"]
                    if name == "members.warc.gz" and "member" in place:  # nothing before is read: it may as well be gone
                        archive.write_bytes(bytes(place["member"]) + content[place["member"]:])
                        os.utime(archive, ns=(times.st_atime_ns, times.st_mtime_ns))
                    self.assertNotRegex(run(*command).stderr.decode(), again)
                    self.assertEqual(self.files(command[5]), expected)
                archive.write_bytes(content)
                os.utime(archive)
                (command[5] / "manifest.jsonl").write_bytes(b"".join(lines[:3]))
                self.assertRegex(run(*command).stderr.decode(), again + "files have changed, or their times\n")
                self.assertEqual(self.union(command[5]), b"".join(expected[part] for part in sorted(expected) if "part" in part))
        archive = b"".join(records)
        command = ["--shard-size", "20K", "-o", self.folder / "piped", "-"]
        run(*command, input=archive)
        expected = self.files(command[3])
        lines = expected["manifest.jsonl"].splitlines(keepends=True)
        self.assertNotIn("place", json.loads(lines[1]))
        (command[3] / "manifest.jsonl").write_bytes(b"".join(lines[:3]))
        self.assertRegex(run(*command, input=archive).stderr.decode(), again + "there is no way straight to where it ended\n")
        self.assertEqual(self.files(command[3]), expected)

    def test_refusals(self):
        base = ["--compress", "none", "--shard-size", "30K", "-q", "-o", self.out]
        run(*base, self.pages)
        before = self.files(self.out)
        for changed, cause in (
            (["--min-words", 5, self.pages], "was begun without --min-words"),
            (["--shard-size", "31K", self.pages], "was begun with --shard-size 30720"),
            (["--compress", "zstd", self.pages], "was begun with --compress none"),
            ([self.pages, self.pages], "was begun with other paths"),
        ):
            self.assert_run(run(*base, *changed), 1, f"copydesk: .*: {cause}; --restart deletes .*\n")
            self.assertEqual(self.files(self.out), before)
        lines = before["manifest.jsonl"].splitlines(keepends=True)
        (self.out / "manifest.jsonl").write_bytes(b"".join(lines[:2]))
        first = self.pages / "000.html"
        times = first.stat()
        self.write("000.html", page(1000))
        self.assert_run(run(*base, self.pages), 1, "copydesk: .*the pages that were read before have changed; .*\n")
        self.write("000.html", page(0))
        os.utime(first, ns=(times.st_atime_ns, times.st_mtime_ns))
        (self.out / "part-000000.jsonl").write_bytes(b"")
        self.assert_run(run(*base, self.pages), 1, "copydesk: .*: part-000000.jsonl is missing or of another size .*\n")
        (self.out / "manifest.jsonl").unlink()
        self.assert_run(run(*base, self.pages), 1, "copydesk: .*: holds shards without a manifest.jsonl; .*\n")
        self.assertEqual(run(*base, "--restart", self.pages).returncode, 1)
        self.assertEqual(self.files(self.out), before)

    def test_two_at_once(self):
        first = subprocess.Popen([COMMAND, "read", "-q", "-o", f"{self.out}/", "-"], stdin=subprocess.PIPE)
        while not (self.out / "manifest.jsonl").exists():
            time.sleep(0.001)
        self.assert_run(run("-o", self.out, "-"), 1, "copydesk: .*: another copydesk is writing there\n")
        first.communicate(page(1).encode(), timeout=300)
        self.assertEqual(first.returncode, 0)

    def test_full_disk(self):
        def small_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (50 << 10, 50 << 10))
        arguments = ["--compress", "none", "--shard-size", "60K", "-q", "-o", self.out, self.pages]
        self.assert_run(run(*arguments, preexec_fn=small_disk), 1,
                        "(copydesk: .*neither HTML nor text\n)?copydesk: .*part-000000.jsonl: File too large\n")
        self.assertEqual(sorted(self.files(self.out)), [".lock", "manifest.jsonl"])
        self.assertEqual(run(*arguments).returncode, 1)
        self.assertEqual(self.union(self.out), self.plain.stdout)

    def test_folder_that_cannot_be(self):
        self.assert_run(run("--restart", "-o", self.write("file", "x"), self.pages), 1, "copydesk: .*: Not a directory\n")
        self.assert_run(run("-o", self.folder / "no" / "out/", "--restart", self.pages), 1,
                        "copydesk: .*: No such file or directory\n")
        self.out.mkdir()
        self.out.chmod(0o555)
        if os.geteuid() != 0:
            self.assert_run(run("-o", self.out, self.pages), 1, "copydesk: .*: Permission denied\n")
            self.assertEqual(self.files(self.out), {})


class Filters(Case):
    def kept(self, *arguments):
        done = run(*arguments, self.pages)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [pathlib.Path(json.loads(line)["input"]).name for line in done.stdout.splitlines()], done.stderr.decode()

    def test_each(self):
        self.write("a.html", page(1))
        self.write("b.html", page(2, 3, quote=False))
        german = "<p>Die Behörde zählte im vergangenen Jahr mehr Besucher als je zuvor, und die Straße bleibt gesperrt.</p>"
        self.write("c.html", f"<html lang=de><title>Bericht</title><article><h1>Bericht der Stadt</h1>{german * 4}</article>")
        self.assertEqual(self.kept("--language", "de,fr"), (["c.html"], "copydesk: 3 pages read, 1 kept, 2 in another "
                                                            "language\n"))
        self.assertEqual(self.kept("--language", "en")[0], ["a.html", "b.html"])
        self.assertEqual(self.kept("--min-words", "100", "--quiet"), (["a.html"], ""))
        self.assertEqual(self.kept("--only-statements")[0], ["a.html"])
        kinds = [json.loads(line)["kind"] for line in run(self.pages).stdout.splitlines()]
        for kind in set(kinds):
            self.assertEqual(len(self.kept("--kind", kind)[0]), kinds.count(kind))
        self.assertEqual(self.kept("--kind", ",".join(set(kinds)))[1], "copydesk: 3 pages read, 3 kept\n")

    def test_duplicates_whatever_the_jobs(self):
        for number in range(30):
            self.write(f"{number:03}.html", page(number, 40))
        self.write("100.html", page(5, 40).replace("<p>The", "<p> THE "))             # the same, folded
        self.write("101.html", page(6, 40).replace("</article>", "<p>Updated: a word more.</p></article>"))
        self.write("102.html", page(7, 20))                                          # half of it: no duplicate
        self.write("103.html", "")
        self.write("104.html", "")                                                   # no text is nobody's duplicate
        answers = {jobs: self.kept("--dedup", "--jobs", jobs) for jobs in ("1", "2", "5")}
        self.assertEqual(answers["1"], answers["2"])
        self.assertEqual(answers["1"], answers["5"])
        names, error = answers["1"]
        self.assertEqual(len(names), 33)
        self.assertEqual(names[30:], ["102.html", "103.html", "104.html"])
        self.assertEqual(error, "copydesk: 35 pages read, 33 kept, 1 exact duplicates, 1 near duplicates\n")
        self.assertIn("101.html", self.kept("--dedup=exact")[0])

    def test_options(self):
        for arguments, error in (
            (["--language", "en,,de", "x"], "'en,,de' is no list of languages; .*"),
            (["--kind", "article,poem", "x"], "'article,poem' is no list of kinds; .*"),
            (["--min-words", "0", "x"], "'0' is no number of words"),
            (["--dedup=some", "x"], "unknown dedup 'some'; one of exact, near"),
            (["--only-statements", "--no-statements", "x"], "--only-statements and --no-statements leave nothing"),
            (["--compress", "rar", "-o", "y", "x"], "unknown compression 'rar'; one of none, gzip, zstd"),
            (["--compress", "gzip", "x"], "--compress, --shard-size and --restart are for a folder; .*"),
            (["--shard-size", "0", "-o", "y", "x"], "'0' is no size of a shard; .*"),
            (["--shard-size", "5Q", "-o", "y", "x"], "'5Q' is no size of a shard; .*"),
            (["--shard-size", "9999999G", "-o", "y", "x"], "'9999999G' is no size of a shard; .*"),
            (["--format", "text", "-o", "y/", "x"], "a folder takes the format jsonl only"),
        ):
            with self.subTest(arguments):
                self.assert_run(run(*arguments), 2, f"copydesk: {error}\n")


if __name__ == "__main__":
    unittest.main()
