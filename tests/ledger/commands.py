#!/usr/bin/env python3
"""`copydesk file` and `copydesk search` from outside: what they keep, and what they say when something is wrong.

usage: commands.py COPYDESK [TEST…]
"""
import csv
import io
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree

COMMAND = os.path.abspath(sys.argv.pop(1))
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
PAGE = """<!doctype html><html lang="en"><title>Bridge {0} to close</title><body><article><h1>Bridge {0} to close</h1>
<p>The harbour office says bridge {0} will close on Monday, for at least a year, and that ferries will carry cars.
<p>“I have never heard of such a plan,” mayor Ana Bratić told the Evening Courier after a long night in the council.
<p>About {0} cars cross the river every day; the bridge was built in 1931 and has been repaired twice since then.
</article></body></html>
"""


class Case(unittest.TestCase):
    def setUp(self):
        self.held = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.held.name)
        self.ledger = self.folder / "a.ledger"

    def tearDown(self):
        self.held.cleanup()

    def start(self, *arguments, ledger=None):
        settings = {**os.environ, "COPYDESK_LEDGER": str(ledger or self.ledger)}
        return subprocess.Popen([COMMAND, *map(str, arguments)], env=settings, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run_it(self, *arguments, ledger=None):
        process = self.start(*arguments, ledger=ledger)
        out, error = process.communicate(timeout=300)
        return process.returncode, out, error

    def rows(self, sql):
        database = sqlite3.connect(self.ledger)
        try:
            return database.execute(sql).fetchall()
        finally:
            database.close()

    def rows_written(self, sql, *values):
        database = sqlite3.connect(self.ledger)
        with database:
            database.execute(sql, values)
        database.close()

    def write_pages(self, count):
        pages = self.folder / "pages"
        pages.mkdir(exist_ok=True)
        for number in range(count):
            (pages / f"{number:05}.html").write_text(PAGE.format(number))
        return pages

    def assert_whole(self, pages):
        """Every page once, with all of its statements, each of them indexed."""
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])
        self.assertEqual(self.rows("SELECT count(*), count(DISTINCT key), min(latest) IS NOT NULL FROM page"),
                         [(pages, pages, 1)])
        self.assertEqual(self.rows("SELECT count(*) FROM article"), [(pages,)])
        counts = self.rows("SELECT DISTINCT (SELECT count(*) FROM statement WHERE article = a.id) FROM article a")
        self.assertEqual(len(counts), 1)
        self.assertGreater(counts[0][0], 0)
        indexed = self.rows("SELECT count(*) FROM statement_text WHERE statement_text MATCH 'bratic'")
        self.assertEqual(indexed, self.rows("SELECT count(*) FROM statement JOIN speaker ON speaker.id = speaker "
                                            "WHERE name = 'Ana Bratić'"))


class Filing(Case):
    def test_samples_twice(self):
        status, out, error = self.run_it("file", SAMPLES)
        self.assertEqual((status, error), (0, ""))
        self.assertTrue(out.startswith("16 new, 0 changed, 0 unchanged\n"), out)
        before = self.rows("SELECT * FROM article ORDER BY id")
        status, out, error = self.run_it("file", "-j", "1", SAMPLES)
        self.assertTrue(out.startswith("0 new, 0 changed, 16 unchanged\n"), out)
        self.assertEqual(self.rows("SELECT * FROM article ORDER BY id"), before)

    def test_the_same_as_read(self):
        self.run_it("file", SAMPLES)
        read = subprocess.run([COMMAND, "read", "-f", "jsonl", SAMPLES], capture_output=True, check=True).stdout
        for line in read.splitlines():
            record = json.loads(line)
            rows = self.rows(f"SELECT id, title, published, text FROM article WHERE input = '{record['input']}'")
            self.assertEqual(len(rows), 1)
            self.assertEqual(rows[0][1:], (record.get("title"), record.get("published"), record["text"]))
            filed = self.rows(f"SELECT content, stance, content_span, content_at FROM statement "
                              f"WHERE article = {rows[0][0]} ORDER BY number")
            self.assertEqual([row[:2] for row in filed], [(s.get("content", {}).get("text"), s["stance"])
                                                          for s in record["statements"]])
            self.assertEqual([json.loads(row[2] or "[]") for row in filed],
                             [s.get("content", {}).get("span", []) for s in record["statements"]])
            self.assertEqual(self.rows(f"SELECT count(*) FROM block WHERE article = {rows[0][0]}"),
                             [(len(record["blocks"]),)])

    def test_order_does_not_depend_on_jobs(self):
        pages = self.write_pages(40)
        self.run_it("file", "-j", "4", pages)
        self.assertEqual([row[0] for row in self.rows("SELECT input FROM article ORDER BY id")],
                         sorted(map(str, pages.iterdir())))

    def test_a_changed_page(self):
        page = self.write_pages(1) / "00000.html"
        self.run_it("file", page)
        page.write_text(PAGE.format(7))
        os.chdir(page.parent)
        status, out, _ = self.run_it("file", page.name)
        self.assertTrue(out.startswith("0 new, 1 changed, 0 unchanged\n"), out)
        self.assertEqual(self.rows("SELECT version, title FROM article ORDER BY id"),
                         [(1, "Bridge 0 to close"), (2, "Bridge 7 to close")])
        os.chdir("/")

    def test_a_page_that_fails(self):
        status, out, error = self.run_it("file", self.folder / "none.html", self.write_pages(2))
        self.assertEqual(status, 1)
        self.assertRegex(error, r"\Acopydesk: \S+none.html: No such file or directory\n\Z")
        self.assertTrue(out.startswith("2 new, 0 changed, 0 unchanged, 1 failed\n"), out)


class Mishaps(Case):
    def test_killed(self):
        pages = self.write_pages(1500)
        cut_off = 0
        for seconds in (0.1, 0.3, 0.5, 0.7):
            process = self.start("file", "-q", pages)
            time.sleep(seconds)
            cut_off += process.poll() is None
            process.kill()
            process.communicate()
            if self.ledger.exists() and self.rows("PRAGMA user_version") != [(0,)]:
                self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
                self.assertEqual(self.rows("SELECT count(*) FROM page WHERE latest IS NULL"), [(0,)])
        self.assertGreater(cut_off, 0)
        self.assertEqual(self.run_it("file", "-q", pages), (0, "", ""))
        self.assert_whole(1500)

    def test_two_at_once(self):
        pages = self.write_pages(600)
        both = [self.start("file", pages), self.start("file", pages)]
        outs = [process.communicate(timeout=300) for process in both]
        self.assertEqual([(process.returncode, error) for process, (_, error) in zip(both, outs)], [(0, "")] * 2)
        self.assertEqual(sum(int(out.split()[0]) for out, _ in outs), 600)
        self.assert_whole(600)

    def refused(self, message, *arguments, ledger=None):
        page = self.write_pages(1)
        status, out, error = self.run_it(*(arguments or ("file", page)), ledger=ledger)
        self.assertEqual((status, out, error), (1, "", f"copydesk: {ledger or self.ledger}: {message}\n"))

    def test_a_newer_ledger(self):
        self.run_it("file", self.write_pages(1))
        known = self.rows("PRAGMA user_version")[0][0]
        self.rows("PRAGMA user_version = 99")
        self.refused(f"a newer copydesk wrote this ledger: its tables are version 99, and this one knows {known}")
        self.assertEqual(self.rows("PRAGMA user_version"), [(99,)])

    QUESTIONS = (["search", "bridge"], ["claims"], ["trace", "bridge"], ["export"], ["edit", "undo"])

    def test_questions_to_no_ledger(self):
        for arguments in self.QUESTIONS:
            self.refused("there is no ledger here that can be opened; 'copydesk file' makes one", *arguments)
            self.assertFalse(self.ledger.exists())

    def test_questions_to_a_newer_ledger(self):
        self.run_it("file", self.write_pages(1))
        known = self.rows("PRAGMA user_version")[0][0]
        self.rows("PRAGMA user_version = 99")
        for arguments in self.QUESTIONS:
            self.refused(f"a newer copydesk wrote this ledger: its tables are version 99, and this one knows {known}",
                         *arguments)

    def test_questions_while_filing(self):
        """They see whole pages, and keep nobody from filing."""
        pages = self.write_pages(800)
        self.run_it("file", "-q", next(iter(sorted(pages.iterdir()))))
        filing = self.start("file", "-q", pages)
        asked = 0
        while filing.poll() is None or asked == 0:
            for arguments in (["search", "bridge"], ["trace", "bridge", "will", "close"],
                              ["edit", "rename", "speaker", "ana bratić", f"Ana {asked}"]):
                status, _, error = self.run_it(*arguments)
                self.assertEqual((status, error), (0, ""), arguments)
            asked += 1
        self.assertEqual(filing.communicate(), ("", ""))
        self.assertEqual(self.rows("SELECT count(*), count(latest) FROM page"), [(800, 800)])
        self.assertEqual(self.rows("SELECT name FROM speaker WHERE key = 'ana bratić'"), [(f"Ana {asked - 1}",)])

    def test_no_ledger(self):
        self.ledger.write_text("These are the minutes of the harbour board, and no database.\n" * 20)
        before = self.ledger.read_bytes()
        self.refused("this is no ledger, and no SQLite file at all")
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_another_database(self):
        self.rows("CREATE TABLE boat (name)")
        self.refused("this is an SQLite file, but no ledger")
        self.assertEqual(self.rows("SELECT name FROM sqlite_schema"), [("boat",)])

    def test_nowhere(self):
        self.refused("it cannot be opened; its folder must be there and let files be made in it",
                     ledger=self.folder / "nowhere" / "a.ledger")
        self.refused("there is no ledger here that can be opened; 'copydesk file' makes one", "search", "bridge")
        self.assertFalse(self.ledger.exists())

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_read_only(self):
        self.run_it("file", self.write_pages(1))
        self.ledger.chmod(0o400)
        self.refused("it, or its folder, may only be read")

    def test_a_full_disk(self):
        pages = self.write_pages(3000)
        script = f'mount -t tmpfs -o size=1m none "$1" && cp "$2" "$1/a" 2>/dev/null; "$3" file -l "$1/a" "$4"'
        disk = self.folder / "disk"
        disk.mkdir()
        done = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", disk, self.ledger, COMMAND, pages],
                              capture_output=True, text=True)
        if "disk is full" not in done.stderr and ("unshare" in done.stderr or "mount" in done.stderr):
            self.skipTest("no small disk can be mounted here")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"\Acopydesk: \S+/a: the disk is full; what was filed before the last batch is kept\n\Z")


class Editing(Case):
    def setUp(self):
        super().setUp()
        self.run_it("file", SAMPLES)
        self.before = self.state()

    def state(self):
        return [self.rows("SELECT id, name, same_as FROM speaker"), self.rows("SELECT id, name, same_as FROM outlet"),
                self.rows("SELECT id, latest, trashed FROM page")]

    def edit(self, *words, status=0):
        got, out, error = self.run_it("edit", *words)
        self.assertEqual(got, status, (words, out, error))
        return out

    def speakers(self, *arguments):
        out = self.run_it("search", "--json", "-n", "100", *arguments)[1]
        return {json.loads(line).get("speaker") for line in out.splitlines()} - {None}

    def test_merge_outlasts_filing(self):
        self.edit("merge", "speaker", "Water Authority", "port velmar water authority")
        self.assertEqual(self.speakers("--speaker", "Water Authority"), {"Port Velmar Water Authority"})
        page = self.folder / "new.html"
        page.write_text((SAMPLES / "sound-dispatch.html").read_text().replace("canonical", "other"))
        self.assertTrue(self.run_it("file", page)[1].startswith("1 new"))
        self.assertEqual(self.speakers("--speaker", "Water Authority"), {"Port Velmar Water Authority"})
        names = [line for line in self.run_it("export", "--format", "graphml")[1].splitlines() if "Water Authority<" in line]
        self.assertEqual(len(names), 1)
        self.edit("split", "speaker", "Water Authority")
        self.assertEqual(self.speakers("--speaker", "Water Authority"), {"Port Velmar Water Authority", "Water Authority"})

    def test_merge_of_merged(self):
        self.edit("merge", "speaker", "Water Authority", "Port Velmar Water Authority")
        self.edit("merge", "speaker", "Port Velmar Water Authority", "Ilse Marrant")
        self.assertEqual(self.rows("SELECT count(*), count(DISTINCT same_as) FROM speaker WHERE name = 'Ilse Marrant'"),
                         [(3, 1)])
        self.edit("rename", "speaker", "Water Authority", "Ilse M. Marrant")  # the head is renamed, and so are all
        self.assertEqual(self.rows("SELECT count(*) FROM speaker WHERE name = 'Ilse M. Marrant'"), [(3,)])
        for _ in range(3):
            self.edit("undo")
        self.assertEqual(self.state(), self.before)
        self.edit("undo", status=1)

    def test_rename_outlasts_filing(self):
        self.edit("rename", "outlet", "The Velmar Courier", "Velmar Courier, Port Velmar")
        page = self.folder / "velmar.html"
        page.write_text((SAMPLES / "velmar-courier.html").read_text().replace("40,000", "41,000"))
        self.assertTrue(self.run_it("file", page)[1].startswith("0 new, 1 changed"))
        out = self.run_it("search", "--json", "--outlet", "Velmar Courier, Port", "letter")[1]
        self.assertIn("Velmar Courier, Port Velmar", out)
        self.assertEqual(self.rows("SELECT count(*) FROM outlet WHERE name LIKE '%Velmar Courier%'"), [(1,)])

    def test_trash(self):
        out = self.run_it("search", "--json", "Wieland")[1]
        page = json.loads(out.splitlines()[0])["input"]
        self.edit("trash", page)
        self.assertEqual(self.run_it("search", "Wieland")[0], 1)
        for arguments in (["export"], ["claims", "--all", "--json", "-n", "999"], ["trace", "asked", "Kornhaven", "water"]):
            status, out, _ = self.run_it(*arguments)
            self.assertEqual(status, 0)
            self.assertNotIn(page, out)
        self.assertIn("16 unchanged", self.run_it("file", SAMPLES)[1])  # filed again, it stays there
        self.assertEqual(self.run_it("search", "Wieland")[0], 1)
        self.edit("trash", page, status=1)
        self.edit("restore", page)
        self.assertEqual(self.run_it("search", "Wieland")[0], 0)
        self.assertEqual(self.state(), self.before)
        log = self.edit("log").splitlines()
        self.assertRegex(log[0], r"^ +2  \S+Z  restore ")
        self.assertRegex(log[1], r"^ +1  \S+Z  trash ")

    def claim_of(self, number):
        for line in self.run_it("claims", "--all", "--json", "-n", "999")[1].splitlines():
            members = {s["statement"] for s in json.loads(line)["statements"]}
            if number in members:
                return members

    def carriers(self, number):
        out = self.run_it("trace", "--format", "json", number)[1]
        return {pathlib.Path(c["input"]).name for c in json.loads(out)["carriers"]}

    def test_claims_by_hand(self):
        find = "SELECT s.id FROM statement s JOIN article a ON a.id = s.article WHERE a.input LIKE ? AND s.content LIKE ?"
        database = sqlite3.connect(self.ledger)
        [denial], [weather] = (database.execute(find, like).fetchone() for like in
                               (("%tidewire%", "“There is no letter%"), ("%skerry%", "%load water tonight%")))
        database.close()
        members = self.claim_of(denial)
        self.assertGreater(len(members), 1)
        self.edit("split", "claim", denial)
        self.assertEqual(self.claim_of(denial), {denial})
        self.edit("undo")
        self.assertEqual(self.claim_of(denial), members)
        self.edit("merge", "claim", weather, denial)
        self.assertEqual(self.claim_of(denial), members | {weather})
        self.assertIn("skerry-bulletin.html", self.carriers(denial))
        self.edit("undo")
        self.assertNotIn("skerry-bulletin.html", self.carriers(denial))
        self.assertEqual(self.state(), self.before)
        for words in (["merge", "claim", denial, 99999], ["merge", "claim", "x", denial], ["split", "claim", 0],
                      ["merge", "claim", denial, denial]):
            self.edit(*words, status=1)
        self.edit("rename", "claim", denial, "x", status=2)

    def test_claims_by_hand_outlast_versions(self):
        pages = self.write_pages(2)
        self.run_it("file", "-q", pages)
        [(one,), (other,)] = self.rows("SELECT max(s.id) FROM statement s JOIN speaker p ON p.id = s.speaker WHERE p.name = "
                                       "'Ana Bratić' GROUP BY s.article")
        self.edit("split", "claim", one)
        self.assertEqual(self.claim_of(one), {one})
        page = sorted(pages.iterdir())[0]
        page.write_text(page.read_text().replace("twice", "three times"))
        self.assertIn("1 changed", self.run_it("file", page)[1])
        [(again,)] = self.rows("SELECT max(s.id) FROM statement s JOIN speaker p ON p.id = s.speaker WHERE p.name = "
                               "'Ana Bratić'")
        self.assertEqual(self.claim_of(again), {again})

    def test_refusals(self):
        for words in (["rename", "speaker", "Nobody", "Somebody"], ["merge", "outlet", "Tidewire", "Nowhere"],
                      ["split", "speaker", "Ilse Marrant"], ["trash", "/nowhere"], ["restore", "/nowhere"],
                      ["merge", "speaker", "Ilse Marrant", "ilse marrant"]):
            self.edit(*words, status=1)
        for words in ([], ["burn"], ["rename", "ship", "a", "b"], ["merge", "speaker", "a"], ["undo", "all"],
                      ["rename", "speaker", "a", ""]):
            self.edit(*words, status=2)
        self.assertEqual(self.state(), self.before)
        self.assertEqual(self.rows("SELECT count(*) FROM edit"), [(0,)])

    def test_a_ledger_of_the_first_version(self):
        """It is brought up to date, with all it holds."""
        old = self.folder / "old.ledger"
        database = sqlite3.connect(old)
        database.executescript((SAMPLES.parent / "src" / "ledger" / "schema.sql").read_text())
        database.execute("PRAGMA application_id = 0x6370646b")
        database.execute("PRAGMA user_version = 1")
        database.execute("INSERT INTO speaker (key, name) VALUES ('ada moor', 'Ada Moor')")
        database.commit()
        database.close()
        self.ledger = old
        self.assertTrue(self.run_it("file", SAMPLES)[1].startswith("16 new"))
        self.edit("rename", "speaker", "ada moor", "Ada B. Moor")
        self.assertEqual(self.rows("PRAGMA user_version"), [(3,)])
        self.assertEqual(self.rows("SELECT name FROM speaker WHERE id = 1"), [("Ada B. Moor",)])


class Searching(Case):
    def setUp(self):
        super().setUp()
        self.run_it("file", SAMPLES)

    def found(self, *arguments):
        status, out, error = self.run_it("search", "--json", *arguments)
        self.assertEqual((status, error), (0, ""))
        return [json.loads(line) for line in out.splitlines()]

    def test_places(self):
        """What `at` says is there, in the page; what `span` says, in the sentence."""
        hits = self.found("--since", "2026-03-09", "-n", "100", "--until", "2026-03-15")
        self.assertGreater(len(hits), 60)
        for hit in hits:
            if hit["input"].endswith(".html") and "content" in hit and "at" in hit:
                page = pathlib.Path(hit["input"]).read_bytes()
                if b"charset=Shift_JIS" in page[:1000]:
                    page = page.decode("shift_jis").encode()  # places count in the UTF-8 document
                self.assertEqual(page[hit["at"][0]:][:4].decode(errors="ignore")[:1].replace("&", ""),
                                 hit["content"][:1] if page[hit["at"][0]:][:1] != b"&" else "")
            self.assertIn("sentence", hit)

    def test_filters(self):
        denials = self.found("--speaker", "marrant", "--stance", "denies")
        self.assertTrue(denials)
        self.assertEqual({(hit["speaker"], hit["stance"]) for hit in denials}, {("Ilse Marrant", "denies")})
        anonymous = self.found("--anonymous", "--outlet", "velmar courier", "officials")
        self.assertEqual({(hit["kind"], hit["outlet"]) for hit in anonymous}, {("anonymous", "The Velmar Courier")})
        late = self.found("--since", "2026-03-14")
        self.assertTrue(all(hit["published"] >= "2026-03-14" for hit in late))

    def test_terminal(self):
        status, out, _ = self.run_it("search", "never", "heard")
        self.assertEqual(status, 0)
        self.assertIn("Greta Ulmhof", out)
        self.assertIn("Tidewire · 2026-03-10T09:40", out)
        self.assertNotIn("\x1b", out)
        self.assertTrue(all(len(line) <= 80 for line in out.splitlines()))

    def test_nothing(self):
        self.assertEqual(self.run_it("search", "zeppelin"), (1, "", f"copydesk: {self.ledger}: nothing found\n"))

    def test_claims(self):
        status, out, error = self.run_it("claims", "--json")
        self.assertEqual((status, error), (0, ""))
        claims = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([c["outlets"] for c in claims], sorted((c["outlets"] for c in claims), reverse=True))
        outlets = [{s.get("outlet", s["input"]) for s in c["statements"]} for c in claims]
        self.assertEqual([len(names) for names in outlets], [c["outlets"] for c in claims])
        self.assertTrue(any({"Tidewire", "Holmwatch"} <= names for names in outlets))
        for claim in claims:  # who declines to comment claims nothing
            self.assertNotIn("declines", {s["stance"] for s in claim["statements"]})
        _, out, _ = self.run_it("claims", "--answered", "--json")
        answered = [json.loads(line) for line in out.splitlines()]
        self.assertTrue(answered)
        self.assertTrue(all(claim["answers"] > 0 for claim in answered))
        status, out, _ = self.run_it("claims", "--answered")
        self.assertEqual((status, len(re.findall(r"^ +\d+  .* · \d+ answers?$", out, re.M))), (0, len(answered)))
        self.assertTrue(all(len(line) <= 80 for line in out.splitlines()))

    def export(self, form):
        status, out, error = self.run_it("export", "--format", form)
        self.assertEqual((status, error), (0, ""))
        return out

    def test_export_rows(self):
        """JSON and CSV tell the same statements, and those are all of the ledger."""
        objects = [json.loads(line) for line in self.export("json").splitlines()]
        rows = list(csv.DictReader(io.StringIO(self.export("csv"), newline="")))
        self.assertEqual(len(objects), self.rows("SELECT count(*) FROM statement")[0][0])
        self.assertEqual(len(rows), len(objects))
        for row, known in zip(rows, objects):
            for key in ("speaker", "source", "content", "stance", "published", "input"):
                self.assertEqual(row[key].lstrip("'"), known.get(key, "").lstrip("'"))
            self.assertEqual(row["via"], "; ".join(known.get("via", [])))
            self.assertEqual(row["hedged"] == "true", known.get("hedged", False))
            self.assertAlmostEqual(float(row["confidence"]), known["confidence"], places=2)
        told = [o for o in objects if o.get("via") == ["The Velmar Courier"]]
        self.assertTrue(any(o.get("outlet") == "Tidewire" and o["kind"] == "anonymous" for o in told))

    def test_export_latest_only(self):
        page = self.write_pages(1) / "00000.html"
        self.run_it("file", page)
        page.write_text(PAGE.format(7))
        self.run_it("file", page)
        self.assertNotIn("bridge 0 will close", self.export("json"))
        self.assertIn("bridge 7 will close", self.export("json"))

    def test_export_cells(self):
        """Cells with commas, quotation marks and formulas come back as they were."""
        for text in ('=1+1, "so"', "a\nb", "plain"):
            self.rows_written("UPDATE statement SET content = ? WHERE id = 1", text)
            row = next(csv.DictReader(io.StringIO(self.export("csv"), newline="")))
            self.assertEqual(row["content"], "'" + text if text[0] == "=" else text)

    def test_export_graph(self):
        graph = xml.etree.ElementTree.fromstring(self.export("graphml"))
        space = "{http://graphml.graphdrawing.org/xmlns}"
        names = {node.get("id"): node.find(f"{space}data[@key='name']").text for node in graph.iter(space + "node")}
        edges = {(names[e.get("source")], names[e.get("target")], e.find(f"{space}data[@key='relation']").text)
                 for e in graph.iter(space + "edge")}
        self.assertIn(("Tidewire", "Ilse Marrant", "quotes"), edges)
        self.assertIn(("Sound Dispatch", "The Velmar Courier", "credits"), edges)

    def test_export_claim_reviews(self):
        reviews = [json.loads(line) for line in self.export("claimreview").splitlines()]
        self.assertGreater(len(reviews), 2)
        for review in reviews:
            self.assertEqual((review["@type"], review["itemReviewed"]["@type"]), ("ClaimReview", "Claim"))
            self.assertTrue(review["itemReviewed"]["appearance"])
            self.assertNotIn("reviewRating", review)

    def test_command_line(self):
        for arguments in (["search"], ["search", "--since", "Tuesday"], ["search", "--stance", "sings"], ["file"],
                          ["search", "--kind", "ship"], ["search", "-n", "0", "a"], ["file", "-j", "0", "a"],
                          ["search", "--nonsense"], ["claims", "this"], ["claims", "-n", "none"], ["export", "--format", "xls"],
                          ["export", "this"], ["file", "--ledger"]):
            status, out, error = self.run_it(*arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertRegex(error, r"\Acopydesk: .+\n\Z")


if __name__ == "__main__":
    unittest.main(verbosity=1)
