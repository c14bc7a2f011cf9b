"""One reader from PyPI over a list of pages; bench/peers.py runs it inside the reader's own environment.

usage: reader.py NAME LIST OUT     LIST: a page's path a line; OUT: what was read, a JSON object a line: {"text"} or {"html"}

Prints {"seconds", "version"}: the time of the processor inside the reader alone. Pages are read and inflated one by one while
no clock runs. An exception is a page without text.
"""
import gzip
import importlib.metadata
import json
import logging
import sys
import time


def decoded(page):
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        return page.decode("windows-1252", errors="replace")


def trafilatura():
    import trafilatura
    return lambda page: {"text": trafilatura.extract(page)}


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: {"text": extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)}


def readability():
    from readability import Document
    return lambda page: {"html": Document(decoded(page)).summary(html_partial=True)}


def justext():
    import justext
    languages = sorted(justext.get_stoplists())
    lists = {name: justext.get_stoplist(name) for name in languages}

    def read(page):
        text = decoded(page)
        # It asks for the page's language: what <html lang> says, else English.
        start = text[:4096].lower().partition("<html")[2].partition(">")[0].partition("lang=")[2].lstrip("\"'")[:2]
        names = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "da": "Danish",
                 "no": "Norwegian_Bokmal", "nb": "Norwegian_Bokmal", "sv": "Swedish", "fi": "Finnish", "pl": "Polish", "cs": "Czech",
                 "tr": "Turkish", "ru": "Russian", "hu": "Hungarian", "ro": "Romanian", "bg": "Bulgarian", "uk": "Ukrainian"}
        words = lists.get(names.get(start, "English"), lists["English"])
        return {"text": "\n".join(block.text for block in justext.justext(page, words) if not block.is_boilerplate)}
    return read


def newspaper4k():
    import newspaper
    configuration = newspaper.Config()
    configuration.fetch_images = False

    def read(page):
        article = newspaper.Article("https://example.org/", config=configuration)
        article.download(input_html=decoded(page))
        article.parse()
        return {"text": article.text}
    return read


READERS = {"trafilatura": trafilatura, "resiliparse": resiliparse, "readability-lxml": readability, "justext": justext,
           "newspaper4k": newspaper4k}


def main():
    name, listing, out = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    read, seconds = READERS[name](), 0.0
    with open(listing, encoding="utf-8") as paths, open(out, "w", encoding="utf-8") as records:
        for path in paths.read().splitlines():
            with open(path, "rb") as file:
                page = file.read()
            if page[:2] == b"\x1f\x8b":
                page = gzip.decompress(page)
            began = time.process_time()
            try:
                record = read(page)
            except Exception as error:  # a failure of the reader is a figure, not an end
                record = {"error": type(error).__name__}
            seconds += time.process_time() - began
            records.write(json.dumps(record) + "\n")
    print(json.dumps({"seconds": seconds, "version": importlib.metadata.version(name)}))


if __name__ == "__main__":
    main()
