#!/usr/bin/env python3
"""The benchmark of parsing: its sums and ratios, its tables, chart and documents, its arguments, and the program that
measures, once over the samples.

usage: parse.py BENCH-PARSE SAMPLES
"""
import contextlib
import io
import os
import pathlib
import subprocess
import sys
import unittest
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))
import parse  # noqa: E402
import parse_profile  # noqa: E402
import parse_report  # noqa: E402

BENCH_PARSE, SAMPLES = sys.argv[1:]

# Two classes of pages and three rounds; "slow" sat the second out, "absent" could not be had.
MEASURED = """\
parser\t0\tours\t
parser\t1\tslow\t1.2
missing\t2\tabsent\twas not <there>
class\t0\t0\t0\t0\t0
class\t0\t1\t3\t1000000\t9000
class\t0\t2\t2\t3000000\t6000
elements\t0\t0\t1\t200
elements\t0\t1\t1\t199
time\t0\t0\t1\t0\t0.002\t4000000\t0
time\t0\t0\t2\t0\t0.004\t8000000\t0
time\t0\t1\t1\t0\t0.050\t90000000\t0
time\t0\t1\t2\t0\t0.070\t150000000\t0
time\t0\t0\t1\t1\t0.001\t2000000\t0
time\t0\t0\t2\t1\t0.003\t6000000\t0
time\t0\t0\t1\t2\t0.003\t6000000\t0
time\t0\t0\t2\t2\t0.005\t9000000\t0
time\t0\t1\t1\t2\t0.040\t80000000\t0
time\t0\t1\t2\t2\t0.060\t120000000\t0
"""


class Sums(unittest.TestCase):
    def setUp(self):
        self.report = parse_report.Report(MEASURED.splitlines())
        self.folder = self.report.folders[0]

    def test_a_round_is_the_sum_of_its_classes(self):
        seconds = {turn: round(cost.seconds, 6) for turn, cost in self.folder.of_all(0).items()}
        self.assertEqual(seconds, {0: 0.006, 1: 0.004, 2: 0.008})
        self.assertAlmostEqual(self.folder.best_of_all(0), 0.004)
        self.assertAlmostEqual(self.folder.best_of_all(1), 0.1)
        self.assertAlmostEqual(parse_report.median(self.folder.of_all(0)), 0.006)

    def test_ratios_pair_the_rounds_that_both_took_part_in(self):
        found = parse_report.ratios(self.folder.of_all(0), self.folder.of_all(1))
        self.assertEqual([round(ratio, 2) for ratio in found], [12.5, 20.0])

    def test_totals_table(self):
        rows = parse_report.totals_table(self.report, self.folder)
        self.assertEqual(rows[1], ["ours", "1,000", "667", "50 %", "", "", "100.0 %"])
        self.assertEqual(rows[2], ["slow 1.2", "40.0", "36.4", "10 %", "25 ×", "16.25 (12.50–20.00 in 2)", "99.5 %"])
        self.assertEqual(rows[3][:3], ["absent", "–", "–"])

    def test_cycles_and_instructions_where_the_processor_counted(self):
        counted = [line[:-1] + "16000000" if line.startswith("time") else line for line in MEASURED.splitlines()]
        report = parse_report.Report(counted)
        rows = parse_report.totals_table(report, report.folders[0])
        self.assertEqual(rows[0][-2:], ["cycles/byte", "instructions/byte"])
        self.assertEqual(rows[1][-2:], ["2.00", "8.00"])

    def test_classes_without_pages_are_left_out(self):
        rows = parse_report.classes_table(self.report, self.folder)
        self.assertEqual(rows[0][1:], [parse_report.CLASSES[1], parse_report.CLASSES[2]])
        self.assertEqual(rows[1][1:], ["3", "2"])
        self.assertEqual(rows[2][1:], ["9.0", "2.0"])
        self.assertEqual(rows[4], ["slow 1.2", "25.0 (40 ×)", "50.0 (20 ×)"])

    def test_a_line_of_no_known_kind_is_refused(self):
        self.assertRaises(ValueError, parse_report.Report, ["speed\t1"])


class Documents(unittest.TestCase):
    def test_markdown_has_a_cell_a_column(self):
        report = parse_report.Report(MEASURED.splitlines())
        lines = parse_report.as_markdown(parse_report.totals_table(report, report.folders[0])).splitlines()
        self.assertEqual(len({line.count("|") for line in lines}), 1)

    def test_the_chart_draws_each_parser_to_scale(self):
        report = parse_report.Report(MEASURED.splitlines())
        drawn = xml.etree.ElementTree.fromstring(parse_report.chart(report, ["a & b"]))
        bars = {bar.get("class"): int(bar.get("width")) for bar in drawn.iter("{http://www.w3.org/2000/svg}rect")}
        self.assertEqual(set(bars), {"ours", "peer"})
        self.assertAlmostEqual(bars["ours"] / bars["peer"], 25, delta=1)
        self.assertIn("a & b", "".join(drawn.itertext()))

    def test_a_section_is_replaced_between_its_marks(self):
        document = "a\n<!-- x: begin -->\nold\n<!-- x: end -->\nb\n"
        self.assertEqual(parse_report.between_marks(document, "x", "new\n"),
                         "a\n<!-- x: begin -->\nnew\n<!-- x: end -->\nb\n")
        self.assertRaises(ValueError, parse_report.between_marks, document, "y", "new")

    def test_the_documents_have_the_sections(self):
        for name, section in ((parse.PAGE_DOCUMENT, "parse"), (parse.PROFILE_DOCUMENT, "parse-profile")):
            parse_report.between_marks((ROOT / name).read_text(encoding="utf-8"), section, "")


class Arguments(unittest.TestCase):
    def status_of(self, *arguments):
        with contextlib.redirect_stderr(io.StringIO()) as complaint, contextlib.redirect_stdout(io.StringIO()):
            with self.assertRaises(SystemExit) as end:
                parse.read_arguments(list(arguments))
        return end.exception.code, complaint.getvalue()

    def test_wrong_ones_are_named(self):
        status, complaint = self.status_of("/no/such/folder")
        self.assertEqual(status, 2)
        self.assertIn("/no/such/folder", complaint)
        self.assertEqual(self.status_of("--rounds", "0")[0], 2)
        self.assertEqual(self.status_of("--rounds", "some")[0], 2)
        self.assertEqual(self.status_of("--fast")[0], 2)

    def test_help_and_defaults(self):
        self.assertEqual(self.status_of("--help")[0], 0)
        self.assertEqual([os.path.basename(folder) for folder in parse.read_arguments([]).folders], ["samples"])

    def test_a_folder_goes_by_the_name_that_tells_it(self):
        self.assertEqual(parse.label_of("/data/some-news/html/"), "some-news")
        self.assertEqual(parse.label_of("/data/some-news"), "some-news")


class Profile(unittest.TestCase):
    def test_every_file_of_the_parser_belongs_to_a_part(self):
        for source in (ROOT / "src" / "html").glob("*.c"):
            self.assertIsNotNone(parse_profile.part_of_file(source.stem), source.name)

    def test_samples_outside_the_parser_belong_to_none(self):
        functions = {"html_read_tag": "tags"}
        self.assertEqual(parse_profile.part_of_symbol(functions, "bench-parse", "html_read_tag"), "tags")
        self.assertIsNone(parse_profile.part_of_symbol(functions, "bench-parse", "input_next"))
        self.assertIsNone(parse_profile.part_of_symbol(functions, "libdeflate.so.0", "html_read_tag"))
        self.assertIn("memchr", parse_profile.part_of_symbol(functions, "libc.so.6", "__memchr_evex"))
        self.assertIsNone(parse_profile.part_of_symbol(functions, "[kernel.kallsyms]", "clear_page_erms"))


class Program(unittest.TestCase):
    def run_it(self, *arguments):
        return subprocess.run([BENCH_PARSE, *arguments], capture_output=True, text=True, check=False)

    def test_it_measures_the_samples(self):
        done = self.run_it("--rounds", "2", "--budget", "1000", SAMPLES)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        report = parse_report.Report(done.stdout.splitlines())
        folder = report.folders[0]
        self.assertGreater(sum(folder.pages), 10)
        for parser in report.versions:
            self.assertEqual(sorted(folder.of_all(parser)), [0, 1], report.names[parser])
            self.assertGreater(parse_report.best(folder.of_all(parser)), 0)
        self.assertIn("lexbor", [report.names[parser] for parser in report.missing])
        self.assertTrue(parse_report.totals_table(report, folder))

    def test_only_one_parser_and_fewer_pages(self):
        done = self.run_it("--only", "copydesk", "--once", "--rounds", "1", "--every", "4", SAMPLES)
        report = parse_report.Report(done.stdout.splitlines())
        self.assertEqual({parser for parser, _ in report.folders[0].costs}, {parse_report.OURS})
        self.assertLess(sum(report.folders[0].pages), 6)

    def test_what_cannot_be_done_is_said(self):
        self.assertEqual(self.run_it().returncode, 2)
        self.assertEqual(self.run_it("--rounds", "x", SAMPLES).returncode, 2)
        self.assertEqual(self.run_it("--only", "nobody", SAMPLES).returncode, 1)
        missing = self.run_it(os.path.join(SAMPLES, "no-such-folder"))
        self.assertEqual(missing.returncode, 1)
        self.assertIn("no-such-folder", missing.stderr)
        self.assertEqual(self.run_it("--help").returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
