#!/usr/bin/python3
"""Reads the sample documents with python-docx, another program than ours.

Usage: read_docx.py FOLDER
Prints what is wrong, and exits with 1: the rows of each table add up to its total, sizes are those of the decree.
"""
import sys

import docx

failures = []


def check(is_right, what, *seen):
    if not is_right:
        failures.append(what + (": " + ", ".join(str(one) for one in seen) if seen else ""))


def number(text):
    return int(text.replace(".", ""))


def check_sums(document, tables_with_total):
    found = 0
    for table in document.tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows[-1][1:2] != ["Tổng cộng"]:
            continue
        found += 1
        items = [row for row in rows[1:-1] if not row[1].startswith("trong đó")]
        for column in (2, 3):
            total = sum(number(row[column]) for row in items)
            check(total == number(rows[-1][column]), "rows do not add up", total, rows[-1][column])
    check(found == tables_with_total, "tables with a total", found)


def size_of(document, text):
    for paragraph in every_paragraph(document):
        if paragraph.text.startswith(text):
            return paragraph.style.font.size.pt
    return None


def every_paragraph(document):
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


folder = sys.argv[1]
official = docx.Document(f"{folder}/official.docx")
check_sums(official, 3)
check_sums(docx.Document(f"{folder}/plain.docx"), 1)
check_sums(docx.Document(f"{folder}/pattern.docx"), 3)
for text, size in (("CỘNG HÒA", 13), ("Độc lập", 14), ("LIÊN HIỆP", 13), ("Số: 05", 13), ("Đà Nẵng, ngày", 14),
                   ("BÁO CÁO", 14), ("Trên đây", 14), ("Nơi nhận", 12), ("- Lưu: VT", 11), ("TM. BAN", 14), ("Phụ lục I", 14)):
    check(size_of(official, text) == size, f"the size of '{text}'", size_of(official, text))
first = official.sections[0]
check(first.different_first_page_header_footer, "the first page has a number")
check([round(one.mm) for one in (first.page_width, first.page_height, first.left_margin, first.right_margin)] == [210, 297, 30, 15],
      "the first page")
check([section.orientation for section in official.sections] == [0, 1, 0, 0, 1], "which sections lie across")
print("\n".join(failures) or "all values are as they should be")
sys.exit(1 if failures else 0)
