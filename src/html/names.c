/* Known tag and attribute names and their lookup. Written by train/html_names.py; do not edit.
 *
 * A name's key is its length, its first and last four bytes and its middle one; the top 13 bits of key times a constant
 * are the name's slot. The constants were chosen so that no two names share one. */
#include "html/names.h"

static const textref tag_names[] = {
    {NULL, 0},
    {"a", 1}, {"abbr", 4}, {"acronym", 7}, {"address", 7}, {"altglyph", 8}, {"altglyphdef", 11},
    {"altglyphitem", 12}, {"amp-ad", 6}, {"amp-img", 7}, {"amp-video", 9}, {"animate", 7}, {"animatecolor", 12},
    {"animatemotion", 13}, {"animatetransform", 16}, {"annotation", 10}, {"annotation-xml", 14}, {"applet", 6},
    {"area", 4}, {"article", 7}, {"aside", 5}, {"audio", 5}, {"b", 1}, {"base", 4}, {"basefont", 8}, {"bdi", 3},
    {"bdo", 3}, {"bgsound", 7}, {"big", 3}, {"blink", 5}, {"blockquote", 10}, {"body", 4}, {"br", 2}, {"button", 6},
    {"canvas", 6}, {"caption", 7}, {"center", 6}, {"circle", 6}, {"cite", 4}, {"clippath", 8}, {"code", 4},
    {"col", 3}, {"colgroup", 8}, {"command", 7}, {"content", 7}, {"data", 4}, {"datalist", 8}, {"dd", 2},
    {"defs", 4}, {"del", 3}, {"desc", 4}, {"details", 7}, {"dfn", 3}, {"dialog", 6}, {"dir", 3}, {"discard", 7},
    {"div", 3}, {"dl", 2}, {"dt", 2}, {"element", 7}, {"ellipse", 7}, {"em", 2}, {"embed", 5}, {"feblend", 7},
    {"fecolormatrix", 13}, {"fecomponenttransfer", 19}, {"fecomposite", 11}, {"feconvolvematrix", 16},
    {"fediffuselighting", 17}, {"fedisplacementmap", 17}, {"fedistantlight", 14}, {"fedropshadow", 12},
    {"feflood", 7}, {"fefunca", 7}, {"fefuncb", 7}, {"fefuncg", 7}, {"fefuncr", 7}, {"fegaussianblur", 14},
    {"feimage", 7}, {"femerge", 7}, {"femergenode", 11}, {"femorphology", 12}, {"fencedframe", 11}, {"feoffset", 8},
    {"fepointlight", 12}, {"fespecularlighting", 18}, {"fespotlight", 11}, {"fetile", 6}, {"feturbulence", 12},
    {"fieldset", 8}, {"figcaption", 10}, {"figure", 6}, {"filter", 6}, {"font", 4}, {"footer", 6},
    {"foreignobject", 13}, {"form", 4}, {"frame", 5}, {"frameset", 8}, {"g", 1}, {"glyphref", 8}, {"h1", 2},
    {"h2", 2}, {"h3", 2}, {"h4", 2}, {"h5", 2}, {"h6", 2}, {"head", 4}, {"header", 6}, {"hgroup", 6}, {"hr", 2},
    {"html", 4}, {"i", 1}, {"iframe", 6}, {"image", 5}, {"img", 3}, {"input", 5}, {"ins", 3}, {"isindex", 7},
    {"kbd", 3}, {"keygen", 6}, {"label", 5}, {"legend", 6}, {"li", 2}, {"line", 4}, {"lineargradient", 14},
    {"link", 4}, {"listing", 7}, {"maction", 7}, {"main", 4}, {"malignmark", 10}, {"map", 3}, {"mark", 4},
    {"marker", 6}, {"marquee", 7}, {"mask", 4}, {"math", 4}, {"menclose", 8}, {"menu", 4}, {"menuitem", 8},
    {"merror", 6}, {"meta", 4}, {"metadata", 8}, {"meter", 5}, {"mfenced", 7}, {"mfrac", 5}, {"mglyph", 6},
    {"mi", 2}, {"mmultiscripts", 13}, {"mn", 2}, {"mo", 2}, {"mover", 5}, {"mpadded", 7}, {"mpath", 5},
    {"mphantom", 8}, {"mprescripts", 11}, {"mroot", 5}, {"mrow", 4}, {"ms", 2}, {"mspace", 6}, {"msqrt", 5},
    {"mstyle", 6}, {"msub", 4}, {"msubsup", 7}, {"msup", 4}, {"mtable", 6}, {"mtd", 3}, {"mtext", 5}, {"mtr", 3},
    {"multicol", 8}, {"munder", 6}, {"munderover", 10}, {"nav", 3}, {"nextid", 6}, {"nobr", 4}, {"noembed", 7},
    {"noframes", 8}, {"none", 4}, {"noscript", 8}, {"object", 6}, {"ol", 2}, {"optgroup", 8}, {"option", 6},
    {"output", 6}, {"p", 1}, {"param", 5}, {"path", 4}, {"pattern", 7}, {"picture", 7}, {"plaintext", 9},
    {"polygon", 7}, {"polyline", 8}, {"portal", 6}, {"pre", 3}, {"progress", 8}, {"q", 1}, {"radialgradient", 14},
    {"rb", 2}, {"rect", 4}, {"rp", 2}, {"rt", 2}, {"rtc", 3}, {"ruby", 4}, {"s", 1}, {"samp", 4}, {"script", 6},
    {"search", 6}, {"section", 7}, {"select", 6}, {"selectedcontent", 15}, {"semantics", 9}, {"set", 3},
    {"shadow", 6}, {"slot", 4}, {"small", 5}, {"source", 6}, {"spacer", 6}, {"span", 4}, {"stop", 4}, {"strike", 6},
    {"strong", 6}, {"style", 5}, {"sub", 3}, {"summary", 7}, {"sup", 3}, {"svg", 3}, {"switch", 6}, {"symbol", 6},
    {"table", 5}, {"tbody", 5}, {"td", 2}, {"template", 8}, {"text", 4}, {"textarea", 8}, {"textpath", 8},
    {"tfoot", 5}, {"th", 2}, {"thead", 5}, {"time", 4}, {"title", 5}, {"tr", 2}, {"track", 5}, {"tref", 4},
    {"tspan", 5}, {"tt", 2}, {"u", 1}, {"ul", 2}, {"use", 3}, {"var", 3}, {"video", 5}, {"view", 4}, {"wbr", 3},
    {"xmp", 3},
};

static const uint64_t tag_multiplier = 0x35bf992dc9e9c617u;
static const uint16_t tag_slots[8192] = {
    [0] = 175, [141] = 51, [203] = 144, [226] = 199, [230] = 15, [277] = 74, [285] = 209, [308] = 221, [343] = 171,
    [358] = 238, [472] = 40, [518] = 188, [559] = 45, [699] = 191, [799] = 91, [827] = 218, [857] = 149, [867] = 26,
    [902] = 205, [932] = 127, [947] = 88, [1094] = 142, [1110] = 42, [1114] = 194, [1119] = 33, [1121] = 53,
    [1165] = 83, [1205] = 222, [1210] = 43, [1231] = 7, [1244] = 31, [1304] = 195, [1308] = 30, [1345] = 213,
    [1354] = 128, [1367] = 105, [1445] = 202, [1450] = 140, [1467] = 192, [1490] = 250, [1524] = 65, [1558] = 181,
    [1590] = 244, [1704] = 230, [1799] = 226, [1857] = 210, [1860] = 160, [1885] = 126, [1901] = 79, [1997] = 215,
    [2014] = 166, [2057] = 50, [2090] = 227, [2130] = 95, [2193] = 161, [2264] = 125, [2298] = 196, [2355] = 206,
    [2357] = 158, [2406] = 103, [2449] = 172, [2452] = 118, [2455] = 134, [2484] = 229, [2486] = 14, [2512] = 63,
    [2519] = 80, [2628] = 240, [2720] = 220, [2725] = 113, [2729] = 115, [2795] = 86, [2800] = 57, [2847] = 138,
    [2855] = 90, [2881] = 117, [2919] = 156, [2972] = 17, [2976] = 44, [3072] = 154, [3114] = 235, [3178] = 2,
    [3192] = 228, [3238] = 109, [3246] = 94, [3276] = 145, [3280] = 190, [3302] = 148, [3312] = 182, [3349] = 157,
    [3357] = 87, [3377] = 82, [3390] = 189, [3430] = 207, [3439] = 167, [3444] = 101, [3505] = 133, [3650] = 187,
    [3680] = 217, [3705] = 203, [3724] = 152, [3769] = 132, [3771] = 22, [3837] = 89, [3866] = 9, [3876] = 81,
    [3916] = 20, [3977] = 48, [4070] = 233, [4087] = 131, [4088] = 107, [4091] = 60, [4129] = 23, [4138] = 211,
    [4140] = 153, [4149] = 55, [4181] = 28, [4196] = 54, [4199] = 184, [4225] = 25, [4232] = 85, [4242] = 143,
    [4261] = 212, [4294] = 224, [4301] = 130, [4425] = 208, [4434] = 150, [4437] = 32, [4470] = 39, [4528] = 64,
    [4554] = 29, [4590] = 4, [4642] = 234, [4661] = 49, [4759] = 137, [4776] = 164, [4789] = 75, [4794] = 248,
    [4885] = 76, [4930] = 185, [4944] = 106, [4948] = 52, [4961] = 72, [4967] = 204, [4995] = 155, [5087] = 169,
    [5102] = 168, [5125] = 59, [5129] = 8, [5150] = 96, [5189] = 251, [5280] = 176, [5283] = 6, [5335] = 180,
    [5350] = 214, [5390] = 165, [5415] = 16, [5431] = 177, [5446] = 66, [5456] = 163, [5474] = 100, [5491] = 121,
    [5531] = 67, [5549] = 68, [5578] = 179, [5614] = 10, [5616] = 247, [5638] = 173, [5680] = 99, [5701] = 124,
    [5702] = 162, [5712] = 201, [5758] = 141, [5768] = 93, [5809] = 198, [5829] = 123, [5881] = 139, [5886] = 38,
    [5983] = 104, [6002] = 151, [6023] = 70, [6037] = 119, [6077] = 41, [6082] = 135, [6098] = 92, [6107] = 245,
    [6150] = 242, [6172] = 97, [6211] = 11, [6260] = 12, [6261] = 73, [6282] = 231, [6289] = 116, [6314] = 159,
    [6324] = 232, [6341] = 78, [6342] = 200, [6417] = 183, [6483] = 129, [6495] = 239, [6512] = 13, [6533] = 193,
    [6542] = 46, [6565] = 110, [6667] = 1, [6699] = 219, [6723] = 249, [6789] = 122, [6837] = 24, [6839] = 58,
    [6877] = 19, [6907] = 84, [6917] = 35, [6953] = 47, [7016] = 237, [7018] = 3, [7021] = 102, [7032] = 21,
    [7108] = 252, [7113] = 98, [7189] = 108, [7197] = 216, [7296] = 223, [7332] = 36, [7338] = 241, [7376] = 34,
    [7418] = 120, [7419] = 56, [7440] = 37, [7463] = 246, [7477] = 77, [7494] = 197, [7505] = 146, [7527] = 27,
    [7548] = 147, [7586] = 71, [7600] = 62, [7613] = 178, [7646] = 186, [7654] = 170, [7679] = 136, [7819] = 236,
    [7868] = 111, [7924] = 5, [7957] = 18, [7960] = 174, [8005] = 225, [8042] = 114, [8081] = 112, [8096] = 61,
    [8098] = 69, [8171] = 243,
};

static const textref tag_adjusted[HTML_TAG_COUNT] = {
    [HTML_TAG_ALTGLYPH] = {"altGlyph", 8}, [HTML_TAG_ALTGLYPHDEF] = {"altGlyphDef", 11},
    [HTML_TAG_ALTGLYPHITEM] = {"altGlyphItem", 12}, [HTML_TAG_ANIMATECOLOR] = {"animateColor", 12},
    [HTML_TAG_ANIMATEMOTION] = {"animateMotion", 13}, [HTML_TAG_ANIMATETRANSFORM] = {"animateTransform", 16},
    [HTML_TAG_CLIPPATH] = {"clipPath", 8}, [HTML_TAG_FEBLEND] = {"feBlend", 7},
    [HTML_TAG_FECOLORMATRIX] = {"feColorMatrix", 13}, [HTML_TAG_FECOMPONENTTRANSFER] = {"feComponentTransfer", 19},
    [HTML_TAG_FECOMPOSITE] = {"feComposite", 11}, [HTML_TAG_FECONVOLVEMATRIX] = {"feConvolveMatrix", 16},
    [HTML_TAG_FEDIFFUSELIGHTING] = {"feDiffuseLighting", 17},
    [HTML_TAG_FEDISPLACEMENTMAP] = {"feDisplacementMap", 17}, [HTML_TAG_FEDISTANTLIGHT] = {"feDistantLight", 14},
    [HTML_TAG_FEDROPSHADOW] = {"feDropShadow", 12}, [HTML_TAG_FEFLOOD] = {"feFlood", 7},
    [HTML_TAG_FEFUNCA] = {"feFuncA", 7}, [HTML_TAG_FEFUNCB] = {"feFuncB", 7}, [HTML_TAG_FEFUNCG] = {"feFuncG", 7},
    [HTML_TAG_FEFUNCR] = {"feFuncR", 7}, [HTML_TAG_FEGAUSSIANBLUR] = {"feGaussianBlur", 14},
    [HTML_TAG_FEIMAGE] = {"feImage", 7}, [HTML_TAG_FEMERGE] = {"feMerge", 7},
    [HTML_TAG_FEMERGENODE] = {"feMergeNode", 11}, [HTML_TAG_FEMORPHOLOGY] = {"feMorphology", 12},
    [HTML_TAG_FEOFFSET] = {"feOffset", 8}, [HTML_TAG_FEPOINTLIGHT] = {"fePointLight", 12},
    [HTML_TAG_FESPECULARLIGHTING] = {"feSpecularLighting", 18}, [HTML_TAG_FESPOTLIGHT] = {"feSpotLight", 11},
    [HTML_TAG_FETILE] = {"feTile", 6}, [HTML_TAG_FETURBULENCE] = {"feTurbulence", 12},
    [HTML_TAG_FOREIGNOBJECT] = {"foreignObject", 13}, [HTML_TAG_GLYPHREF] = {"glyphRef", 8},
    [HTML_TAG_LINEARGRADIENT] = {"linearGradient", 14}, [HTML_TAG_RADIALGRADIENT] = {"radialGradient", 14},
    [HTML_TAG_TEXTPATH] = {"textPath", 8},
};

static const textref attribute_names[] = {
    {NULL, 0},
    {"abbr", 4}, {"about", 5}, {"accept", 6}, {"accept-charset", 14}, {"accesskey", 9}, {"action", 6}, {"align", 5},
    {"alink", 5}, {"allow", 5}, {"allowfullscreen", 15}, {"alt", 3}, {"amp", 3}, {"archive", 7},
    {"aria-controls", 13}, {"aria-current", 12}, {"aria-describedby", 16}, {"aria-expanded", 13},
    {"aria-haspopup", 13}, {"aria-hidden", 11}, {"aria-label", 10}, {"aria-labelledby", 15}, {"aria-level", 10},
    {"aria-live", 9}, {"aria-modal", 10}, {"aria-roledescription", 20}, {"async", 5}, {"attributename", 13},
    {"attributetype", 13}, {"autocapitalize", 14}, {"autocomplete", 12}, {"autofocus", 9}, {"autoplay", 8},
    {"axis", 4}, {"background", 10}, {"basefrequency", 13}, {"baseprofile", 11}, {"bgcolor", 7}, {"border", 6},
    {"calcmode", 8}, {"cellpadding", 11}, {"cellspacing", 11}, {"char", 4}, {"charset", 7}, {"checked", 7},
    {"cite", 4}, {"class", 5}, {"clear", 5}, {"clippathunits", 13}, {"code", 4}, {"codebase", 8}, {"codetype", 8},
    {"color", 5}, {"cols", 4}, {"colspan", 7}, {"compact", 7}, {"content", 7}, {"contenteditable", 15},
    {"controls", 8}, {"coords", 6}, {"crossorigin", 11}, {"d", 1}, {"data", 4}, {"data-ad", 7}, {"data-alt", 8},
    {"data-author", 11}, {"data-author-name", 16}, {"data-block", 10}, {"data-caption", 12}, {"data-component", 14},
    {"data-component-name", 19}, {"data-content", 12}, {"data-date", 9}, {"data-datetime", 13},
    {"data-element", 12}, {"data-embed", 10}, {"data-href", 9}, {"data-id", 7}, {"data-image", 10},
    {"data-label", 10}, {"data-lazy-src", 13}, {"data-lazy-srcset", 16}, {"data-link-name", 14},
    {"data-module", 11}, {"data-name", 9}, {"data-nosnippet", 14}, {"data-original", 13}, {"data-provider", 13},
    {"data-published", 14}, {"data-qa", 7}, {"data-reactid", 12}, {"data-role", 9}, {"data-section", 12},
    {"data-src", 8}, {"data-srcset", 11}, {"data-target", 11}, {"data-test", 9}, {"data-testid", 11},
    {"data-text", 9}, {"data-time", 9}, {"data-timestamp", 14}, {"data-title", 10}, {"data-toggle", 11},
    {"data-track", 10}, {"data-tracking", 13}, {"data-type", 9}, {"data-uri", 8}, {"data-url", 8},
    {"data-value", 10}, {"data-video-id", 13}, {"data-widget", 11}, {"datatype", 8}, {"datetime", 8},
    {"declare", 7}, {"decoding", 8}, {"default", 7}, {"defer", 5}, {"definitionurl", 13}, {"diffuseconstant", 15},
    {"dir", 3}, {"dirname", 7}, {"disabled", 8}, {"download", 8}, {"draggable", 9}, {"edgemode", 8},
    {"encoding", 8}, {"enctype", 7}, {"enterkeyhint", 12}, {"face", 4}, {"fetchpriority", 13}, {"fill", 4},
    {"filterunits", 11}, {"for", 3}, {"form", 4}, {"formaction", 10}, {"frame", 5}, {"frameborder", 11},
    {"glyphref", 8}, {"gradienttransform", 17}, {"gradientunits", 13}, {"headers", 7}, {"height", 6}, {"hidden", 6},
    {"high", 4}, {"href", 4}, {"hreflang", 8}, {"hspace", 6}, {"http-equiv", 10}, {"id", 2}, {"imagesizes", 10},
    {"imagesrcset", 11}, {"inert", 5}, {"inlist", 6}, {"inputmode", 9}, {"integrity", 9}, {"is", 2}, {"ismap", 5},
    {"itemid", 6}, {"itemprop", 8}, {"itemref", 7}, {"itemscope", 9}, {"itemtype", 8}, {"kernelmatrix", 12},
    {"kernelunitlength", 16}, {"keypoints", 9}, {"keysplines", 10}, {"keytimes", 8}, {"kind", 4}, {"label", 5},
    {"lang", 4}, {"language", 8}, {"lengthadjust", 12}, {"limitingconeangle", 17}, {"link", 4}, {"list", 4},
    {"loading", 7}, {"longdesc", 8}, {"loop", 4}, {"low", 3}, {"marginheight", 12}, {"marginwidth", 11},
    {"markerheight", 12}, {"markerunits", 11}, {"markerwidth", 11}, {"maskcontentunits", 16}, {"maskunits", 9},
    {"max", 3}, {"maxlength", 9}, {"media", 5}, {"method", 6}, {"min", 3}, {"minlength", 9}, {"multiple", 8},
    {"muted", 5}, {"name", 4}, {"nohref", 6}, {"nomodule", 8}, {"nonce", 5}, {"noshade", 7}, {"novalidate", 10},
    {"nowrap", 6}, {"numoctaves", 10}, {"object", 6}, {"onclick", 7}, {"onerror", 7}, {"onload", 6}, {"open", 4},
    {"optimum", 7}, {"pathlength", 10}, {"pattern", 7}, {"patterncontentunits", 19}, {"patterntransform", 16},
    {"patternunits", 12}, {"ping", 4}, {"placeholder", 11}, {"playsinline", 11}, {"points", 6}, {"pointsatx", 9},
    {"pointsaty", 9}, {"pointsatz", 9}, {"popover", 7}, {"poster", 6}, {"prefix", 6}, {"preload", 7},
    {"preservealpha", 13}, {"preserveaspectratio", 19}, {"primitiveunits", 14}, {"prompt", 6}, {"property", 8},
    {"pubdate", 7}, {"readonly", 8}, {"referrerpolicy", 14}, {"refx", 4}, {"refy", 4}, {"rel", 3},
    {"repeatcount", 11}, {"repeatdur", 9}, {"required", 8}, {"requiredextensions", 18}, {"requiredfeatures", 16},
    {"resource", 8}, {"rev", 3}, {"reversed", 8}, {"role", 4}, {"rows", 4}, {"rowspan", 7}, {"rules", 5},
    {"sandbox", 7}, {"scheme", 6}, {"scope", 5}, {"scrolling", 9}, {"selected", 8}, {"shadowrootmode", 14},
    {"shape", 5}, {"size", 4}, {"sizes", 5}, {"slot", 4}, {"span", 4}, {"specularconstant", 16},
    {"specularexponent", 16}, {"spellcheck", 10}, {"spreadmethod", 12}, {"src", 3}, {"srcdoc", 6}, {"srclang", 7},
    {"srcset", 6}, {"standby", 7}, {"start", 5}, {"startoffset", 11}, {"stddeviation", 12}, {"step", 4},
    {"stitchtiles", 11}, {"stroke", 6}, {"stroke-width", 12}, {"style", 5}, {"summary", 7}, {"surfacescale", 12},
    {"systemlanguage", 14}, {"tabindex", 8}, {"tablevalues", 11}, {"target", 6}, {"targetx", 7}, {"targety", 7},
    {"text", 4}, {"textlength", 10}, {"title", 5}, {"transform", 9}, {"translate", 9}, {"type", 4}, {"typeof", 6},
    {"usemap", 6}, {"valign", 6}, {"value", 5}, {"valuetype", 9}, {"version", 7}, {"viewbox", 7},
    {"viewtarget", 10}, {"vlink", 5}, {"vocab", 5}, {"vspace", 6}, {"width", 5}, {"wrap", 4},
    {"xchannelselector", 16}, {"xlink:actuate", 13}, {"xlink:arcrole", 13}, {"xlink:href", 10}, {"xlink:role", 10},
    {"xlink:show", 10}, {"xlink:title", 11}, {"xlink:type", 10}, {"xml:lang", 8}, {"xml:space", 9}, {"xmlns", 5},
    {"xmlns:xlink", 11}, {"ychannelselector", 16}, {"zoomandpan", 10},
};

static const uint64_t attribute_multiplier = 0xeba1a9d3a61a59e3u;
static const uint16_t attribute_slots[8192] = {
    [12] = 218, [14] = 144, [22] = 108, [28] = 291, [38] = 180, [66] = 43, [75] = 114, [108] = 261, [159] = 151,
    [171] = 237, [210] = 40, [252] = 308, [262] = 288, [264] = 154, [268] = 242, [310] = 81, [318] = 281,
    [322] = 312, [377] = 183, [379] = 197, [395] = 62, [441] = 238, [451] = 71, [476] = 17, [494] = 58, [521] = 124,
    [572] = 187, [580] = 166, [583] = 169, [585] = 25, [654] = 26, [659] = 305, [683] = 310, [688] = 208,
    [699] = 178, [704] = 121, [707] = 243, [747] = 304, [862] = 36, [898] = 309, [938] = 45, [940] = 217,
    [941] = 280, [952] = 107, [959] = 299, [1051] = 181, [1053] = 234, [1074] = 240, [1075] = 66, [1136] = 272,
    [1187] = 221, [1230] = 226, [1237] = 244, [1246] = 282, [1298] = 246, [1314] = 158, [1337] = 31, [1347] = 301,
    [1390] = 303, [1409] = 172, [1413] = 260, [1452] = 68, [1479] = 75, [1493] = 128, [1513] = 20, [1520] = 315,
    [1526] = 139, [1637] = 3, [1718] = 57, [1743] = 276, [1802] = 9, [1811] = 141, [1812] = 103, [1832] = 213,
    [1838] = 258, [1840] = 110, [1848] = 206, [1852] = 275, [1868] = 133, [1892] = 146, [1901] = 64, [1970] = 249,
    [1995] = 14, [2014] = 132, [2026] = 145, [2027] = 278, [2036] = 72, [2051] = 127, [2072] = 19, [2073] = 134,
    [2098] = 277, [2102] = 100, [2111] = 70, [2122] = 38, [2141] = 67, [2142] = 176, [2224] = 230, [2286] = 84,
    [2290] = 203, [2297] = 12, [2303] = 184, [2304] = 109, [2316] = 171, [2320] = 295, [2345] = 59, [2346] = 10,
    [2360] = 89, [2390] = 168, [2411] = 268, [2422] = 119, [2443] = 5, [2530] = 87, [2550] = 202, [2591] = 177,
    [2594] = 73, [2657] = 135, [2698] = 98, [2709] = 30, [2710] = 111, [2751] = 292, [2764] = 49, [2776] = 155,
    [2782] = 63, [2820] = 86, [2832] = 274, [2932] = 94, [2943] = 236, [3058] = 215, [3109] = 15, [3141] = 250,
    [3147] = 290, [3163] = 193, [3173] = 267, [3185] = 251, [3298] = 82, [3312] = 156, [3327] = 188, [3393] = 186,
    [3406] = 11, [3426] = 97, [3441] = 136, [3443] = 207, [3463] = 259, [3475] = 195, [3483] = 102, [3499] = 157,
    [3565] = 116, [3570] = 48, [3585] = 93, [3590] = 189, [3624] = 122, [3694] = 41, [3705] = 113, [3743] = 293,
    [3749] = 286, [3759] = 224, [3813] = 101, [3824] = 231, [3836] = 129, [3837] = 47, [3932] = 32, [3936] = 35,
    [3939] = 271, [3997] = 191, [4037] = 289, [4116] = 164, [4135] = 105, [4149] = 85, [4160] = 79, [4180] = 279,
    [4281] = 28, [4347] = 77, [4354] = 296, [4364] = 27, [4373] = 78, [4413] = 201, [4421] = 209, [4440] = 214,
    [4480] = 2, [4547] = 138, [4593] = 147, [4604] = 52, [4672] = 18, [4700] = 96, [4706] = 117, [4711] = 8,
    [4748] = 69, [4809] = 29, [4829] = 165, [4841] = 44, [4861] = 253, [4890] = 285, [4982] = 61, [5017] = 115,
    [5022] = 125, [5026] = 294, [5037] = 148, [5057] = 123, [5092] = 220, [5110] = 33, [5129] = 6, [5157] = 53,
    [5164] = 92, [5168] = 199, [5218] = 182, [5258] = 23, [5267] = 314, [5293] = 264, [5311] = 95, [5365] = 194,
    [5368] = 130, [5446] = 239, [5493] = 60, [5495] = 1, [5572] = 160, [5666] = 54, [5705] = 266, [5717] = 233,
    [5778] = 149, [5787] = 131, [5789] = 173, [5792] = 120, [5794] = 162, [5809] = 287, [5817] = 263, [5856] = 159,
    [5857] = 143, [5902] = 222, [5919] = 302, [5921] = 126, [5931] = 254, [5962] = 137, [6001] = 152, [6074] = 198,
    [6080] = 200, [6085] = 88, [6096] = 192, [6114] = 34, [6148] = 235, [6181] = 269, [6184] = 313, [6200] = 227,
    [6203] = 298, [6207] = 174, [6210] = 210, [6213] = 90, [6227] = 306, [6243] = 265, [6246] = 241, [6255] = 7,
    [6360] = 106, [6397] = 307, [6400] = 118, [6421] = 167, [6427] = 56, [6456] = 205, [6470] = 65, [6516] = 245,
    [6604] = 170, [6679] = 262, [6711] = 248, [6728] = 179, [6785] = 140, [6812] = 4, [6829] = 80, [6839] = 153,
    [6871] = 22, [6969] = 300, [6977] = 211, [6987] = 74, [7003] = 223, [7007] = 225, [7029] = 256, [7058] = 42,
    [7097] = 284, [7118] = 252, [7127] = 216, [7211] = 283, [7276] = 219, [7326] = 150, [7343] = 21, [7382] = 228,
    [7387] = 161, [7392] = 104, [7408] = 297, [7429] = 175, [7524] = 55, [7552] = 196, [7564] = 37, [7577] = 185,
    [7586] = 190, [7631] = 247, [7642] = 229, [7663] = 46, [7664] = 255, [7680] = 112, [7694] = 83, [7721] = 16,
    [7735] = 51, [7833] = 163, [7836] = 24, [7873] = 270, [7896] = 13, [7900] = 91, [7912] = 204, [7959] = 212,
    [7985] = 311, [8034] = 273, [8035] = 50, [8036] = 142, [8064] = 232, [8086] = 76, [8123] = 257, [8124] = 39,
    [8156] = 99,
};

static const textref attribute_adjusted[HTML_ATTRIBUTE_COUNT] = {
    [HTML_ATTRIBUTE_ATTRIBUTENAME] = {"attributeName", 13}, [HTML_ATTRIBUTE_ATTRIBUTETYPE] = {"attributeType", 13},
    [HTML_ATTRIBUTE_BASEFREQUENCY] = {"baseFrequency", 13}, [HTML_ATTRIBUTE_BASEPROFILE] = {"baseProfile", 11},
    [HTML_ATTRIBUTE_CALCMODE] = {"calcMode", 8}, [HTML_ATTRIBUTE_CLIPPATHUNITS] = {"clipPathUnits", 13},
    [HTML_ATTRIBUTE_DEFINITIONURL] = {"definitionURL", 13},
    [HTML_ATTRIBUTE_DIFFUSECONSTANT] = {"diffuseConstant", 15}, [HTML_ATTRIBUTE_EDGEMODE] = {"edgeMode", 8},
    [HTML_ATTRIBUTE_FILTERUNITS] = {"filterUnits", 11}, [HTML_ATTRIBUTE_GLYPHREF] = {"glyphRef", 8},
    [HTML_ATTRIBUTE_GRADIENTTRANSFORM] = {"gradientTransform", 17},
    [HTML_ATTRIBUTE_GRADIENTUNITS] = {"gradientUnits", 13}, [HTML_ATTRIBUTE_KERNELMATRIX] = {"kernelMatrix", 12},
    [HTML_ATTRIBUTE_KERNELUNITLENGTH] = {"kernelUnitLength", 16}, [HTML_ATTRIBUTE_KEYPOINTS] = {"keyPoints", 9},
    [HTML_ATTRIBUTE_KEYSPLINES] = {"keySplines", 10}, [HTML_ATTRIBUTE_KEYTIMES] = {"keyTimes", 8},
    [HTML_ATTRIBUTE_LENGTHADJUST] = {"lengthAdjust", 12},
    [HTML_ATTRIBUTE_LIMITINGCONEANGLE] = {"limitingConeAngle", 17},
    [HTML_ATTRIBUTE_MARKERHEIGHT] = {"markerHeight", 12}, [HTML_ATTRIBUTE_MARKERUNITS] = {"markerUnits", 11},
    [HTML_ATTRIBUTE_MARKERWIDTH] = {"markerWidth", 11},
    [HTML_ATTRIBUTE_MASKCONTENTUNITS] = {"maskContentUnits", 16}, [HTML_ATTRIBUTE_MASKUNITS] = {"maskUnits", 9},
    [HTML_ATTRIBUTE_NUMOCTAVES] = {"numOctaves", 10}, [HTML_ATTRIBUTE_PATHLENGTH] = {"pathLength", 10},
    [HTML_ATTRIBUTE_PATTERNCONTENTUNITS] = {"patternContentUnits", 19},
    [HTML_ATTRIBUTE_PATTERNTRANSFORM] = {"patternTransform", 16},
    [HTML_ATTRIBUTE_PATTERNUNITS] = {"patternUnits", 12}, [HTML_ATTRIBUTE_POINTSATX] = {"pointsAtX", 9},
    [HTML_ATTRIBUTE_POINTSATY] = {"pointsAtY", 9}, [HTML_ATTRIBUTE_POINTSATZ] = {"pointsAtZ", 9},
    [HTML_ATTRIBUTE_PRESERVEALPHA] = {"preserveAlpha", 13},
    [HTML_ATTRIBUTE_PRESERVEASPECTRATIO] = {"preserveAspectRatio", 19},
    [HTML_ATTRIBUTE_PRIMITIVEUNITS] = {"primitiveUnits", 14}, [HTML_ATTRIBUTE_REFX] = {"refX", 4},
    [HTML_ATTRIBUTE_REFY] = {"refY", 4}, [HTML_ATTRIBUTE_REPEATCOUNT] = {"repeatCount", 11},
    [HTML_ATTRIBUTE_REPEATDUR] = {"repeatDur", 9}, [HTML_ATTRIBUTE_REQUIREDEXTENSIONS] = {"requiredExtensions", 18},
    [HTML_ATTRIBUTE_REQUIREDFEATURES] = {"requiredFeatures", 16},
    [HTML_ATTRIBUTE_SPECULARCONSTANT] = {"specularConstant", 16},
    [HTML_ATTRIBUTE_SPECULAREXPONENT] = {"specularExponent", 16},
    [HTML_ATTRIBUTE_SPREADMETHOD] = {"spreadMethod", 12}, [HTML_ATTRIBUTE_STARTOFFSET] = {"startOffset", 11},
    [HTML_ATTRIBUTE_STDDEVIATION] = {"stdDeviation", 12}, [HTML_ATTRIBUTE_STITCHTILES] = {"stitchTiles", 11},
    [HTML_ATTRIBUTE_SURFACESCALE] = {"surfaceScale", 12}, [HTML_ATTRIBUTE_SYSTEMLANGUAGE] = {"systemLanguage", 14},
    [HTML_ATTRIBUTE_TABLEVALUES] = {"tableValues", 11}, [HTML_ATTRIBUTE_TARGETX] = {"targetX", 7},
    [HTML_ATTRIBUTE_TARGETY] = {"targetY", 7}, [HTML_ATTRIBUTE_TEXTLENGTH] = {"textLength", 10},
    [HTML_ATTRIBUTE_VIEWBOX] = {"viewBox", 7}, [HTML_ATTRIBUTE_VIEWTARGET] = {"viewTarget", 10},
    [HTML_ATTRIBUTE_XCHANNELSELECTOR] = {"xChannelSelector", 16},
    [HTML_ATTRIBUTE_YCHANNELSELECTOR] = {"yChannelSelector", 16}, [HTML_ATTRIBUTE_ZOOMANDPAN] = {"zoomAndPan", 10},
};

static uint16_t find(textref name, const textref *names, const uint16_t *slots, uint64_t multiplier) {
    if (name.size == 0) return 0;
    const uint16_t id = slots[html_name_key(name) * multiplier >> 51];
    return text_is(names[id], name) ? id : 0;
}

enum html_tag html_tag_find(textref name) {
    return (enum html_tag)find(name, tag_names, tag_slots, tag_multiplier);
}

enum html_attribute_name html_attribute_find(textref name) {
    return (enum html_attribute_name)find(name, attribute_names, attribute_slots, attribute_multiplier);
}

textref html_tag_name(enum html_tag tag) {
    return tag_names[tag];
}

textref html_attribute_name_text(enum html_attribute_name name) {
    return attribute_names[name];
}

textref html_tag_adjusted(enum html_tag tag) {
    return tag_adjusted[tag];
}

textref html_attribute_adjusted(enum html_attribute_name name) {
    return attribute_adjusted[name];
}
