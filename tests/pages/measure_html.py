#!/usr/bin/python3
"""Measures what a browser prints of the sample documents as HTML.

Usage: measure_html.py FOLDER
FOLDER has NAME.html, and NAME-1.pdf and NAME-0.pdf, which a browser printed of it with light and with dark colours.
Prints what is wrong with the pages, and exits with 1.
"""
import glob
import html.parser
import os
import subprocess
import sys
import unicodedata
from collections import Counter

from measure_pages import check, find, finish, pages_of

A4 = (210, 297)


class Cells(html.parser.HTMLParser):
    """The words of all cells of tables, and the headings of tables that lie across."""

    def __init__(self):
        super().__init__()
        self.words = Counter()
        self.across = []
        self.in_cell = False
        self.section = ""

    def handle_starttag(self, tag, attributes):
        if tag == "section":
            self.section = dict(attributes).get("class", "")
        self.in_cell = self.in_cell or tag in ("td", "th")

    def handle_endtag(self, tag):
        self.in_cell = self.in_cell and tag not in ("td", "th")

    def handle_data(self, text):
        if not self.in_cell:
            return
        self.words.update(text.split())
        if "across" in self.section:
            self.across.append(text)


def is_near(value, wanted):
    return abs(value - wanted) < 1


def measure(page_file):
    name = os.path.basename(page_file)
    cells = Cells()
    with open(page_file, encoding="utf-8") as file:
        cells.feed(file.read())
    light, dark = (page_file.replace(".html", f"-{scheme}.pdf") for scheme in (1, 0))
    pages = pages_of(light)
    check(len(pages) > 0, f"{name}: nothing was printed")
    printed = Counter()
    for page in pages:
        upright = is_near(page.width, A4[0]) and is_near(page.height, A4[1])
        across = is_near(page.width, A4[1]) and is_near(page.height, A4[0])
        check(upright or across, f"{name}: page {page.number} is not A4", page.width, page.height)
        printed.update(unicodedata.normalize("NFC", word.text) for word in page.words)
        for word in page.words:
            is_within = word.left > 15 and word.right < page.width - 10 and word.top > 0 and word.bottom < page.height
            check(is_within, f"{name}: page {page.number} cuts off", word.text, word.left, word.right)
    check(len(pages[-1].words) > 6, f"{name}: the foot stands alone on the last page")
    missing = cells.words - printed
    check(not missing, f"{name}: cells are not on the pages", *list(missing)[:10])
    landscape = [page for page in pages if page.width > page.height]
    for text in cells.across:
        is_there = any(find(page, text) for page in landscape)
        check(is_there or len(text.split()) > 3, f"{name}: not on a page that lies across", text)
    check(bool(landscape) == bool(cells.across), f"{name}: pages lie the wrong way", len(landscape))
    for place, pdf in (("light", light), ("dark", dark)):
        picture = run_bytes("pdftoppm", "-gray", "-r", "20", "-f", "1", "-l", "1", pdf)
        greys = sorted(picture[-(165 * 230):])
        check(greys[len(greys) // 2] > 250, f"{name}: the paper is not white with {place} colours")
        check(greys[0] < 200, f"{name}: nothing dark is on the paper with {place} colours")


def run_bytes(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def main(folder):
    files = sorted(glob.glob(os.path.join(folder, "*.html")))
    check(len(files) > 0, "there is no HTML")
    for page_file in files:
        measure(page_file)
    finish()


if __name__ == "__main__":
    main(sys.argv[1])
