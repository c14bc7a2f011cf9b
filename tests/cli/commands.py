#!/usr/bin/env python3
"""The command from outside: what it answers, on which stream, with which exit status.

usage: commands.py COPYDESK [TEST…]
"""
import gzip
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import time
import unittest

COMMAND = sys.argv.pop(1)
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
PAGE = """<!doctype html><html lang="en"><title>Bridge to close</title><body><article><h1>Bridge to close</h1>
<p>The harbour office says the old bridge will close on Monday, for at least a year, and that ferries will carry cars.
<p>“I have never heard of such a plan,” mayor Ana Bratić told the Evening Courier after a long night in the council.
<p>About 9,000 cars cross the river every day; the bridge was built in 1931 and has been repaired twice since then.
</article></body></html>
"""


def run(*arguments, **how):
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, timeout=300, **how)


class Case(unittest.TestCase):
    def setUp(self):
        self.held = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.held.name)
        self.page = self.write("page.html", PAGE)

    def tearDown(self):
        self.held.cleanup()

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def assert_run(self, done, status, error=""):
        """The exit status, and the whole of standard error as a regular expression."""
        message = done.stderr.decode(errors="replace")
        self.assertEqual(done.returncode, status, message)
        self.assertRegex(message, f"\\A{error}\\Z")

    def records(self, done):
        return [json.loads(line) for line in done.stdout.decode().splitlines()]


class CommandLine(Case):
    def test_no_arguments(self):
        done = run()
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, b"")
        self.assertTrue(done.stderr.startswith(b"usage: copydesk COMMAND"))

    def test_help(self):
        for arguments in ["--help"], ["-h"], ["help"]:
            done = run(*arguments)
            self.assert_run(done, 0)
            self.assertTrue(done.stdout.startswith(b"usage: copydesk COMMAND"))
        for arguments in ["help", "read"], ["read", "--help"], ["read", "-h"]:
            done = run(*arguments)
            self.assert_run(done, 0)
            self.assertTrue(done.stdout.startswith(b"usage: copydesk read"))
            self.assertLessEqual(max(len(line) for line in done.stdout.decode().splitlines()), 100)

    def test_version(self):
        for option in "--version", "-V":
            done = run(option)
            self.assert_run(done, 0)
            self.assertRegex(done.stdout, rb"\Acopydesk \d+\.\d+\.\d+\n\Z")

    def test_unknown_command(self):
        self.assert_run(run("raed", "x"), 2, r"copydesk: unknown command 'raed'; see 'copydesk --help'\n")
        self.assert_run(run("help", "raed"), 2, r"copydesk: unknown command 'raed'; see 'copydesk --help'\n")
        self.assert_run(run("--raed"), 2, r"copydesk: unknown option '--raed'; see 'copydesk --help'\n")
        self.assert_run(run(self.page), 2, r"copydesk: unknown command '.*'; to read that page: copydesk read .*\n")

    def test_options_out_of_range(self):
        for arguments, error in (
            ([], "no PATH given; .*"),
            (["--fromat", "text", "x"], "unknown option '--fromat'; see 'copydesk help read'"),
            (["-z", "x"], "unknown option '-z'; see 'copydesk help read'"),
            (["--format"], "option '--format' needs a value; see 'copydesk help read'"),
            (["x", "-j"], "option '-j' needs a value; see 'copydesk help read'"),
            (["--format", "x", "y"], "unknown format 'x'; one of text, markdown, json, jsonl, html, terminal, explain"),
            (["--colour", "red", "y"], "unknown colour 'red'; one of auto, always, never"),
            (["--favour", "speed", "y"], "unknown favour 'speed'; one of precision, recall"),
            (["--explain", "x", "y"], "one page at a time can be explained, and 2 were given"),
            (["--jobs", "0", "y"], "'0' is no number of jobs; from 1 to 256"),
            (["--jobs", "257", "y"], "'257' is no number of jobs; from 1 to 256"),
            (["--jobs", "2x", "y"], "'2x' is no number of jobs; from 1 to 256"),
            (["--jobs", "99999999999999999999", "y"], "'99999999999999999999' is no number of jobs; from 1 to 256"),
        ):
            with self.subTest(arguments):
                done = run("read", *arguments)
                self.assert_run(done, 2, f"copydesk: {error}\n")
                self.assertEqual(done.stdout, b"")


class Inputs(Case):
    def test_one_page(self):
        done = run("read", self.page)
        self.assert_run(done, 0)
        (record,) = self.records(done)
        self.assertEqual(record["input"], str(self.page))
        self.assertEqual(record["charset"], "UTF-8")
        self.assertIn("9,000 cars", record["text"])
        self.assertIn("statements", record)
        self.assertFalse(record["truncated"])

    def test_standard_input(self):
        done = run("read", "-", input=PAGE.encode())
        self.assert_run(done, 0)
        (record,) = self.records(done)
        self.assertEqual(record["input"], "-")
        self.assertIn("9,000 cars", record["text"])

    def test_without_statements(self):
        (record,) = self.records(run("read", "--no-statements", self.page))
        self.assertNotIn("statements", record)

    def test_favour(self):
        sizes = []
        for wish in ["--favour", "precision"], [], ["--favour=recall"], ["--favor", "recall"]:
            done = run("read", *wish, *sorted(SAMPLES.glob("*.html")))
            self.assert_run(done, 0)
            sizes.append([len(record["blocks"]) for record in self.records(done)])
        precise, usual, complete, american = sizes
        self.assertEqual(complete, american)
        for least, middle, most in zip(precise, usual, complete):
            self.assertTrue(least <= middle <= most)
        self.assertLess(sum(precise), sum(complete))

    def test_confidence(self):
        flat, empty = self.write("flat.txt", "Menu\n\nThe council met.\n"), self.write("none.html", "<script>x</script>")
        page, text, nothing, blank = self.records(run("read", self.page, flat, empty, "-", input=b""))
        (plain,) = self.records(run("read", "--plain", flat))
        self.assertTrue(0.7 < page["confidence"] < 1)
        self.assertNotIn("confidence", text)
        self.assertNotIn("confidence", plain)
        self.assertEqual(nothing["confidence"], blank["confidence"])
        self.assertTrue(0.3 < nothing["confidence"] < 0.9)

    def test_plain_text_drops_nothing(self):
        words = "Menu\n\nThe council met.\n\nShare this\n"
        (record,) = self.records(run("read", "--plain", self.write("a.txt", words)))
        for line in "Menu", "The council met.", "Share this":
            self.assertIn(line, record["text"])

    def test_byte_order_mark_counts(self):
        marked = self.write("marked.html", b"\xef\xbb\xbf" + PAGE.encode())
        plain, shifted = self.records(run("read", self.page, marked))
        self.assertEqual(plain["text"], shifted["text"])
        for a, b in zip(plain["blocks"], shifted["blocks"]):
            self.assertEqual([edge + 3 for edge in a["at"]], b["at"])
        for a, b in zip(plain["statements"], shifted["statements"]):
            self.assertEqual([[x + 3, y + 3] for x, y in a["cue"]["at"]], b["cue"]["at"])

    def test_empty_file(self):
        for content in b"", b" \n\t\n", b"\xef\xbb\xbf":
            done = run("read", self.write("empty.html", content))
            self.assert_run(done, 0)
            (record,) = self.records(done)
            self.assertEqual((record["text"], record["blocks"]), ("", []))
            self.assertEqual(record["warnings"], ["the page is empty"])

    def test_binary_file(self):
        png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8
        path = self.write("picture.html", png)
        self.assert_run(run("read", path), 1, f"copydesk: {re.escape(str(path))}: neither HTML nor text\n")

    def test_folder_without_pages(self):
        empty = self.folder / "empty"
        empty.mkdir()
        self.write("empty/notes.pdf", "x")
        done = run("read", empty)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), f"\\Acopydesk: {re.escape(str(empty))}: [^\n]+\n\\Z")

    def test_missing_file(self):
        done = run("read", self.folder / "none.html")
        self.assert_run(done, 1, r"copydesk: .*none\.html: No such file or directory\n")

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_unreadable_file(self):
        self.page.chmod(0)
        self.assert_run(run("read", self.page), 1, r"copydesk: .*page\.html: Permission denied\n")

    def test_truncated_gzip(self):
        whole = gzip.compress(PAGE.encode() * 20)
        path = self.write("cut.html.gz", whole[: len(whole) // 2])
        done = run("read", path)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), f"\\Acopydesk: {re.escape(str(path))}: [^\n]*truncated[^\n]*\n\\Z")

    def test_one_of_several_fails(self):
        missing = self.folder / "missing.html"
        for jobs in 1, 4:
            done = run("read", "--jobs", jobs, self.page, missing, self.page)
            self.assert_run(done, 1, r"copydesk: .*missing\.html: No such file or directory\n")
            self.assertEqual(len(self.records(done)), 2)

    def test_name_that_is_no_utf8(self):
        path = os.fsencode(self.folder) + b"/caf\xe9\x1b[31m.html"
        with open(path, "wb") as file:
            file.write(PAGE.encode())
        done = subprocess.run([COMMAND, "read", path, path + b"x"], capture_output=True, timeout=300)
        self.assertEqual(done.returncode, 1)
        self.assertIn("caf\ufffd\x1b[31m.html", self.records(done)[0]["input"])
        self.assertNotIn(b"\x1b", done.stderr)

    def test_64_mebibytes_of_open_elements(self):
        path = self.write("deep.html", b"<div>" * ((64 << 20) // 5))
        began = time.monotonic()
        done = run("read", "--jobs", "1", path)
        self.assert_run(done, 0)
        (record,) = self.records(done)
        self.assertEqual(record["text"], "")
        self.assertLess(time.monotonic() - began, 120)


class Outputs(Case):
    def setUp(self):
        super().setUp()
        for number in range(60):
            self.write(f"pages/{number:02}.html", PAGE.replace("9,000", str(number)) * (1 + number % 7))

    def test_order_and_bytes_whatever_the_jobs(self):
        self.write("pages/30.html", b"\x89PNG\r\n\x1a\n" + bytes(64))
        one = run("read", "--jobs", "1", self.folder / "pages")
        self.assertEqual(one.returncode, 1)
        self.assertEqual(len(self.records(one)), 59)
        for jobs in 2, 3, 16, 256:
            many = run("read", "--jobs", jobs, self.folder / "pages")
            self.assertEqual((many.stdout, many.stderr), (one.stdout, one.stderr))

    def test_every_format(self):
        starts = {"text": b"Bridge to close\n\n", "markdown": b"# Bridge to close\n\n", "json": b"{\n  \"input\"",
                  "jsonl": b"{\"input\"", "html": b"<!doctype html>", "explain": b"<!doctype html>", "terminal": "── ".encode()}
        for name, start in starts.items():
            done = run("read", "--format", name, self.page)
            self.assert_run(done, 0)
            self.assertTrue(done.stdout.startswith(start), done.stdout[:80])
            self.assertNotIn(b"\x1b", done.stdout)
            self.assertTrue(done.stdout.endswith(b"\n"))

    def test_explain(self):
        done = run("read", "--explain", self.page)
        self.assert_run(done, 0)
        self.assertEqual(done.stdout, run("read", "--format=explain", "--no-statements", self.page).stdout)
        self.assertEqual(done.stdout.count(b"9,000 cars"), 1)
        text = self.write("flat.txt", "Menu\n\nThe council met.\n")
        self.assert_run(run("read", "--explain", text), 1, r"copydesk: .*flat\.txt: only HTML pages can be explained\n")
        done = run("read", "--explain", self.folder / "pages")
        self.assert_run(done, 1, r"copydesk: one page at a time can be explained; the first was, and there are more\n")
        self.assertEqual(done.stdout.count(b"<!doctype"), 1)

    def test_colour(self):
        self.assertIn(b"\x1b[1m", run("read", "--format", "terminal", "--colour", "always", self.page).stdout)

    def test_pages_are_kept_apart(self):
        text = run("read", "--format", "text", self.page, self.page).stdout
        self.assertEqual(len(text.split(b"\f\n")), 2)
        markdown = run("read", "--format", "markdown", self.page, self.page).stdout
        self.assertEqual(len(markdown.split(b"\n---\n\n")), 2)

    def test_output_file(self):
        path = self.folder / "out.jsonl"
        done = run("read", "--output", path, self.page)
        self.assert_run(done, 0)
        self.assertEqual(done.stdout, b"")
        self.assertEqual(path.read_bytes(), run("read", self.page).stdout)
        self.assert_run(run("read", "-o", self.folder / "no" / "out", self.page), 1, r"copydesk: .*out: No such file.*\n")

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([COMMAND, "read", self.page], stdout=full, stderr=subprocess.PIPE, timeout=300)
        self.assert_run(done, 1, "copydesk: standard output: No space left on device\n")

    def test_closed_pipe(self):
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([COMMAND, "read", self.folder / "pages"], stdout=writer, stderr=subprocess.PIPE, timeout=300)
        os.close(writer)
        self.assert_run(done, 1, "copydesk: standard output: Broken pipe\n")

    def test_closed_descriptors(self):
        for redirection in ">&-", "<&- >&-":
            done = subprocess.run(["sh", "-c", f'"$0" read "$1" {redirection}', COMMAND, self.page],
                                  capture_output=True, timeout=300)
            self.assert_run(done, 1, "copydesk: standard output: Bad file descriptor\n")
        out = self.folder / "out"
        done = subprocess.run(["sh", "-c", '"$0" read "$1" "$1x" --output "$2" 2>&-', COMMAND, self.page, out],
                              capture_output=True, timeout=300)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(out.read_bytes(), run("read", self.page).stdout)
        self.assertEqual(self.page.read_text(), PAGE)

    def on_a_terminal(self, *arguments, **environment):
        """What a terminal on all three streams would show."""
        try:
            keeper, terminal = pty.openpty()
        except OSError as error:
            self.skipTest(f"no terminal to be had here: {error}")
        process = subprocess.Popen([COMMAND, *map(str, arguments)], stdin=terminal, stdout=terminal, stderr=terminal,
                                   env={"TERM": "xterm", **environment})
        os.close(terminal)
        shown = b""
        try:
            while more := os.read(keeper, 65536):
                shown += more
        except OSError:  # the other end is closed
            pass
        os.close(keeper)
        self.assertEqual(process.wait(), 0)
        return shown.decode()

    def test_terminal(self):
        shown = self.on_a_terminal("read", self.page)
        self.assertIn("\x1b[1mBridge to close\x1b[0m", shown)
        self.assertNotIn("\x1b", self.on_a_terminal("read", self.page, NO_COLOR="1"))
        self.assertNotIn("\x1b", self.on_a_terminal("read", self.page, TERM="dumb"))
        self.assertTrue(self.on_a_terminal("read", "--format", "jsonl", self.page).startswith('{"input"'))


if __name__ == "__main__":
    unittest.main()
