#!/usr/bin/python3
"""Measures the pages of the sample documents (tests/support/sample_documents.hpp) with poppler.

Usage: measure_pages.py FOLDER
FOLDER has official.pdf, party.pdf and plain.pdf, whoever made them. All lengths are in millimetres. Prints what is not
as the law on official documents has it, and exits with 1.
"""
import html
import re
import subprocess
import sys
import unicodedata
from collections import namedtuple

Word = namedtuple("Word", "left top right bottom text")
Line = namedtuple("Line", "left right y")
Page = namedtuple("Page", "number width height words")

MM = 25.4 / 72
LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

failures = []


def check(is_right, what, *seen):
    if not is_right:
        failures.append(what + (": " + ", ".join(str(one) for one in seen) if seen else ""))


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pages_of(pdf):
    pages = []
    for page in re.finditer(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', run("pdftotext", "-bbox", pdf, "-"), re.S):
        words = [
            Word(*(float(word[i]) * MM for i in range(1, 5)), html.unescape(word[5]))
            for word in re.finditer(
                r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', page[3])
        ]
        pages.append(Page(len(pages) + 1, float(page[1]) * MM, float(page[2]) * MM, words))
    return pages


def lines_of(pdf, page):
    """The horizontal lines that are drawn on a page, longer than 3 mm."""
    picture = run("pdftocairo", "-svg", "-f", str(page.number), "-l", str(page.number), pdf, "-")
    lines = []
    for path in re.findall(r"<path [^>]*>", picture.split("</defs>")[-1]):
        numbers = [float(one) for one in re.findall(r"-?\d+\.?\d*", re.search(r' d="([^"]*)"', path)[1])]
        matrix = re.search(r'transform="matrix\(([^)]*)\)"', path)
        a, b, c, d, e, f = (float(one) for one in matrix[1].split(",")) if matrix else (1, 0, 0, 1, 0, 0)
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(numbers[::2], numbers[1::2])]
        if not points:
            continue
        xs, ys = zip(*points)
        if max(ys) - min(ys) < 1.5 and (max(xs) - min(xs)) * MM > 3:
            lines.append(Line(min(xs) * MM, max(xs) * MM, (min(ys) + max(ys)) / 2 * MM))
    return lines


def find(page, text):
    """Where words that follow each other stand; None: they do not, or not on one line."""
    wanted = text.split()
    for at in range(len(page.words) - len(wanted) + 1):
        words = page.words[at:at + len(wanted)]
        is_same = [word.text for word in words] == wanted
        if is_same and max(word.top for word in words) - min(word.top for word in words) < 1:
            return Word(words[0].left, words[0].top, words[-1].right, words[-1].bottom, text)
    return None


def expect(page, text):
    found = find(page, text)
    check(found is not None, f"page {page.number} has not on one line: {text}")
    return found


def line_below(lines, above):
    """The first line that is drawn under a text, within 4 mm."""
    below = [line for line in lines if above.bottom - 2 < line.y < above.bottom + 4
             and line.left < above.right and line.right > above.left]
    return min(below, key=lambda line: line.y, default=None)


def measure_margins(page):
    is_across = page.width > page.height
    check(abs(min(page.width, page.height) - 210) < 0.5 and abs(max(page.width, page.height) - 297) < 0.5,
          "the paper is not A4", page)
    text = [word for word in page.words if 19 < word.top and word.bottom < page.height - 19]
    check(all(word.left > 29.5 for word in text), f"page {page.number} has something in its left margin")
    check(all(word.right < page.width - 14.5 for word in text), f"page {page.number} has something in its right margin",
          [word for word in text if word.right >= page.width - 14.5])
    return is_across


def number_of(page):
    """The number in the upper margin."""
    above = [word for word in page.words if word.bottom < 19]
    check(len(above) <= 1, f"page {page.number} has more than a number in its upper margin", above)
    if above:
        middle = (30 + page.width - 15) / 2
        check(abs((above[0].left + above[0].right) / 2 - middle) < 1, f"the number of page {page.number} is not in the middle")
        check(above[0].top > 8, f"the number of page {page.number} is too high", above[0])
    return above[0].text if above else ""


def measure_heading(pdf, page):
    lines = lines_of(pdf, page)
    state = expect(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = expect(page, "Độc lập - Tự do - Hạnh phúc")
    office = expect(page, "THÀNH PHỐ ĐÀ NẴNG")
    number = expect(page, "Số: 05/BC-LHHN")
    date = expect(page, "Đà Nẵng, ngày 05 tháng 7 năm 2026")
    kind = expect(page, "BÁO CÁO")
    title = expect(page, "Kết quả vận động viện trợ phi chính phủ nước ngoài năm 2025")
    if failures:
        return
    check(state.bottom < 30 and state.left > 95, "the state's name does not stand above right", state)
    check(abs((state.left + state.right) - (motto.left + motto.right)) < 2, "the motto is not under the state's middle")
    check(office.right < state.left, "the office reaches into the state's column")
    under_motto = line_below(lines, motto)
    check(under_motto is not None and abs(under_motto.left - motto.left) < 1.5 and abs(under_motto.right - motto.right) < 1.5,
          "the line under the motto is not as long as it", motto, under_motto)
    for above, what in ((office, "office"), (title, "title")):
        below = line_below(lines, above)
        length = above.right - above.left
        check(below is not None and length / 3 <= below.right - below.left <= length / 2,
              f"the line under the {what} is not a third to a half of it", above, below)
        if below is not None:
            check(abs(below.left + below.right - above.left - above.right) < 2, f"the line under the {what} is not in its middle")
    check(abs(number.bottom - date.bottom) < 1.5, "the number and the date do not stand on one line", number, date)
    check(abs((kind.left + kind.right) / 2 - 112.5) < 1, "the kind does not stand in the middle", kind)


def measure_end(page):
    receivers = expect(page, "Nơi nhận:")
    signer = expect(page, "TM. BAN THƯỜNG VỤ")
    name = expect(page, "Nguyễn Ngọc Bình")
    if None in (receivers, signer, name):
        return
    check(abs(receivers.left - 30) < 1, "'Nơi nhận' does not stand at the left edge", receivers)
    check(abs(receivers.top - signer.top) < 1.5, "'Nơi nhận' is not at the level of the signer's post", receivers, signer)
    check(signer.left > 112, "the signer does not stand in the right half", signer)
    check(25 < name.top - signer.bottom < 45, "there is no room for the signature", signer, name)
    text = [word for word in page.words if 19 < word.top < receivers.top - 1]
    check(bool(text) and text[-1].text.endswith("./."), "the text does not end with './.'", text[-1:])


def measure_official(pdf):
    pages = pages_of(pdf)
    check(len(pages) >= 7, "there are too few pages", len(pages))
    across = [measure_margins(page) for page in pages]
    measure_heading(pdf, pages[0])
    numbers = [number_of(page) for page in pages]
    first_annex = next(page.number for page in pages if find(page, "Phụ lục I"))
    second_annex = next(page.number for page in pages if find(page, "Phụ lục II"))
    wanted = []
    for begin, end in ((1, first_annex), (first_annex, second_annex), (second_annex, len(pages) + 1)):
        wanted += [""] + [str(number) for number in range(2, end - begin + 1)]
    check(numbers == wanted, "the pages are not numbered from 2, each annex by itself", numbers, wanted)
    # Of a long table each page has the head, and no row is broken.
    for number in (2, first_annex + 1):
        heads = [expect(pages[number - 1], text) for text in ("STT", "Số khoản", "Cam kết")]
        check(None not in heads and heads[0].bottom < 32 and max(head.top for head in heads) - heads[0].top < 1,
              f"page {number} does not begin with the table's head", heads)
    # The wide table lies across, with its heading and its note; what follows does not.
    wide = next(page for page in pages if find(page, "Ghi chú của bảng ngang."))
    check(across[wide.number - 1] and find(wide, "2. Theo năm") is not None, "the wide table does not lie across")
    check(any(word.text == "617.283.945.067" for word in wide.words), "a figure of the wide table is broken")
    # The chart is drawn, with the labels that its table has.
    chart = next(page for page in pages if find(page, "Biểu đồ bốn lĩnh vực"))
    for text in ("Lĩnh vực số 4: y tế, giáo dục", "4.938.268"):
        expect(chart, text)
    check(not across[0] and not across[wide.number], "what is not wide lies across")
    check(across[second_annex - 1], "the second annex does not lie across")
    measure_end(next(page for page in pages if find(page, "Nơi nhận:")))
    for page in pages:
        foot = [word for word in page.words if word.top > page.height - 20]
        check("659a0c1d2e3f4a5b" in [word.text for word in foot], f"the foot of page {page.number} does not tell the figures' state")
    text = run("pdftotext", pdf, "-")
    check(text == unicodedata.normalize("NFC", text), "the text is not in NFC")
    missing = [letter for letter in LETTERS + LETTERS.upper() if letter not in text]
    check(not missing, "letters are missing", *missing)


def measure_party(pdf):
    page = pages_of(pdf)[0]
    measure_margins(page)
    name = expect(page, "ĐẢNG CỘNG SẢN VIỆT NAM")
    expect(page, "- Thường trực Thành ủy;")
    expect(page, "- Ban Tuyên giáo và Dân vận Thành ủy.")
    if name is not None:
        below = line_below(lines_of(pdf, page), name)
        check(below is not None and abs(below.left - name.left) < 1.5 and abs(below.right - name.right) < 1.5,
              "the line under the Party's name is not as long as it", name, below)


def measure_plain(pdf):
    pages = pages_of(pdf)
    check(len(pages) == 1, "it has more pages than one", len(pages))
    measure_margins(pages[0])
    expect(pages[0], "Aid by sector")
    check(find(pages[0], "Nơi nhận:") is None, "a report on a screen has receivers")


def finish():
    print("\n".join(failures) or "all pages are as they should be")
    sys.exit(1 if failures else 0)


def main(folder):
    for name, measure in (("official", measure_official), ("party", measure_party), ("plain", measure_plain)):
        before = len(failures)
        measure(f"{folder}/{name}.pdf")
        failures[before:] = [f"{name}.pdf: {failure}" for failure in failures[before:]]
    finish()


if __name__ == "__main__":
    main(sys.argv[1])
