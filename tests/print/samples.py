"""Documents as the tools hand them to aid-print: the JSON of include/aid/document/json.hpp, keys in its order.
Usage: samples.py FOLDER [ROWS]   writes report.json, hostile.json, figures.json, plain.json, workbook.json … there, and
with ROWS long.json: one table of so many rows and six columns."""
import json
import os
import sys
import unicodedata

VOWELS = "aăâeêioôơuưy"
MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
CONSONANTS = "bcdđghklmnpqrstvx"


def letters():
    """The 134 letters that have marks or are đ, small and capital."""
    small = [unicodedata.normalize("NFC", vowel + mark) for vowel in VOWELS for mark in MARKS]
    small = [letter for letter in small if ord(letter) > 127] + ["đ"]
    return small + [letter.upper() for letter in small]


def dotted(number):
    return f"{number:,}".replace(",", ".")


def money(number, currency="VND", qualifier="", decimals=0):
    text = (qualifier + " " if qualifier else "") + dotted(number) + ("" if currency == "VND" else " " + currency)
    figure = {"number": str(number), "currency": currency}
    if decimals:
        figure["decimals"] = decimals
    if qualifier:
        figure["qualifier"] = qualifier
    return {"text": text, "figures": [figure]}


def text(words):
    return {"text": words} if words else {}


def count(number):
    return {"text": str(number), "figures": [{"number": str(number)}]}


def day(iso):
    year, month, date = iso.split("-")
    return {"text": f"{date}/{month}/{year}", "date": iso}


def paragraph(words, style="body", is_of_rounding=False):
    block = {"kind": "paragraph"}
    if style != "body":
        block["style"] = style
    block["runs"] = [{"text": words}]
    if is_of_rounding:
        block["is_of_rounding"] = True
    return block


def column(key, heading, kind="text", is_money=False):
    made = {"key": key, "heading": heading}
    if kind != "text":
        made["kind"] = kind
    if is_money:
        made["is_money"] = True
    return made


def table(key, title, columns, rows, total=None, unit="", when_empty="", unit_zeros=0):
    made = {"kind": "table", "key": key}
    for name, value in (("title", title), ("unit", unit), ("unit_zeros", unit_zeros), ("columns", columns),
                        ("when_empty", when_empty), ("total", total), ("rows", rows)):
        if value:
            made[name] = value
    return made


def document(blocks, title="Tổng hợp viện trợ năm 2021", signed=True, annexes=None, language="vi"):
    made = {"format_version": 1, "kind": "document", "language": language, "profile": "decree-30", "report": "brief",
            "office": "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng"}
    if signed:
        made["heading"] = {"office": ["LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ", "THÀNH PHỐ ĐÀ NẴNG"],
                           "state": ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
                           "number": "Số: 05/BC-LHHN", "place_and_date": "Đà Nẵng, ngày 05 tháng 7 năm 2026",
                           "kind": "BÁO CÁO", "addressees": ["Ủy ban nhân dân thành phố", "Sở Ngoại vụ"]}
    made["title"] = title
    made["subtitles"] = ["Kỳ báo cáo: từ 01/01/2021 đến 31/12/2021"]
    made["blocks"] = blocks
    if signed:
        made["signature"] = {"signer": ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"], "name": "Nguyễn Văn A",
                             "receivers": ["- Như trên;", "- Ban Thường vụ;", "- Lưu: VT, LTT."]}
    if annexes:
        made["annexes"] = annexes
    made["as_of"] = "Số liệu tính đến 12 giờ 35 phút ngày 29/11/2026 (lần ghi số 13)"
    made["fingerprint"] = "mã kiểm 659a12bc"
    return made


NAMES = ["Y tế", "Giáo dục", "Môi trường và thích ứng với biến đổi khí hậu", "Nông nghiệp", "Cứu trợ khẩn cấp"]


def by_sector(rows=70):
    columns = [column("sector", "Lĩnh vực"), column("aids", "Số khoản", "figures"),
               column("committed", "Cam kết", "figures", True), column("note", "Ghi chú")]
    made = []
    for i in range(rows):
        made.append({"cells": [text(f"{NAMES[i % 5]} {i}"), count(i % 7 + 1), money((i + 1) * 1_234_567),
                               text("đợt " + str(i) if i % 3 == 0 else "")]})
        if i % 10 == 9:
            part = {"kind": "of-which", "cells": [text("trong đó tiền mặt"), count(1), money(1000), {}],
                    "in_total": False}
            made.append(part)
    total = {"cells": [text("Tổng cộng"), count(sum(i % 7 + 1 for i in range(rows))),
                       money(sum((i + 1) * 1_234_567 for i in range(rows)), qualifier="hơn"), {}]}
    made[0]["cells"][2] = money(1_234_567, qualifier="hơn")
    return table("by-sector", "Viện trợ theo lĩnh vực", columns, made, total, "Đơn vị tính: đồng")


def wide():
    columns = [column(f"c{i}", f"Chỉ tiêu số {i}", "figures", True) for i in range(10)]
    columns[0] = column("place", "Địa bàn")
    rows = [{"cells": [text(f"Quận {i}")] + [money(123_456_789_012 * (i + 1)) for _ in range(9)]} for i in range(8)]
    total = {"cells": [text("Tổng cộng")] + [money(123_456_789_012 * 36) for _ in range(9)]}
    return table("wide", "Bảng rộng: tất cả chỉ tiêu [1/2]", columns, rows, total)


def figures():
    columns = [column("name", "Tên"), column("date", "Ngày", "date"), column("committed", "Cam kết", "figures", True),
               column("received", "Tiếp nhận", "figures", True), column("people", "Người", "figures")]
    unvalued = {"text": "chưa định giá", "figures": [{}]}
    two = {"text": "1.000 VND\n20,50 USD",
           "figures": [{"number": "1000", "currency": "VND"}, {"number": "20.50", "currency": "USD", "decimals": 2}]}
    half = {"text": "30,25 USD; và chưa định giá",
            "figures": [{"number": "30.25", "currency": "USD", "decimals": 2}, {}]}
    rows = [
        {"kind": "group", "cells": [text("I. Trong kỳ")]},
        {"cells": [text("=HYPERLINK(\"http://x\")"), day("2021-11-06"), two, money(12345678901234567), count(3)]},
        {"cells": [text("Khoản hai"), day("1900-01-05"), money(2000, qualifier="gần"), money(5), {}]},
        {"cells": [text("Khoản ba"), text("2021"), unvalued, money(-7), count(10)]},
        {"cells": [text("Khoản bốn"), {}, half, {}, {}]},
        {"kind": "residual", "cells": [text("Không nêu"), {}, money(500), {}, {}], "in_total": False},
    ]
    all_usd = {"number": "50.75", "currency": "USD", "decimals": 2}
    total = {"cells": [text("Tổng cộng"), {},
                       {"text": "gần 3.000 VND\n50,75 USD",
                        "figures": [{"number": "3000", "currency": "VND", "qualifier": "gần"}, all_usd]},
                       money(12345678901234565), count(13)]}
    return document([paragraph("Ghi chú: số liệu chưa đầy đủ.", "note"),
                     table("figures", "Các khoản: 'tất cả'", columns, rows, total),
                     table("empty", "Các khoản: 'tất cả'", columns, [], None, "", "không có khoản nào")],
                    signed=False)


def hostile():
    bad = "<b>\u202e=cmd|' /C calc'!A0\u0007\x1b[31m _x0041_ \uffff &amp; ]]> 木更津市 🤝"
    long_text = "rất dài " * 1500
    columns = [column("name", bad), column("text", "Văn bản")]
    rows = [{"cells": [text(bad), text("a\tb\nc")]}, {"cells": [text("x" * 500), text(long_text)]}]
    return document([paragraph(bad), table("t", bad, columns, rows)], title=bad, signed=False)


def workbook():
    return {"format_version": 1, "kind": "workbook", "sheets": [
        {"name": "Viện trợ", "columns": [{"width": 30}, {"width": 18}, {"width": 14}, {"choices": ["VND", "USD", "đồng & \"xu\""]}],
         "rows": [[text("Nhà tài trợ"), text("Số tiền"), text("Ngày"), text("Tiền tệ")],
                  [text("Quỹ <Hòa bình> & bạn"), {"text": "196000000", "kind": "number"},
                   {"text": "2021-11-06", "kind": "date"}, text("VND")],
                  [text("_x0041_\n\u0001=cmd()"), {"text": "213259.93", "kind": "number"},
                   {"text": "1900-01-05", "kind": "date"}, {}],
                  [{}, {"text": "1234567890123456789", "kind": "number"},
                   {"text": "2000-02-29", "kind": "date", "comment": "không có ngày này [no-such-day]"}, text("USD")],
                  [{}, {"text": "hơn 619", "kind": "shown", "number": "619", "format": "\"hơn \"0"}]]}],
        "choices_name": "Danh mục"}


def in_a_unit():
    """Of a report in triệu đồng and USD side by side: its texts are rounded, its cells are not."""
    columns = [column("donor", "Bên cung cấp"), column("committed_vnd", "Cam kết (VND)", "figures", True),
               column("committed_usd", "Cam kết (USD)", "figures", True)]
    dong = {"text": "1,235", "figures": [{"number": "1234567", "currency": "VND"}]}
    made = table("by-donor", "Theo bên cung cấp", columns, [{"cells": [text("A"), dong, money(54, "USD")]}],
                 {"cells": [text("Tổng cộng"), dong, money(54, "USD")]}, "Đơn vị tính: triệu đồng", unit_zeros=6)
    rounded = "- Số tiền đồng được làm tròn đến 0,001 triệu đồng: cộng các số đã in có thể lệch so với tổng."
    return document([made, paragraph(rounded, "note", is_of_rounding=True), paragraph("- Một khoản chưa xác định.", "note")], signed=False)


def taken_name():
    """A sheet has the name that was meant for the choices."""
    made = workbook()
    made["sheets"][0]["name"] = made["choices_name"]
    return made


def long(rows):
    columns = [column("name", "Tên"), column("date", "Ngày", "date"), column("country", "Quốc gia"),
               column("committed", "Cam kết", "figures", True), column("received", "Tiếp nhận", "figures", True),
               column("aids", "Số khoản", "figures")]
    made = [{"cells": [text(f"Hỗ trợ người dân vùng lũ đợt {i}"), day(f"2021-{i % 12 + 1:02}-{i % 28 + 1:02}"),
                       text(NAMES[i % 5]), money((i + 1) * 1000), money(i * 10), count(1)]} for i in range(rows)]
    total = {"cells": [text("Tổng cộng"), {}, {}, money(sum((i + 1) * 1000 for i in range(rows))),
                       money(sum(i * 10 for i in range(rows))), count(rows)]}
    return document([table("long", "Danh sách", columns, made, total)], signed=False)


def report():
    section = paragraph("I. TÌNH HÌNH TIẾP NHẬN VIỆN TRỢ", "section")
    body = paragraph("Năm 2021, toàn thành phố tiếp nhận 64 chương trình, dự án, khoản viện trợ với tổng kinh phí cam "
                     "kết hơn 126 tỷ đồng, tập trung vào các lĩnh vực y tế, giáo dục và cứu trợ khẩn cấp.")
    alphabet = paragraph("Chữ cái: " + " ".join(letters()))
    annex = {"name": "Phụ lục I", "title": "DANH SÁCH", "of": "(Kèm theo Báo cáo số 05/BC-LHHN)",
             "blocks": [by_sector(60) | {"key": "annex"}]}
    return document([section, body, alphabet, by_sector(), paragraph("Ghi chú dưới bảng.", "note"), wide(),
                     paragraph("Trên đây là báo cáo của Liên hiệp.")], annexes=[annex])


def chart(kind, key, title, names, series):
    return {"kind": "chart", "chart_kind": kind, "title": title, "table": key, "categories": names, "series": series,
            "currency": "VND"}


def charts():
    """A document that begins with a wide table, and charts of a table with some rows that are no bars."""
    by = by_sector(12) | {"key": "chosen"}
    days = [column("period", "Năm"), column("committed", "Cam kết", "figures", True)]
    years = table("years", "Theo năm", days, [{"cells": [text(f"{2015 + i}"), money((i + 1) * 1000)]} for i in range(6)])
    drawn = [chart("bars", "chosen", "Biểu đồ cột", "sector", ["committed"]),
             chart("shares", "years", "Biểu đồ tỷ trọng", "period", ["committed"]),
             chart("line", "years", "Biểu đồ đường", "period", ["committed"])]
    return document([wide(), paragraph("Ghi chú dưới bảng rộng.", "note"), by, years] + drawn)


def addresses():
    """Words that are longer than a line, in a paragraph and in a table."""
    address = "https://example.org/" + "a" * 79
    rows = [{"cells": [text(f"Khoản {i}"), text(address), money(1_000_000)]} for i in range(3)]
    columns = [column("title", "Tên"), column("source", "Nguồn"), column("committed", "Cam kết", "figures", True)]
    return document([paragraph("Xem " + address * 2), table("sources", "Nguồn", columns, rows)], signed=False)


def main():
    folder = sys.argv[1]
    made = {"report": report(), "figures": figures(), "hostile": hostile(), "workbook": workbook(),
            "charts": charts(), "addresses": addresses(),
            "in-a-unit": in_a_unit(), "taken-name": taken_name(),
            "plain": document([paragraph("Một đoạn.")], signed=False)}
    if len(sys.argv) > 2:
        made["long"] = long(int(sys.argv[2]))
    for name, content in made.items():
        with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
