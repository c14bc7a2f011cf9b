#!/usr/bin/env python3
"""Writes src/html/names.h and src/html/names.c: the tag and attribute names the desk knows, and their lookup.

    python3 train/html_names.py        (from the root of the repository)

The names are those of the HTML Living Standard (current and obsolete elements), SVG 2 and MathML Core, and the
attributes that reading a page asks for. A name is found by one multiplication: the key of a name (its length, its
first and last four bytes and its middle one) times a constant, whose top bits index a table without collisions; the constant is found
here by trial.
"""

import random

HTML_TAGS = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl
dt element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark
marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p
param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent
shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th
thead time title tr track tt u ul var video wbr xmp amp-img amp-video amp-ad
""".split()

SVG_TAGS = """
altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath defs desc
discard ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter foreignObject
g glyphRef line linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient rect set stop
switch symbol text textPath tref tspan use view
""".split()

MATHML_TAGS = """
annotation annotation-xml maction malignmark math menclose merror mfenced mfrac mglyph mi mmultiscripts mn mo mover
mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder
munderover semantics none
""".split()

ATTRIBUTES = """
abbr accept accept-charset accesskey action align alink allow allowfullscreen alt archive async autocapitalize
autocomplete autofocus autoplay axis background bgcolor border cellpadding cellspacing char charset checked cite class
clear code codebase codetype color cols colspan compact content contenteditable controls coords crossorigin data
datetime declare decoding default defer dir dirname disabled download draggable encoding enctype enterkeyhint face
fetchpriority for form formaction frame frameborder headers height hidden high href hreflang hspace http-equiv id
imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref itemscope itemtype kind label lang
language link list loading longdesc loop low marginheight marginwidth max maxlength media method min minlength
multiple muted name nohref nomodule nonce noshade novalidate nowrap object open optimum pattern ping placeholder
playsinline popover poster preload prompt readonly referrerpolicy rel required rev reversed role rows rowspan rules
sandbox scheme scope scrolling selected shadowrootmode shape size sizes slot span spellcheck src srcdoc srclang srcset
standby start step style summary tabindex target text title translate type usemap valign value valuetype version vlink
vspace width wrap
about datatype inlist prefix property resource typeof vocab pubdate
aria-controls aria-current aria-describedby aria-expanded aria-haspopup aria-hidden aria-label aria-labelledby
aria-level aria-live aria-modal aria-roledescription
data-testid data-test data-qa data-component data-component-name data-module data-type data-role data-id data-src
data-srcset data-original data-lazy-src data-lazy-srcset data-url data-href data-title data-name data-caption data-alt
data-author data-date data-time data-datetime data-timestamp data-published data-section data-text data-content
data-value data-widget data-ad data-block data-track data-tracking data-video-id data-embed data-provider data-target
data-toggle data-reactid data-nosnippet data-element data-label data-link-name data-uri data-image data-author-name
xml:lang xml:space xmlns xmlns:xlink xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title
xlink:type fill stroke stroke-width d points transform onclick onload onerror amp
attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits
glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust
limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength
patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures specularConstant specularExponent
spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength
viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan definitionURL
""".split()

WORD, BITS = (1 << 64) - 1, 13


def key(name: bytes) -> int:
    """names.h's html_name_key(), word for word."""
    size = len(name)
    if size >= 4:
        packed = int.from_bytes(name[:4], "little") | int.from_bytes(name[-4:], "little") << 32
    else:
        packed = name[0] | name[size // 2] << 8 | name[-1] << 16
    return packed ^ (name[size // 2] << 6 | size) << 50


def find_multiplier(names: list[str]) -> int:
    keys = {key(name.encode()): name for name in names}
    assert len(keys) == len(names), f"two names share a key: {set(names) - set(keys.values())}"
    generator = random.Random(1)
    while True:
        multiplier = generator.getrandbits(64) | 1
        if len({(k * multiplier & WORD) >> (64 - BITS) for k in keys}) == len(keys):
            return multiplier


def constant(prefix: str, name: str) -> str:
    return prefix + name.upper().replace("-", "_").replace(":", "_")


def rows(items: list[str], indent: str = "    ") -> str:
    """Lines of at most 116 columns."""
    lines, line = [], indent
    for item in items:
        if len(line) + len(item) > 116:
            lines.append(line.rstrip())
            line = indent
        line += item + " "
    return "\n".join(lines + [line.rstrip()])


def table(kind: str, prefix: str, adjusted: dict[str, str]) -> str:
    names = list(adjusted)
    multiplier = find_multiplier(names)
    slots = {}
    for number, name in enumerate(names, 1):
        slots[(key(name.encode()) * multiplier & WORD) >> (64 - BITS)] = number
    text = f"static const textref {kind}_names[] = {{\n    {{NULL, 0}},\n"
    text += rows([f'{{"{name}", {len(name)}}},' for name in names]) + "\n};\n\n"
    text += f"static const uint64_t {kind}_multiplier = 0x{multiplier:016x}u;\n"
    text += f"static const uint16_t {kind}_slots[{1 << BITS}] = {{\n"
    text += rows([f"[{slot}] = {number}," for slot, number in sorted(slots.items())]) + "\n};\n\n"
    text += f"static const textref {kind}_adjusted[{prefix}COUNT] = {{\n"
    text += rows([f'[{constant(prefix, name)}] = {{"{exact}", {len(exact)}}},'
                  for name, exact in adjusted.items() if name != exact]) + "\n};\n"
    return text


def main() -> None:
    tags = {tag.lower(): tag for tag in sorted(set(HTML_TAGS + SVG_TAGS + MATHML_TAGS), key=str.lower)}
    attributes = {name.lower(): name for name in sorted(set(ATTRIBUTES), key=lambda n: (n.lower(), n))}

    with open("src/html/names.h", "w", encoding="ascii") as out:
        out.write("""/* Known tag and attribute names. Written by train/html_names.py; do not edit. */
#ifndef HTML_NAMES_H
#define HTML_NAMES_H

#include "base/text.h"

enum html_tag {
    HTML_TAG_OTHER, /* a name that is not in the table */
""")
        out.write(rows([constant("HTML_TAG_", name) + "," for name in tags]))
        out.write("\n    HTML_TAG_COUNT\n};\n\nenum html_attribute_name {\n"
                  "    HTML_ATTRIBUTE_OTHER, /* a name that is not in the table */\n")
        out.write(rows([constant("HTML_ATTRIBUTE_", name) + "," for name in attributes]))
        out.write("""
    HTML_ATTRIBUTE_COUNT
};

/* The id of a lower-case name, or ..._OTHER. */
enum html_tag html_tag_find(textref name);
enum html_attribute_name html_attribute_find(textref name);

/* The lower-case name of an id; absent for ..._OTHER. Static storage. */
textref html_tag_name(enum html_tag tag);
textref html_attribute_name_text(enum html_attribute_name name);

/* SVG (and MathML's definitionURL) write some names with capitals, "foreignObject", "viewBox": that spelling, or absent
 * when it is the lower-case name. */
textref html_tag_adjusted(enum html_tag tag);
textref html_attribute_adjusted(enum html_attribute_name name);

/* What names are hashed by: its length, its first and last four bytes and its middle one. name.size > 0. */
static inline uint64_t html_name_key(textref name) {
    const unsigned char *at = (const unsigned char *)name.at;
    const size_t size = name.size;
    uint64_t packed;
    if (size >= 4) {
        const unsigned char *end = at + size;
        packed = (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
                 (uint64_t)end[-4] << 32 | (uint64_t)end[-3] << 40 | (uint64_t)end[-2] << 48 | (uint64_t)end[-1] << 56;
    } else {
        packed = (uint64_t)at[0] | (uint64_t)at[size / 2] << 8 | (uint64_t)at[size - 1] << 16;
    }
    return packed ^ ((uint64_t)at[size / 2] << 6 | (uint64_t)size) << 50;
}

#endif
""")

    with open("src/html/names.c", "w", encoding="ascii") as out:
        out.write(f"""/* Known tag and attribute names and their lookup. Written by train/html_names.py; do not edit.
 *
 * A name's key is its length, its first and last four bytes and its middle one; the top {BITS} bits of key times a constant
 * are the name's slot. The constants were chosen so that no two names share one. */
#include "html/names.h"

""")
        out.write(table("tag", "HTML_TAG_", tags) + "\n" + table("attribute", "HTML_ATTRIBUTE_", attributes))
        out.write(f"""
static uint16_t find(textref name, const textref *names, const uint16_t *slots, uint64_t multiplier) {{
    if (name.size == 0) return 0;
    const uint16_t id = slots[html_name_key(name) * multiplier >> {64 - BITS}];
    return text_is(names[id], name) ? id : 0;
}}

enum html_tag html_tag_find(textref name) {{
    return (enum html_tag)find(name, tag_names, tag_slots, tag_multiplier);
}}

enum html_attribute_name html_attribute_find(textref name) {{
    return (enum html_attribute_name)find(name, attribute_names, attribute_slots, attribute_multiplier);
}}

textref html_tag_name(enum html_tag tag) {{
    return tag_names[tag];
}}

textref html_attribute_name_text(enum html_attribute_name name) {{
    return attribute_names[name];
}}

textref html_tag_adjusted(enum html_tag tag) {{
    return tag_adjusted[tag];
}}

textref html_attribute_adjusted(enum html_attribute_name name) {{
    return attribute_adjusted[name];
}}
""")


if __name__ == "__main__":
    main()
