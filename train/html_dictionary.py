#!/usr/bin/env python3
"""Writes fuzz/html.dict, libFuzzer's dictionary for the HTML parser: the tags that have rules of their own, and what
moves the tokenizer from state to state.

    python3 train/html_dictionary.py   (from the root of the repository)
"""

TAGS = """
a address applet b body br button caption center code col colgroup dd desc div dt em fieldset font foreignObject form
frame frameset h1 h2 head hr html i iframe image img input li link listing malignmark math marquee meta mglyph mi mo ms
mtext nobr noembed noframes noscript object ol optgroup option p param plaintext pre rb rp rt rtc ruby script select
selectedcontent span strong style svg table tbody td template textarea tfoot th thead title tr u ul var xmp x-y
annotation-xml
""".split()

PIECES = ["<!--", "-->", "--!>", "<!DOCTYPE html>", "<!DOCTYPE html PUBLIC \"", "SYSTEM '", "<![CDATA[", "]]>", "<?", "</",
          "/>", " a=b", " a='", " a=\"", " type=hidden", " encoding=text/html", " color=red", "&amp;", "&amp", "&notit;",
          "&#x80;", "&#0;", "&#x110000;", "\r\n", "\r", "\0", "\xc3\xa9"]


def quoted(text: str) -> str:
    return '"' + "".join(c if " " <= c < "\x7f" and c not in '"\\' else f"\\x{ord(c):02X}" for c in text) + '"'


def main() -> None:
    with open("fuzz/html.dict", "w", encoding="ascii") as out:
        out.write("# Written by train/html_dictionary.py; do not edit.\n")
        for tag in TAGS:
            out.write(quoted(f"<{tag}>") + "\n" + quoted(f"</{tag}>") + "\n")
        for piece in PIECES:
            out.write(quoted(piece) + "\n")


if __name__ == "__main__":
    main()
