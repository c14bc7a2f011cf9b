#!/usr/bin/env python3
"""Writes src/html/entities.c: the named character references of the HTML Living Standard, section 13.5.

    python3 train/html_entities.py     (from the root of the repository)

The names are those of Python's html.entities.html5, which is the standard's table. They stand with their texts in one
string, which a hash table of offsets indexes: no pointers, so nothing to relocate when the program starts.
"""

from html.entities import html5

from html_names import WORD, key, rows

BITS, MULTIPLIER = 12, 0x9E3779B97F4A7C15


def quoted(data: bytes) -> str:
    text = ""
    for byte in data:
        text += chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\?' else f"\\{byte:03o}"
    return text


def main() -> None:
    slots: list[tuple[int, int, int] | None] = [None] * (1 << BITS)
    blob, lines = b"", []
    for name, text in sorted(html5.items()):
        entry = (len(blob), len(name), len(text.encode()))
        blob += name.encode() + text.encode()
        lines.append(quoted(name.encode() + text.encode()))
        slot = (key(name.encode()) * MULTIPLIER & WORD) >> (64 - BITS)
        while slots[slot]:
            slot = (slot + 1) % len(slots)
        slots[slot] = entry
    assert len(blob) < 1 << 16

    strings, line = [], ""
    for item in lines:
        if len(line) + len(item) > 108:
            strings.append(line)
            line = ""
        line += item
    strings.append(line)

    with open("src/html/entities.c", "w", encoding="ascii") as out:
        out.write(f"""/* Named character references (13.5). Written by train/html_entities.py; do not edit. */
#include "html/parser.h"

/* ISO C asks compilers for strings of 4,095 bytes only; gcc and clang take any. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

/* Each name, its ";" included where it has one, and after it the text it stands for. */
static const char names_and_texts[] =
""")
        out.write("\n".join(f'    "{string}"' for string in strings) + ";\n")
        out.write(f"""
struct entity {{
    uint16_t at; /* in names_and_texts */
    uint8_t name_size, text_size;
}};

/* Open addressing; an entry with name_size 0 is free. */
static const struct entity entities[{1 << BITS}] = {{
""")
        out.write(rows([f"[{slot}] = {{{entry[0]}, {entry[1]}, {entry[2]}}}," for slot, entry in enumerate(slots) if entry]))
        out.write(f"""
}};

textref html_entity_find(textref name) {{
    if (name.size == 0) return (textref){{0}};
    uint32_t slot = (uint32_t)(html_name_key(name) * 0x{MULTIPLIER:016x}u >> {64 - BITS});
    for (; entities[slot].name_size; slot = (slot + 1) % {1 << BITS}) {{
        const char *const at = names_and_texts + entities[slot].at;
        if (entities[slot].name_size == name.size && memcmp(at, name.at, name.size) == 0)
            return text_of(at + name.size, entities[slot].text_size);
    }}
    return (textref){{0}};
}}
""")


if __name__ == "__main__":
    main()
