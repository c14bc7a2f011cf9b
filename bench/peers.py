"""One peer over pages that lie in memory: run by bench/read.py inside the peers' own environment.

usage: peers.py NAME LIST        LIST: a file with one page's path a line

Prints one JSON object: {"seconds", "pages", "failed", "words", "version"}. Reading the files and undoing gzip are not
timed, and no peer is asked for more than the main text.
"""
import gzip
import importlib.metadata
import json
import sys
import time


def readers():
    def trafilatura():
        import trafilatura

        return lambda page: trafilatura.extract(page)

    def resiliparse():
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)

    return {"trafilatura": trafilatura, "resiliparse": resiliparse}


def main():
    name, listing = sys.argv[1:]
    read = readers()[name]()
    pages = []
    with open(listing, encoding="utf-8") as f:
        for path in f.read().splitlines():
            with open(path, "rb") as page:
                raw = page.read()
            pages.append(gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw)
    failed = words = 0
    start = time.perf_counter()
    for page in pages:
        try:
            words += len((read(page) or "").split())
        except Exception:  # a peer's failure is a figure, not an end
            failed += 1
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "pages": len(pages), "failed": failed, "words": words,
                      "version": importlib.metadata.version(name)}))


if __name__ == "__main__":
    main()
