"""What bench-parse measured, as tables and as a chart. Works on its lines alone (bench/parse.c says what they hold)."""
import collections
import html
import statistics

from drawing import drawing

CLASSES = ["under 16 KiB", "16–64 KiB", "64–256 KiB", "256 KiB–1 MiB", "over 1 MiB"]
OURS = 0  # the number of our parser

Cost = collections.namedtuple("Cost", "seconds cycles instructions")


class Folder:
    """The measurements of one folder of pages."""

    def __init__(self):
        self.pages = [0] * len(CLASSES)
        self.bytes = [0] * len(CLASSES)
        self.class_elements = [0] * len(CLASSES)
        self.elements = {}  # parser → elements in its trees of the sample
        self.costs = collections.defaultdict(dict)  # (parser, class) → {round: Cost}

    def classes(self):
        return [number for number, pages in enumerate(self.pages) if pages]

    def of_class(self, parser, number):
        """{round: Cost} of a parser over the pages of one class."""
        return self.costs[parser, number]

    def best_of_all(self, parser):
        """Seconds of a parser over all pages, each class in the round that was best for it."""
        return sum(best(self.of_class(parser, number)) for number in self.classes())

    def of_all(self, parser):
        """{round: Cost} of a parser over all pages."""
        sums = {}
        for number in self.classes():
            for turn, cost in self.of_class(parser, number).items():
                sums[turn] = Cost(*(a + b for a, b in zip(sums.get(turn, (0, 0, 0)), cost)))
        return sums


class Report:
    """All that one run of bench-parse wrote."""

    def __init__(self, lines):
        self.names = {}
        self.versions = {}
        self.missing = {}  # parser → why
        self.folders = collections.defaultdict(Folder)
        for line in lines:
            self.read_line(*line.rstrip("\n").split("\t"))

    def read_line(self, kind, *fields):
        if kind in ("parser", "missing"):
            number, name, text = int(fields[0]), fields[1], fields[2]
            self.names[number] = name
            (self.versions if kind == "parser" else self.missing)[number] = text
        elif kind == "class":
            folder, number, pages, size, elements = map(int, fields)
            self.folders[folder].class_elements[number] = elements
            self.folders[folder].pages[number] = pages
            self.folders[folder].bytes[number] = size
        elif kind == "elements":
            folder, parser, _, elements = map(int, fields)
            self.folders[folder].elements[parser] = elements
        elif kind == "time":
            folder, parser, number, turn = map(int, fields[:4])
            cost = Cost(float(fields[4]), int(fields[5]), int(fields[6]))
            self.folders[folder].costs[parser, number][turn] = cost
        else:
            raise ValueError(f"bench-parse wrote a line of no known kind: {kind}")

    def counted(self):
        """Whether the processor counted cycles and instructions."""
        return any(cost.instructions for folder in self.folders.values() for costs in folder.costs.values()
                   for cost in costs.values())

    def title(self, parser):
        return f"{self.names[parser]} {self.versions.get(parser, '')}".strip()


def best(costs):
    return min(cost.seconds for cost in costs.values())


def median(costs):
    return statistics.median(cost.seconds for cost in costs.values())


def ratios(ours, theirs):
    """How many times their time is ours, in each round that both took part in."""
    return sorted(theirs[turn].seconds / ours[turn].seconds for turn in theirs if turn in ours)


def pairs(found):
    """The middle of some ratios, and from where to where how many of them lie."""
    return f"{statistics.median(found):.2f} ({found[0]:.2f}–{found[-1]:.2f} in {len(found)})"


def speed(size, seconds):
    rate = size / seconds / 1e6
    return f"{rate:.1f}" if rate < 100 else f"{rate:,.0f}"


def times(ratio):
    return f"{ratio:.2f} ×" if ratio < 10 else f"{ratio:.0f} ×"


def per_byte(costs, size, field):
    values = [getattr(cost, field) for cost in costs.values()]
    return f"{min(values) / size:.2f}"


def totals_table(report, folder):
    """Rows of text: a heading, then a row a parser."""
    size = sum(folder.bytes)
    rows = [["parser", "best MB/s", "median", "spread", "copydesk is", "round by round", "elements"]]
    if report.counted():
        rows[0] += ["cycles/byte", "instructions/byte"]
    ours = folder.of_all(OURS)
    for parser in sorted(report.names):
        costs = folder.of_all(parser)
        if not costs:
            rows.append([report.title(parser)] + ["–"] * (len(rows[0]) - 1))
            continue
        fastest, middle = folder.best_of_all(parser), median(costs)
        row = [report.title(parser), speed(size, fastest), speed(size, middle), f"{100 * (middle / fastest - 1):.0f} %"]
        found = ratios(ours, costs) if parser != OURS else []
        row += [times(fastest / folder.best_of_all(OURS)), pairs(found)] if found else ["", ""]
        row.append(f"{100 * folder.elements[parser] / folder.elements[OURS]:.1f} %"
                   if folder.elements.get(OURS) and parser in folder.elements else "–")
        if report.counted():
            row += [per_byte(costs, size, "cycles"), per_byte(costs, size, "instructions")]
        rows.append(row)
    return rows


def classes_table(report, folder):
    """The best MB/s of each parser in each class that has pages, and how many times its time ours is shorter."""
    numbers = folder.classes()
    rows = [["MB/s by size of page"] + [CLASSES[number] for number in numbers],
            ["pages"] + [f"{folder.pages[number]:,}" for number in numbers],
            ["elements a KB"] + [f"{1000 * folder.class_elements[number] / folder.bytes[number]:.1f}"
                                 for number in numbers]]
    for parser in sorted(report.names):
        row = [report.title(parser)]
        for number in numbers:
            ours, costs = folder.of_class(OURS, number), folder.of_class(parser, number)
            cell = speed(folder.bytes[number], best(costs)) if costs else "–"
            if costs and ours and parser != OURS:
                cell += f" ({times(best(costs) / best(ours))})"
            row.append(cell)
        rows.append(row)
    return rows


def as_text(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                               for column, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in rows)


def as_markdown(rows):
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---" + "|--:" * (len(rows[0]) - 1) + "|"] + lines[1:])


def heading(label, folder):
    return f"{label}: {sum(folder.pages):,} pages, {sum(folder.bytes) / 1e6:.1f} MB"


def chart(report, labels):
    """Bars of the best MB/s of each parser that makes a tree, as SVG in colours for a light and a dark page."""
    left, width, height, gap = 130, 660, 22, 8
    groups = []
    for number, folder in sorted(report.folders.items()):
        bars = [(report.title(parser).partition(" (")[0], sum(folder.bytes) / folder.best_of_all(parser) / 1e6,
                 parser == OURS)
                for parser in sorted(report.names)
                if parser in folder.elements and not report.names[parser].startswith(f"{report.names[OURS]},")]
        groups.append((heading(labels[number], folder), bars))
    longest = max((bar[1] for _, bars in groups for bar in bars), default=1)
    out, y = [], 10
    for title, bars in groups:
        y += 20
        out.append(f'<text class="title" x="8" y="{y}">{html.escape(title)}</text>')
        y += gap
        for name, rate, is_ours in bars:
            length = max(1, round((width - left - 110) * rate / longest))
            kind = "ours" if is_ours else "peer"
            out.append(f'<text x="{left - 8}" y="{y + 15}" text-anchor="end">{html.escape(name)}</text>'
                       f'<rect class="{kind}" x="{left}" y="{y}" width="{length}" height="{height - 4}" rx="2"/>'
                       f'<text x="{left + length + 6}" y="{y + 15}">{rate:,.0f} MB/s</text>')
            y += height
        y += gap
    return drawing("bench/parse_report.py", "Parsing speed in megabytes a second; longer is faster", width, y, out)


def between_marks(document, name, text):
    """`document` with what stands between the marks of section `name` replaced; ValueError when they are not there."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = document.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"no section between '{begin}' and '{end}'")
    return f"{before}{begin}\n{text.strip()}\n{end}{after}"
