"""Tables and charts for docs/: Markdown between marks, and SVG that reads in light and dark."""
import re

STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #24292f } .title { font-weight: 600 } .soft { fill: #57606a }
.axis { stroke: #8c959f; stroke-width: 1; fill: none } .grid { stroke: #d0d7de; stroke-width: 1; stroke-dasharray: 2 4 }
.a { stroke: #0969da; fill: #0969da } .b { stroke: #bc4c00; fill: #bc4c00 } .c { stroke: #8c959f; fill: #8c959f }
.line { stroke-width: 2; fill: none } text.a, text.b, text.c { stroke: none }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .soft { fill: #8d96a0 } .axis { stroke: #6e7681 } .grid { stroke: #30363d }
  .a { stroke: #58a6ff; fill: #58a6ff } .b { stroke: #f0883e; fill: #f0883e } .c { stroke: #6e7681; fill: #6e7681 }
  .line { fill: none }
}
</style>
"""


class Chart:
    """A square of axes; x and y in the units of the data."""

    def __init__(self, script, label, x_range, y_range, size=(640, 420)):
        self.script, self.label, self.size = script, label, size
        self.x_range, self.y_range = x_range, y_range
        self.left, self.top, self.right, self.bottom = 64, 24, size[0] - 24, size[1] - 56
        self.parts = []

    def x(self, value):
        low, high = self.x_range
        return round(self.left + (value - low) / (high - low) * (self.right - self.left), 1)

    def y(self, value):
        low, high = self.y_range
        return round(self.bottom - (value - low) / (high - low) * (self.bottom - self.top), 1)

    def axes(self, x_ticks, y_ticks, x_name, y_name):
        for tick in x_ticks:
            self.parts.append(f'<path class="grid" d="M{self.x(tick)} {self.top}V{self.bottom}"/>')
            self.text(self.x(tick), self.bottom + 18, f"{tick:g}", "middle", "soft")
        for tick in y_ticks:
            self.parts.append(f'<path class="grid" d="M{self.left} {self.y(tick)}H{self.right}"/>')
            self.text(self.left - 8, self.y(tick) + 4, f"{tick:g}", "end", "soft")
        self.parts.append(f'<path class="axis" d="M{self.left} {self.top}V{self.bottom}H{self.right}"/>')
        self.text((self.left + self.right) / 2, self.bottom + 42, x_name, "middle")
        middle = (self.top + self.bottom) / 2
        self.parts.append(f'<text transform="translate(16 {middle}) rotate(-90)" text-anchor="middle">{y_name}</text>')

    def line(self, points, style):
        path = " ".join(f"{self.x(x)},{self.y(y)}" for x, y in points)
        self.parts.append(f'<polyline class="line {style}" points="{path}"/>')

    def dot(self, x, y, style, radius=4):
        self.parts.append(f'<circle class="{style}" cx="{self.x(x)}" cy="{self.y(y)}" r="{radius:g}"/>')

    def text(self, x, y, words, anchor="start", style=""):
        self.parts.append(f'<text class="{style}" x="{x:g}" y="{y:g}" text-anchor="{anchor}">{words}</text>')

    def write(self, path):
        width, height = self.size
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"<!-- Written by {self.script}; do not edit. -->\n"
                      f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
                      f'height="{height}" role="img"\n     aria-label="{self.label}">\n{STYLE}')
            out.write("\n".join(self.parts) + "\n</svg>\n")


def table(head, rows):
    """Markdown: the first column to the left, the others to the right."""
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def share(number):
    """.882, 1.000"""
    return f"{number:.3f}".removeprefix("0")


def write_section(path, name, text):
    """Puts `text` between the marks <!-- name: begin --> and <!-- name: end --> of a document."""
    with open(path, encoding="utf-8") as file:
        document = file.read()
    pattern = re.compile(f"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)", re.S)
    renewed, count = pattern.subn(lambda m: m[1] + text + "\n" + m[2], document)
    if count != 1:
        raise SystemExit(f"{path}: the marks of {name} are missing")
    with open(path, "w", encoding="utf-8") as file:
        file.write(renewed)
