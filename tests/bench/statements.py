#!/usr/bin/env python3
"""The benchmark of statements: what counts as found, its table and chart, readers that fail, and a run over the samples without
any peer.

usage: statements.py BENCH-STATEMENTS BUILD [TEST…]
"""
import contextlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))
import statements  # noqa: E402
import statements_score  # noqa: E402
from parse_report import Cost, between_marks  # noqa: E402
from peers import Missing  # noqa: E402
from peers_chart import chart  # noqa: E402
from statements_score import Said  # noqa: E402

BENCH_STATEMENTS, BUILD = sys.argv[1:3]
del sys.argv[1:3]

TEXT = """“The tide was late,” Mara Tolvane said. “It came at noon.”
She called it “a shame” and told Reck that the “old lock” held.
"He said it was late," Reck recalled."""


def place(part, text=TEXT):
    begin = text.index(part)
    return begin, begin + len(part)


def event(source, *content):
    return {"source": [place(source)] if source else [], "cue": [], "content": [place(part) for part in content]}


DIRECT = event("Mara Tolvane", "“The tide was late,”", "It came at noon.")


class Quotations(unittest.TestCase):
    def direct(self, *events):
        return statements_score.direct_quotations(TEXT, events)

    def test_all_of_the_content_is_quoted(self):
        self.assertEqual(len(self.direct(DIRECT)), 1)
        self.assertEqual(self.direct(event("She", "it “a shame”")), [])
        self.assertEqual(self.direct(event("Reck", "that the “old lock” held")), [])

    def test_by_a_source_outside_in_marks_of_its_own(self):
        self.assertEqual(self.direct(event(None, "“a shame”")), [])
        self.assertEqual(self.direct(event("He", "it was late")), [])
        self.assertEqual(self.direct(event("Reck recalled", "late")), [])
        self.assertEqual(len(self.direct(event("Reck recalled", "\"He said it was late,\""))), 1)

    def test_an_open_quotation_ends_with_its_paragraph(self):
        text = "Reck: “It came\nTolvane left"
        events = [{"source": [(0, 4)], "cue": [], "content": [place(part, text)]} for part in ("It came", "Tolvane left")]
        self.assertEqual(len(statements_score.direct_quotations(text, events)), 1)


class Found(unittest.TestCase):
    def judge(self, *said):
        return statements_score.judge(TEXT, [DIRECT], said)

    def said(self, content, speaker=None, *names):
        return Said([place(content)], speaker and place(speaker), names)

    def test_half_of_it_is_enough(self):
        self.assertEqual(self.judge(), (1, 0, 0))
        self.assertEqual(self.judge(self.said("The tide was late", "Mara")), (1, 1, 1))
        self.assertEqual(self.judge(self.said("at noon", "Mara")), (1, 0, 0))

    def test_both_halves_need_the_speaker(self):
        self.assertEqual(self.judge(self.said("The tide", "Tolvane"), self.said("was late", "Reck"), self.said("It came at noon")),
                         (1, 1, 0))

    def test_a_name_is_known_by_its_last_word(self):
        self.assertEqual(self.judge(self.said("The tide was late", "She", "Ms. Tolvane")), (1, 1, 1))
        self.assertEqual(self.judge(self.said("The tide was late", "She", "Mara Reck")), (1, 1, 0))
        self.assertEqual(self.judge(self.said("The tide was late", None, "?")), (1, 1, 0))


class Formats(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        for name in ("text", "attributions"):
            (self.folder / name).mkdir()
        self.path = str(self.folder / "text" / "a.txt")
        pathlib.Path(self.path).write_text(TEXT, encoding="utf-8")

    def test_ours_counts_bytes(self):
        begin, end = (len(TEXT[:at].encode()) for at in place("Mara Tolvane"))
        record = {"input": self.path, "statements": [{"source": {"at": [[begin, end]], "name": "Tolvane", "text": "Mara Tolvane"},
                                                      "content": {"at": [[3, 20]]}}, {"content": {}}]}
        found = statements_score.ours([json.dumps(record)], [self.path, self.path])
        self.assertEqual(found[0], [Said([(1, 18)], place("Mara Tolvane"), ["Tolvane", "Mara Tolvane"]), Said([], None, [])])
        self.assertEqual(statements_score.ours([], [self.path]), [[]])

    def test_corenlp_counts_characters(self):
        mara, she = place("Mara Tolvane"), place("She")
        line = "\t".join(map(str, [0, 0, 20, *she, *mara]))
        found = statements_score.corenlp([line, "0\t41\t59\t-1\t-1\t-1\t-1"], [self.path])
        self.assertEqual(found[0], [Said([(0, 20)], she, ["She", "Mara Tolvane"]), Said([(41, 59)], None, [])])

    def test_articles_with_annotations_are_judged(self):
        said = [[Said([place("The tide was late")], place("Mara"), [])]]
        self.assertIsNone(statements_score.judge_all([self.path], said))
        (self.folder / "attributions" / "a_1.ann").write_text(
            "T1\tSource 21 33\tMara Tolvane\nT2\tContent 0 20\t…\nE1\tAttribution:T3 Content:T2 Source:T1\n", encoding="utf-8")
        self.assertEqual(statements_score.judge_all([self.path], said), (1, 1, 1))


def measured(seconds, tokens=1000, articles=4):
    costs = {turn: Cost(each, 0, 0) for turn, each in enumerate(seconds)}
    return statements.Measured(articles, 8000, tokens, costs, [2 * each for each in seconds], 20)


RESULTS = [("copydesk, all 9", measured([0.2, 0.1]), (40, 36, 30)), ("copydesk, 4 of them", measured([0.01, 0.02]), None),
           ("Other <1>, the same 4", measured([2.0, 3.0]), (40, 40, 10)), ("Gone", "mvn is not installed", None)]


class Report(unittest.TestCase):
    def test_table(self):
        rows = statements.rows_of(RESULTS)
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertEqual(rows[1][1:], ["10,000", "80.0", "40", "40.0", "", "", "90 %", "75 %", "20"])
        self.assertEqual(rows[3][1:7], ["500", "4.0", "2.00", "2.0", "200 ×", "175.00 (150.00–200.00 in 2)"])
        self.assertEqual(rows[4][:3], ["Gone", "mvn is not installed", ""])

    def test_notes(self):
        notes = statements.notes_of(RESULTS, 9)
        self.assertIn("copydesk, all 9: the median of 2 rounds took 50 % longer than the best.", notes)
        self.assertEqual(notes[-1], "Direct quotations that people gave a source in 9 articles: 40.")

    def test_chart(self):
        drawn = chart([("<dev>", statements.bars_of(RESULTS))], "bench/statements.py", "found", "kB/s")
        text = "".join(xml.etree.ElementTree.fromstring(drawn).itertext())
        for part in ("<dev>", "Other <1>", ".750", ".250", "kB/s"):
            self.assertIn(part, text)

    def test_the_document_has_the_section(self):
        between_marks((ROOT / statements.DOCUMENT).read_text(encoding="utf-8"), "statements", "")

    def test_the_peer_is_pinned(self):
        self.assertRegex(statements.version(), r"^\d+\.\d+\.\d+$")


class Arguments(unittest.TestCase):
    def test_wrong_ones_are_named(self):
        for arguments, part in ((["/no/such/folder"], "/no/such/folder"), (["--corenlp", "x"], "NAME=VALUE"), (["--rounds", "0"], "least")):
            with contextlib.redirect_stderr(io.StringIO()) as complaint, self.assertRaises(SystemExit) as end:
                statements.read_arguments(arguments)
            self.assertEqual(end.exception.code, 2)
            self.assertIn(part, complaint.getvalue())


class Readers(unittest.TestCase):
    def reader(self, script):
        return statements.Reader("copydesk", [__file__], lambda: ["sh", "-c", script])

    def test_it_reads_when_it_is_told(self):
        reader = self.reader("echo ready; while read -r _; do echo pass 0.5 0.75 7; done")
        reader.read()
        reader.read()
        result = reader.end()
        self.assertEqual((result.articles, result.tokens, result.clocks), (1, 7, (0.75, 0.75)))
        self.assertEqual(result.costs[1], Cost(0.5, 0, 0))

    def test_one_that_fails_says_how(self):
        self.assertEqual(self.reader("exit 3").end(), "cannot be set up: ended with exit status 3")
        reader = self.reader("echo ready; read -r _; echo out of memory")
        reader.read()
        reader.read()
        self.assertEqual(reader.end(), "said 'out of memory'")

    def test_one_that_cannot_be_started_says_why(self):
        def command():
            raise Missing("java is not installed")

        self.assertEqual(statements.Reader("Peer", [], command).end(), "cannot be set up: java is not installed")


class Program(unittest.TestCase):
    def test_what_cannot_be_read_is_said(self):
        self.assertEqual(subprocess.run([BENCH_STATEMENTS], capture_output=True).returncode, 2)
        with tempfile.NamedTemporaryFile("w", suffix=".list") as listing:
            empty = subprocess.run([BENCH_STATEMENTS, listing.name], capture_output=True, text=True)
            self.assertEqual((empty.returncode, empty.stdout), (1, ""))
            self.assertIn("names no article", empty.stderr)
            listing.write("/no/such/article.txt\n")
            listing.flush()
            self.assertIn("/no/such/article.txt", subprocess.run([BENCH_STATEMENTS, listing.name], capture_output=True, text=True).stderr)

    def test_it_measures_the_samples_without_a_peer(self):
        with tempfile.TemporaryDirectory() as programs:
            for name in ("taskset", "gcc"):
                os.symlink(shutil.which(name), os.path.join(programs, name))
            environment = {name: value for name, value in os.environ.items() if name != "COPYDESK_DATA"}
            done = subprocess.run([sys.executable, ROOT / "bench" / "statements.py", "--build", BUILD, "--rounds", "1", "--articles", "2"],
                                  env={**environment, "PATH": programs}, capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"(?m)^samples: \d+ articles, ")
        self.assertRegex(done.stdout, r"(?m)^copydesk, all \d+ +[\d,]+ +[\d,.]+ ")
        self.assertRegex(done.stdout, r"(?m)^copydesk, 2 of them +[\d,]+ +[\d,.]+ ")
        self.assertRegex(done.stdout, r"(?m)^Stanford CoreNLP [\d.]+, the same 2 +cannot be set up: mvn is not installed")


if __name__ == "__main__":
    unittest.main()
