#!/bin/sh
# What a list of entries can hardly say, in the ledger $AID_LEDGER, which has its partners already: parts older than what
# they are part of, tranches, shares, goods without a quantity, figures in words, what was changed, returned and taken
# back.
set -eu

aid-add commitment --id T1 --from JICA --to "Sở Y tế Đà Nẵng" --amount "hơn 1,5 triệu USD" --date 2019 --count 12 \
  --sector health=60 --sector education=40 --place "Đà Nẵng@2025-06-30=75.5" --place "Hà Nội=24.5" --runs 2018-2023 \
  --modality programme --title 'Chương trình "Y tế cơ sở", giai đoạn 2' --owner "Sở Y tế Đà Nẵng" --implementer "Bệnh viện C" \
  --status completed --note "theo thư, không có hợp đồng" --source "Công văn 12/LHHN" --source "https://example.org/a;b"
aid-add approve T1 --number 1150/QĐ-UBND --authority "UBND thành phố Đà Nẵng" --date 12/03/2019
aid-add gift --id "T1 a" --part-of T1 --from JICA --to "Bệnh viện C" --amount "100.000 USD" --numbers vi --date 2018-12 --sector health
aid-add receipt --aid "T1 a" --amount "25.000,75 USD" --date 2019-03-01 --source "biên bản 3" --stated-vnd "khoảng 580 triệu"
aid-add receipt --aid "T1 a" --amount "25.000,75 USD" --date 2019-03-01 --another --stated-vnd "khoảng 580 triệu"
aid-add commitment --id T1b --part-of T1 --from JICA --co-donor "Quỹ Hòa Bình" --to "Bệnh viện C" --amount "27.500.000 JPY" --date 2020-Q2
aid-add commitment --aid T1b --amount "gần 2 triệu JPY" --date 2020-Q3
aid-add commitment --aid T1b --amount "9 triệu JPY" --date 2020-11-02
aid-add reverse T1b/3 --reason "không ký phụ lục"
aid-add receipt --aid T1b --amount "12.500.000 JPY" --date 2021 --via "Hội Hữu nghị Việt – Nhật Đà Nẵng"
aid-add return --aid T1b --amount "500.000 JPY" --date 2021-12-31
aid-add use --aid T1b --amount "12 triệu JPY" --date 2021
aid-add gift --id T1c --part-of T1 --from 'Quỹ Trẻ em' --to "Bệnh viện C" --goods "4 máy thở" --goods "tạ và tã" --date 2019-05-06

aid-add gift --from DAFO --to "Tỉnh Savannakhet" --to "Nhân dân Campuchia" --amount "36 triệu" --goods "5.000 khẩu trang" --date 2021-H1 \
  --for "người nghèo" --beneficiary "hơn 3.000 người" --for-country KH
aid-add gift --from DAFO --to "Tỉnh Savannakhet" --to "Tỉnh Champasak" --share 33,335 --share 66,665 --numbers vi --amount "100.000.001 VND" --date 2021-09-21..2021-09-22 \
  --sector as-published:education --beneficiary "pupils=19 school" --beneficiary "women=40 người"
aid-add gift --from DAFO --to "Cộng đồng người Lào tại Đà Nẵng" --direction local-foreigners --amount "khoảng 20 triệu" --date 2022-02 --humanitarian
aid-add gift --from "Quỹ Hòa Bình" --to DAFO --goods "1,125 tấn gạo = hơn 20 triệu" --goods "khoảng 300 chai nước sát khuẩn @ 25.000" --goods "khẩu trang" --numbers vi --date 2021-08-15
aid-add gift --from "Quỹ Hòa Bình" --to DAFO --goods "40 thùng sách" --stated-usd "1.234,50" --numbers vi --date 2022 --stated-vnd "hơn 28 triệu"
aid-add gift --from "Quỹ Hòa Bình" --to "Sở Y tế Đà Nẵng" --form mixed --amount "1 tỷ" --date 2022-Q4 --count unknown
aid-add gift --from "Quỹ Hòa Bình" --to "Sở Y tế Đà Nẵng" --amount "5.000,55 EUR" --numbers vi --date 2023 --count "hơn 50" \
  --place "quận Liên Chiểu, Đà Nẵng" --new-place
aid-add pledge --id P1 --from JICA --to DAFO --amount "10 triệu JPY" --date 2023-01-05 --sector environment --sector health
aid-add commitment --aid P1 --amount "8 triệu JPY" --date 2023-02-05 --settles P1/1
aid-add handover --aid P1 --goods "2 xe cứu thương" --date 2023-03
aid-add counterpart --aid P1 --amount "300 triệu" --date 2023
aid-add aid --id EMPTY --from JICA --to DAFO --title "Chưa có bút toán" --runs 2024-2026
aid-add gift --id GONE --from JICA --to DAFO --amount "1 triệu" --date 2021
aid-add reverse GONE --reason "ghi nhầm"
aid-add gift --from JICA --to DAFO --amount "7 triệu" --date 2021-11-06
aid-add gift --from JICA --to DAFO --amount "7 triệu" --date 2021-11-06 --another
aid-add gift --from DAFO --to "Hội Hữu nghị Việt – Nhật Đà Nẵng" --amount "2 triệu" --date 2022-05-05
