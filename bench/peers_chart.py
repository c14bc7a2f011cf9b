"""Readers drawn as SVG: a row each, how much of what there is they find to the left, how fast (in decades) to the right."""
import html
import math

from drawing import drawing


def bar(x, y, length, kind, label):
    length = max(1, round(length))
    return (f'<rect class="{kind}" x="{x}" y="{y}" width="{length}" height="16" rx="2"/>'
            f'<text x="{x + length + 5}" y="{y + 13}">{html.escape(label)}</text>')


def chart(groups, maker="bench/peers.py", score="F1", unit="pages/s"):
    """groups: [(heading, [(name, score from 0 to 1 or None, speed, ours)])]."""
    width, left, middle, room, row = 940, 330, 640, 230, 22
    fastest = max((speed for _, readers in groups for _, _, speed, _ in readers), default=1)
    out, y = [], 10
    for heading, readers in groups:
        y += 20
        out.append(f'<text class="title" x="8" y="{y}">{html.escape(heading)}</text>'
                   f'<text x="{left}" y="{y}">{score}</text><text x="{middle}" y="{y}">{unit}, each decade as long as the next</text>')
        y += 8
        for name, share, speed, ours in readers:
            kind = "ours" if ours else "peer"
            out.append(f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{html.escape(name)}</text>')
            if share is not None:
                out.append(bar(left, y, room * share, kind, f"{share:.3f}".lstrip("0")))
            out.append(bar(middle, y, room * math.log10(max(speed, 1)) / math.log10(max(fastest, 10)), kind,
                           f"{speed:,.0f}" if speed >= 2 else f"{speed:.1f}"))
            y += row
        y += 8
    return drawing(maker, f"{score} and {unit} of each reader; longer is better", width, y, out)
