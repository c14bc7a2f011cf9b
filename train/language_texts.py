"""Collects the texts from which train/languages.py learns languages: FOLDER/CODE.txt, a sentence or message a line.

    python3 train/language_texts.py FOLDER

Needs cargo, dpkg and apt-get, and no rights. The sources, none of which is kept in this project:

    sentences   1,000 a language from newspapers and the web, in the packages of the language models of Lingua (crates.io,
                Apache-2.0), which took them from the Leipzig Corpora Collection (CC BY 4.0)
    messages    translated interface texts of the Debian packages PACKAGES, a register of their own; for the languages that
                Lingua has no package for they are all there is
    help        the help of LibreOffice (MPL-2.0) for Galician
"""
import argparse
import gettext
import html
import pathlib
import re
import subprocess
import tempfile

LINGUA = dict(
    afrikaans="af", albanian="sq", arabic="ar", azerbaijani="az", basque="eu", belarusian="be", bengali="bn", bokmal="no",
    bosnian="bs", bulgarian="bg", catalan="ca", croatian="hr", czech="cs", danish="da", dutch="nl", english="en",
    esperanto="eo", estonian="et", finnish="fi", french="fr", ganda="lg", german="de", hebrew="he", hindi="hi",
    hungarian="hu", icelandic="is", indonesian="id", irish="ga", italian="it", kazakh="kk", latin="la", latvian="lv",
    lithuanian="lt", macedonian="mk", malay="ms", maori="mi", marathi="mr", mongolian="mn", nynorsk="nn", persian="fa",
    polish="pl", portuguese="pt", romanian="ro", russian="ru", serbian="sr", shona="sn", slovak="sk", slovene="sl",
    somali="so", sotho="st", spanish="es", swahili="sw", swedish="sv", tagalog="tl", tsonga="ts", tswana="tn", turkish="tr",
    ukrainian="uk", urdu="ur", vietnamese="vi", welsh="cy", xhosa="xh", yoruba="yo", zulu="zu")

PACKAGES = [
    "evolution-common", "libgtk-3-common", "libgtk-4-common", "inkscape", "gnome-control-center-data",
    "epiphany-browser-data", "gimp-data", "libglib2.0-data", "gnucash-common", "nautilus-data", "gcompris-qt-data",
    "libreoffice-help-gl"]

# Languages known from messages alone: locale → code.
MESSAGES_ONLY = dict(gl="gl", oc="oc", br="br", gd="gd", uz="uz", ky="ky", tg="tg", ps="ps", ug="ug", ckb="ckb", ne="ne",
                     yi="yi", **{"as": "as"})

# Serbian is read in either alphabet; the letters correspond one to one.
CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"
LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()

MOST_MESSAGES = 2000  # of a language that has sentences too
MOST_ALONE = 3000    # of one that has not


def run(*command, cwd):
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def fetch_sentences(work):
    """Language code → sentences."""
    project = work / "project"
    (project / "src").mkdir(parents=True)
    (project / "src/lib.rs").touch()
    (project / "Cargo.toml").write_text(
        '[package]\nname = "texts"\nversion = "0.0.0"\n[dependencies]\nlingua = "=1.8.0"\n')
    run("cargo", "vendor", cwd=project)
    found = {}
    for name, code in LINGUA.items():
        [folder] = (project / "vendor").glob(f"lingua-{name}-language-model*")
        found[code] = [" ".join(line.split())
                       for file in ("sentences.txt", "word-pairs.txt")
                       for line in (folder / "testdata" / file).read_text(encoding="utf-8").splitlines() if line.strip()]
    return found


def to_latin(text):
    letters = dict(zip(CYRILLIC, LATIN)) | {c.upper(): l.capitalize() for c, l in zip(CYRILLIC, LATIN)}
    return "".join(letters.get(c, c) for c in text)


def clean_message(text):
    """A message without markup, accelerators and placeholders."""
    text = re.sub(r"<[^>]*>|%[-0-9.#+]*l?[a-zA-Z]|\$?\{[^}]*\}|&[a-z]+;", " ", text.split("|")[-1])
    return " ".join(text.replace("_", "").replace("&", "").split())


def pairs_of(root, locale):
    """(English, translation) of all catalogues of a locale; those that are broken are passed over."""
    for path in sorted(root.glob(f"usr/share/locale/{locale}/LC_MESSAGES/*.mo")):
        with open(path, "rb") as file:
            try:
                catalog = gettext.GNUTranslations(file)._catalog
            except (IndexError, OSError, UnicodeDecodeError, ValueError):
                continue
        for key, value in catalog.items():
            if key and isinstance(key, str) and isinstance(value, str):
                yield key.split("\x04")[-1], value


def messages_of(root, locale):
    """Messages worth reading, the long ones first; in English, what German translates."""
    if locale == "en":
        found = {clean_message(english) for english, _ in pairs_of(root, "de")}
    else:
        found = {clean_message(value) for english, value in pairs_of(root, locale) if english != value}
    return sorted((m for m in found if len(m) >= 15), key=lambda m: (-min(len(m), 80), m))


def is_translated(line, english):
    """False where most longer words are English: a message that was left as it was, a list of function names."""
    words = [word for word in re.findall(r"[^\W\d_]+", line.lower()) if len(word) > 3]
    return 2 * sum(word in english for word in words) < max(1, len(words))


def spread(items, most):
    """At most `most` of them, evenly from the whole list."""
    step = max(1, len(items) / most)
    return [items[int(i * step)] for i in range(min(most, len(items)))]


def help_of(root, locale):
    found = {}
    for path in sorted(root.glob(f"usr/share/libreoffice/help/{locale}/text/**/*.html")):
        for paragraph in re.findall(r"<p [^>]*>(.*?)</p>", path.read_text(encoding="utf-8"), re.S):
            text = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", paragraph)).split())
            if len(text) > 60:
                found.setdefault(text, None)
    return list(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        texts = fetch_sentences(work)
        run("apt-get", "download", *PACKAGES, cwd=work)
        root = work / "root"
        for package in sorted(work.glob("*.deb")):
            run("dpkg", "-x", str(package), str(root), cwd=work)
        for code in texts:
            locale = {"no": "nb", "pt": "pt_BR", "tl": "fil"}.get(code, code)
            texts[code] += spread(messages_of(root, locale), MOST_MESSAGES)
        for locale, code in MESSAGES_ONLY.items():
            texts[code] = spread(messages_of(root, locale), MOST_ALONE)
        texts["gl"] += spread(help_of(root, "gl"), MOST_ALONE)
        english = {word for line in texts["en"] for word in re.findall(r"[^\W\d_]+", line.lower())}
        for code in texts.keys() - {"en"}:
            texts[code] = [line for line in texts[code] if is_translated(line, english)]
        texts["sr-Latn"] = [to_latin(line) for line in texts["sr"]]
    for code, lines in texts.items():
        (folder / f"{code}.txt").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    print(f"{len(texts)} languages, {sum(map(len, texts.values()))} lines in {folder}")


if __name__ == "__main__":
    main()
