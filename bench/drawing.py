"""What the benchmarks' charts have in common: an SVG that is readable on light and on dark."""


def drawing(maker, label, width, height, parts):
    """The SVG of `parts`, lines of markup. Texts are set in 13 pixels, class `title` in bold; bars are of class `ours` or `peer`."""
    return "\n".join([
        f"<!-- Written by {maker}; do not edit. -->",
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"',
        f'     aria-label="{label}">',
        "<style>",
        "text { font: 13px system-ui, sans-serif; fill: #24292f } .title { font-weight: 600 }",
        ".ours { fill: #0969da } .peer { fill: #8c959f }",
        "@media (prefers-color-scheme: dark) {",
        "  text { fill: #e6edf3 } .ours { fill: #58a6ff } .peer { fill: #6e7681 }",
        "}",
        "</style>", *parts, "</svg>", ""])
