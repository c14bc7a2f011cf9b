#!/usr/bin/env python3
"""Write src/article/metadata_words.c: the words of class names, ids and addresses that tell what an element holds.

usage: train/metadata_words.py > src/article/metadata_words.c

A table with open addressing (FNV-1a, 32 bits, linear probing), at most a third full. The words were collected by
reading the class names around bylines and dates of news pages in some twenty languages.
"""

GROUPS = {
    "AUTHOR": """author authors byline bylines byl writer reporter autor autoren auteur auteurs autore autori autores
        contributor contributors verfasser firma skribent journalist authorname authornames username poster postauthor
        entryauthor authored redaktor yazar avtor""",
    "DATE": """date datetime time timestamp published pubdate publish posted dateline datum fecha pub publication
        updated created dato tarih zeit data modified dates postdate entrydate""",
    "UPDATED": "updated modified update modify lastmod updatedat",
    "ASIDE": """comment comments related teaser teasers sidebar footer recommended recommendations recirculation promo
        newsletter popular trending mostread breadcrumb breadcrumbs cookie ad ads advert nav menu widget latest ticker
        outbrain taboola disqus swiper carousel similar modal""",
    "STANDFIRST": """standfirst dek deck subtitle subheadline subhead lede ingress chapo bajada entradilla sapo
        vorspann strapline sottotitolo occhiello manchet subheading""",
    "LEAD": "lead intro summary excerpt",
    "NAME": "name names fn nombre",
    "NO_BYLINE": """bio biography description title role job position avatar image img photo social follow about email
        twitter icon date time desc tooltip posts more count credit caption""",
    "PROFILE": """author authors autor autoren auteur auteurs autore autori autores profile profil profiles people person
        staff by writer writers journalist journalists contributor contributors redaktion team reporter reporters yazar
        bio user users member members redactie columnist columnists penulis producers
        avtor avtory""",
    "EMBED": "embed player video podcast youtube vimeo datawrapper",
    "OTHER_ITEM": """image video comment review rating person audio offer answer publisher brand list organization
        media""",
}
SLOTS = 1024


def fnv(word):
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def main():
    flags = {}
    for group, words in GROUPS.items():
        for word in words.split():
            flags.setdefault(word, []).append("WORD_" + group)
    table = [None] * SLOTS
    for word in sorted(flags):
        slot = fnv(word) % SLOTS
        while table[slot]:
            slot = (slot + 1) % SLOTS
        table[slot] = word
    assert 3 * len(flags) <= SLOTS
    print("/* Written by train/metadata_words.py: words and what they tell, by their hash. Do not edit. */")
    print('#include "article/metadata_words.h"\n')
    print(f"const struct metadata_word_entry metadata_word_table[METADATA_WORD_SLOTS] = {{")
    for slot, word in enumerate(table):
        if word:
            print(f'    [{slot}] = {{"{word}", {len(word)}, {" | ".join(flags[word])}}},')
    print("};")


if __name__ == "__main__":
    main()
