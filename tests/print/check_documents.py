"""Reads what aid-print wrote as other programs do, and measures it on the page.
Usage: check_documents.py AID_PRINT pdf|xlsx|bytes|hostile    exits 0, or says what is wrong; "skipped: …" where a program
is missing."""
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import samples

MM = 72 / 25.4


def skip_without(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"skipped: {program} is not found")
            sys.exit(0)


def run(*words, **more):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, **more).stdout


def made(printer, folder, kind, name, environment=None):
    """The file that comes of a sample."""
    path = os.path.join(folder, f"{name}.{kind}")
    with open(os.path.join(folder, name + ".json"), "rb") as json, open(path, "wb") as out:
        subprocess.run([printer, kind], check=True, stdin=json, stdout=out, env=environment)
    return path


def require(holds, what):
    if not holds:
        sys.exit("wrong: " + str(what))


def words_of(path):
    """Of each page (width, height, [(word, left, top, right, bottom)]), in points."""
    pages = []
    for line in run("pdftotext", "-bbox", path, "-").decode().splitlines():
        page = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line)
        if page:
            pages.append((float(page[1]), float(page[2]), []))
        word = re.search(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>', line)
        if word:
            pages[-1][2].append((word[5], *(float(word[i]) for i in range(1, 5))))
    return pages


def top_of(words, text):
    found = [word for word in words if word[0] == text]
    require(found, f"'{text}' is not on the page")
    return found[0]


def check_pages(pages):
    number = 0
    for place, (width, height, words) in enumerate(pages):
        is_landscape = width > height
        require(abs(min(width, height) - 210 * MM) < 1 and abs(max(width, height) - 297 * MM) < 1, "not A4")
        in_margin = [word for word in words if word[4] < 20 * MM]
        begins = place == 0 or any(word[0] == "Phụ" for word in words[:2])
        number = 1 if begins else number + 1
        expected = [] if begins else [str(number)]
        require([word[0] for word in in_margin] == expected, f"page {place + 1} is numbered {in_margin}")
        for word, left, top, right, bottom in in_margin:
            require(abs((left + right) / 2 - (30 * MM + width - 15 * MM) / 2) < 2, "the number is not in the middle")
        for word, left, top, right, bottom in words:
            require(left > 30 * MM - 1 and right < width - 15 * MM + 1, f"'{word}' is in the margin of page {place + 1}")
        require(is_landscape == any(word[0] == "rộng:" for word in words), f"page {place + 1} lies wrong")


def check_heading(words):
    state = [top_of(words, word) for word in ("CỘNG", "HÒA", "NGHĨA", "VIỆT", "NAM")]
    require(max(word[2] for word in state) - min(word[2] for word in state) < 1, "the name of the state is broken")
    require(state[0][2] < 30 * MM and state[0][1] > 99 * MM, "the name of the state is not at the top right")
    number, place = top_of(words, "Số:"), top_of(words, "Nẵng,")
    require(abs(number[4] - place[4]) < 2, "number and date are not on one line")
    motto = top_of(words, "Độc")
    require(motto[2] > state[0][2], "the motto is not below")


def check_pdf(printer, folder):
    skip_without("pdftotext", "pdffonts", "pdftocairo", "pdfinfo")
    path = made(printer, folder, "pdf", "report")
    pages = words_of(path)
    check_pages(pages)
    check_heading(pages[0][2])
    text = run("pdftotext", "-layout", path, "-").decode()
    require(text == unicodedata.normalize("NFC", text), "the text is not NFC")
    for letter in samples.letters():
        require(letter in text, f"'{letter}' is not in the text")
    require(len(samples.letters()) == 134, len(samples.letters()))
    require("Liên hiệp./." in text, "the text does not end with ./.")
    last = next(words for _, _, words in pages if any(word[0] == "nhận:" for word in words))
    receivers, signer = top_of(last, "nhận:"), top_of(last, "TM.")
    require(abs(receivers[2] - signer[2]) < 4 and receivers[1] < 60 * MM < signer[1], "Nơi nhận is not at the signer's level")
    headings = [words for _, _, words in pages if any(word[0] == "Lĩnh" for word in words)]
    require(len(headings) >= 4, "the header row is not repeated")
    fonts = run("pdffonts", path).decode().splitlines()[2:]
    require(all("LiberationSerif" in font or "TimesNewRoman" in font for font in fonts), fonts)
    require(all(re.search(r" yes yes yes ", font) for font in fonts), "a font is not embedded")
    information = run("pdfinfo", path).decode()
    require("CreationDate" not in information and "pango" in information, information)
    check_rule(path)
    check_charts_on_pages(words_of(made(printer, folder, "pdf", "charts")))
    check_long_words(words_of(made(printer, folder, "pdf", "addresses")))


def check_long_words(pages):
    """A word that is longer than a line is broken, and no table is refused for it."""
    check_pages(pages)
    letters = sum(word[0].count("a") for _, _, words in pages for word in words)
    require(letters >= 5 * 79, "a part of a long word is not on the page")


def check_charts_on_pages(pages):
    """A wide table takes the heading to its page, notes stay below it; a chart stands whole on one page."""
    width, height, words = pages[0]
    require(width > height and top_of(words, "CỘNG") and top_of(words, "rộng:") and top_of(words, "dưới"),
            "the first page does not lie across with its table and notes")
    require(all(page[0] < page[1] for page in pages[1:]), "what comes behind a wide table does not stand upright")
    text = {word[0] for _, _, words in pages for word in words}
    require({"cột", "tỷ", "đường"} <= text, "a chart is missing")
    bars = [words for _, _, words in pages if any(word[0] == "cột" for word in words)]
    require(len(bars) == 1 and {"14.814.804", "1.234.567"} <= {word[0] for word in bars[0]}, "a chart is broken")
    line = next(words for _, _, words in pages if any(word[0] == "đường" for word in words))
    require({"2015", "2020", "6.000"} <= {word[0] for word in line}, "the line has no names or labels")


def check_rule(path):
    """The rule under the motto is as long as the motto."""
    skip_without("pdftocairo")
    words = words_of(path)[0][2]
    left, right = top_of(words, "Độc")[1], top_of(words, "phúc")[3]
    drawing = run("pdftocairo", "-svg", "-f", "1", "-l", "1", path, "-").decode()
    lines = re.findall(r'd="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "[^>]*', drawing)
    near = [(float(a), float(c)) for a, b, c, d in lines if b == d and abs(float(a) - left) < 3]
    require(any(abs(end - right) < 3 for _, end in near), f"no rule from {left} to {right}: {near[:5]}")


def number(text):
    return float(text.replace(",", "")) if text else 0.0


def check_xlsx(printer, folder):
    try:
        import openpyxl
    except ImportError:
        print("skipped: openpyxl is not found")
        sys.exit(0)
    report, figures = made(printer, folder, "xlsx", "report"), made(printer, folder, "xlsx", "figures")
    stored, formulas = openpyxl.load_workbook(report, data_only=True), openpyxl.load_workbook(report)
    require(stored.sheetnames[0] == "Viện trợ theo lĩnh vực" and stored.sheetnames[-1] == "Ghi chú", stored.sheetnames)
    require(len(set(stored.sheetnames)) == 4 and all(len(name) <= 31 for name in stored.sheetnames), stored.sheetnames)
    sheet, last = stored.worksheets[0], stored.worksheets[0].max_row
    require(sheet.freeze_panes == "A2" and sheet.auto_filter.ref and sheet.print_title_rows == "$1:$1", "print setup")
    kept = [row for row in sheet.iter_rows(min_row=2, max_row=last - 1, values_only=True) if row[4] == "x"]
    for column in (1, 2):
        total = sheet.cell(last, column + 1).value
        require(sum(row[column] for row in kept) == total, f"column {column} does not add up to {total}")
        require(str(formulas.worksheets[0].cell(last, column + 1).value).startswith("=SUMIF("), "no formula")
    require(formulas.worksheets[0].cell(2, 3).number_format == '"hơn "#,##0', "hơn is not in the format")
    require(formulas.worksheets[0].cell(2, 3).font.name == "Times New Roman", "font")
    check_cells(openpyxl.load_workbook(figures, data_only=True).worksheets[0])
    check_native_charts(openpyxl.load_workbook(made(printer, folder, "xlsx", "charts")))
    check_side_by_side(openpyxl.load_workbook(made(printer, folder, "xlsx", "in-a-unit")))
    taken = openpyxl.load_workbook(made(printer, folder, "xlsx", "taken-name"))
    require(taken.sheetnames == ["Danh mục", "Danh mục (2)"], taken.sheetnames)
    offered = taken.worksheets[0].data_validations.dataValidation[0].formula1
    require(offered == "'Danh mục (2)'!$A$2:$A$4", offered)
    check_recalculated(printer, folder, stored)


def check_native_charts(book):
    """Each chart stands on the sheet of its table and takes its figures from there, without of-which rows and totals."""
    kinds = {sheet.title: [type(chart).__name__ for chart in sheet._charts] for sheet in book.worksheets}
    require(kinds["Viện trợ theo lĩnh vực"] == ["BarChart"] and kinds["Theo năm"] == ["BarChart", "LineChart"], kinds)
    bars = book["Viện trợ theo lĩnh vực"]._charts[0].series[0].val.numRef.f
    require(bars == "('Viện trợ theo lĩnh vực'!$C$2:$C$11,'Viện trợ theo lĩnh vực'!$C$13:$C$14)", bars)
    whole, line = book["Theo năm"]._charts
    require(whole.grouping == "percentStacked" and len(whole.series) == 6, whole.grouping)
    require(line.series[0].val.numRef.f == "'Theo năm'!$B$2:$B$7", line.series[0].val.numRef.f)


def check_cells(sheet):
    rows = list(sheet.iter_rows(values_only=True))
    require(rows[0][2:5] == ("Cam kết (VND)", "Cam kết (USD)", "Cam kết (nguyên văn)"), rows[0])
    require(str(rows[2][1]).startswith("2021-11-06") and rows[3][1] == "1900-01-05", "dates")
    require(rows[2][0] == '=HYPERLINK("http://x")' and sheet.cell(3, 1).data_type != "f", "a name became a formula")
    require(rows[2][2:4] == (1000, 20.5) and rows[4][2] == "chưa định giá", rows[2])
    require(rows[5][3:5] == (30.25, "30,25 USD; và chưa định giá"), rows[5])
    require(rows[2][6] == "12345678901234567" and rows[2][5] == 1.234567890123457e16, rows[2])
    require(rows[-1][2:4] == (3000, 50.75), rows[-1])


def check_side_by_side(book):
    sheet, notes = book.worksheets
    require([cell.value for cell in sheet[1]] == ["Bên cung cấp", "Cam kết (VND)", "Cam kết (USD)"], sheet[1])
    require(sheet.cell(2, 2).value == 1234567 and sheet.cell(3, 2).value.startswith("=SUM("), "the cells are not exact")
    said = [row[0] for row in notes.iter_rows(values_only=True) if row[0]]
    require("- Một khoản chưa xác định." in said, said)
    require(any("không theo triệu hay tỷ" in line for line in said), said)
    require(not any("làm tròn" in line for line in said), said)


def check_recalculated(printer, folder, stored):
    """LibreOffice computes all formulas again and gets what is stored."""
    if not shutil.which("soffice"):
        print("LibreOffice is not found: formulas were not computed again")
        return
    profile = "-env:UserInstallation=file://" + os.path.join(folder, "office")
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    paths = [os.path.join(folder, name + ".xlsx") for name in ("report", "figures")]
    for path in paths:
        forget_stored(path)
    run("soffice", profile, "--headless", "--convert-to", options, "--outdir", folder, *paths, stderr=subprocess.DEVNULL)
    for name in ("Viện trợ theo lĩnh vực", "Viện trợ theo lĩnh vực (2)"):
        with open(os.path.join(folder, f"report-{name}.csv"), encoding="utf-8") as file:
            last = list(csv.reader(file))[-1]
        row = [cell.value for cell in stored[name][stored[name].max_row]]
        require([number(text.replace("hơn ", "")) for text in last[1:3]] == row[1:3], f"{name}: {last} is not {row}")
    with open(os.path.join(folder, "figures-Các khoản tất cả.csv"), encoding="utf-8") as file:
        last = list(csv.reader(file))[-1]
    require([number(last[at].replace("gần ", "")) for at in (2, 3, 7)] == [3000, 50.75, 13], last)


def forget_stored(path):
    """Takes the stored values of formulas away, so that they must be computed."""
    import zipfile
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f>", content))


def check_bytes(printer, folder):
    home = os.path.join(folder, "home")
    os.mkdir(home)
    other = {"TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "LC_ALL": "C", "HOME": home, "PATH": os.environ["PATH"]}
    for kind, name in (("pdf", "report"), ("pdf", "figures"), ("pdf", "charts"), ("xlsx", "charts"), ("xlsx", "report"), ("xlsx", "workbook")):
        with open(made(printer, folder, kind, name), "rb") as file:
            first = file.read()
        with open(made(printer, folder, kind, name, other), "rb") as file:
            require(first == file.read(), f"{name}.{kind} has other bytes in another zone, language and home")


def check_hostile(printer, folder):
    for kind in ("pdf", "xlsx"):
        made(printer, folder, kind, "hostile")
    skip_without("pdftotext")
    text = run("pdftotext", os.path.join(folder, "hostile.pdf"), "-").decode()
    require("\\u{202E}" in text and "\u202e" not in text and "\x07" not in text and "\x1b" not in text, "unseen letters")
    require(text.count("dài") >= 1400, "a row longer than a page is not whole")
    for wrong, exit_code in ((b"", 2), (b"{", 2), (b"[]" * 1000, 2), (b'{"format_version":1,"kind":"document"}x', 2)):
        for kind in ("pdf", "xlsx"):
            end = subprocess.run([printer, kind], input=wrong, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            require(end.returncode == exit_code and not end.stdout and end.stderr.count(b"\n") == 1, (wrong, end))


def main():
    printer, what = sys.argv[1], sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        sys.argv[1:] = [folder]
        samples.main()
        {"pdf": check_pdf, "xlsx": check_xlsx, "bytes": check_bytes, "hostile": check_hostile}[what](printer, folder)


main()
