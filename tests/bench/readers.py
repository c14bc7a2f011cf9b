#!/usr/bin/env python3
"""The benchmarks of readers and archives: scores, what stands in for a peer that fails, and both run over the samples.

usage: readers.py COPYDESK BUILD SAMPLES [TEST…]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

BENCH = pathlib.Path(__file__).resolve().parents[2] / "bench"
sys.path.insert(0, str(BENCH))
import archive  # noqa: E402
import peers  # noqa: E402
import score  # noqa: E402
from peers_chart import chart  # noqa: E402

COMMAND, BUILD, SAMPLES = sys.argv[1:4]
del sys.argv[1:4]


def scored(found, expected, optional=None):
    return score.score(score.words(found), score.words(expected), optional and score.words(optional))


class Score(unittest.TestCase):
    def test_words_count_as_often_as_they_stand(self):
        self.assertEqual(scored("a b b", "A b, b!"), (1, 1, 1))
        self.assertEqual(scored("a a", "a b"), (0.5, 0.5, 0.5))
        self.assertEqual(scored("a b c d", "a"), (0.25, 1, 0.4))
        self.assertEqual(scored("", "a"), (0, 0, 0))
        self.assertEqual(scored("", ""), (1, 1, 1))
        self.assertEqual(scored("a", ""), (0, 0, 0))

    def test_a_standfirst_is_neither_asked_for_nor_held_against(self):
        self.assertEqual(scored("sum a b", "a b", "sum"), (1, 1, 1))
        self.assertEqual(scored("a b", "a b", "sum"), (1, 1, 1))
        self.assertEqual(scored("sum sum a b", "a b", "sum")[0], 2 / 3)

    def test_html_has_a_line_between_blocks(self):
        self.assertEqual(score.text_of({"html": "<p>one<p>t<b>w</b>o<br>three<script>x</script>&amp;"}).split(), ["one", "two", "three&"])
        self.assertEqual(score.text_of({"html": None}), "")
        self.assertEqual(score.text_of({"error": "x"}), "")

    def test_truths(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(score.truths(folder), {})
            (pathlib.Path(folder) / "truth").mkdir()
            (pathlib.Path(folder) / "truth" / "7.json").write_text(json.dumps({"ground_truth": {"main_content": "a b"}}))
            self.assertEqual(score.truths(folder), {"7": (score.words("a b"), None)})
        self.assertEqual(score.page_id("x/7.html.gz"), "7")


class Peers(unittest.TestCase):
    def test_pages_are_taken_at_even_distances(self):
        self.assertEqual(peers.choose(list(range(10)), 4), [0, 2, 5, 7])
        self.assertEqual(peers.choose([1, 2], 3), [1, 2])

    def test_a_peer_that_is_not_there_is_listed_with_the_cause(self):
        with self.assertRaisesRegex(peers.Missing, "no-such-program is not installed"):
            peers.do(["no-such-program"], ".")
        with self.assertRaisesRegex(peers.Missing, "sh: error: what"):
            peers.do(["sh", "-c", "echo error: what >&2; exit 1"], ".")
        rows = peers.rows_of([("defuddle", {"cause": "npm is not installed"})], 1, 1)
        self.assertEqual(rows[1][:2], ["Defuddle", "npm is not installed"])

    def test_every_peer_is_pinned(self):
        for name in peers.PYTHON:
            lines = (BENCH / "peers" / "requirements" / f"{name}.txt").read_text().splitlines()[1:]
            self.assertTrue(lines and all("==" in line for line in lines), name)
            self.assertTrue(any(line.lower().startswith(name + "==") for line in lines), name)

    def test_it_measures_the_samples(self):
        done = subprocess.run([sys.executable, BENCH / "peers.py", "--command", COMMAND, "--only", "copydesk", SAMPLES],
                              capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"(?s)samples: \d+ pages.*\ncopydesk +– +– +– +[\d.]+ +[\d.]+ +\d+ +0\n")

    def test_chart(self):
        drawn = chart([("<pages>", [("copydesk", 0.9, 300, True), ("other", None, 2, False)])])
        self.assertIn("&lt;pages&gt;", drawn)
        self.assertIn(">.900<", drawn)


class Archive(unittest.TestCase):
    def test_it_measures_the_samples(self):
        if not os.path.exists(os.path.join(BUILD, "bench", "bench-inflate")):
            self.skipTest("bench-inflate is not built")
        done = subprocess.run([sys.executable, BENCH / "archive.py", "--build", BUILD, "--rounds", "1", "--pages", "20", "--size",
                               "0.0001", SAMPLES], capture_output=True, text=True, timeout=100)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, "20 records made of")
        self.assertRegex(done.stdout, r"libdeflate alone +[\d,]+ +[\d,.]+ +[\d,.]+ +100 % +–")
        self.assertRegex(done.stdout, "copydesk, two cores")

    def test_archives_repeat_their_pages(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.warc.gz")
            members = [archive.record(0, b"<p>a"), archive.record(1, b"<p>b")]
            self.assertEqual(archive.make_archive(path, members, lambda count, _: count == 5)[0], 5)
            self.assertEqual(pathlib.Path(path).read_bytes(), members[0] + members[1] + members[0] + members[1] + members[0])


if __name__ == "__main__":
    unittest.main()
