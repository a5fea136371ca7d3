#!/bin/sh
# Hải Phòng's term 2018-2023, as its union of friendship organisations published it, entered record by record into the
# ledger $AID_LEDGER, which it makes if it is not there yet.
#
# What the published text leaves open, this script assumes:
#  * The 52 projects and aids (A12) are one record: neither their dates nor their donors were published one by one.
#  * How the 9,5 million dollars are shared between the groups of people is not known.
#  * The members (C8) are those of the day of the article. Of the events (C7) only that of 2024 has a year.
#  * Which wards took the place of Hồng Bàng district is not of the article, but of resolution 1669/NQ-UBTVQH15.
# A12, C7, C8 are the numbers of the published cases. Every record has an --id, so that the script is safe to repeat.
set -eu

aid-ledger info >/dev/null 2>&1 ||
  aid-ledger init --office "Liên hiệp các tổ chức hữu nghị thành phố Hải Phòng" --code HP --place "Hải Phòng@2018-01-01"

aid-ledger config heading sign LHHN

partner-list add "Liên hiệp các tổ chức hữu nghị thành phố Hải Phòng" --id haufo --acronym HAUFO \
  --name-en "Hai Phong Union of Friendship Organizations" --kind union --country VN
partner-list add "Ủy ban nhân dân thành phố Hải Phòng" --id ubnd-hai-phong --alias "UBND Hải Phòng" \
  --name-en "People's Committee of Hải Phòng" --kind vietnamese-authority --country VN
partner-list add "Các tổ chức phi chính phủ nước ngoài tại Hải Phòng" --id foreign-ngos \
  --name-en "Foreign NGOs in Hải Phòng" --kind group
partner-list add "Hội hữu nghị Việt - Nga thành phố Hải Phòng" --id vn-russia --kind member-organisation --country VN \
  --parent HAUFO

# A12: only what the city's People's Committee approved is counted.
aid-add commitment --id A12 --direction in --from "Foreign NGOs in Hải Phòng" --to "UBND Hải Phòng" --count 52 \
  --amount "9,5 triệu USD" --date 2018-2023 --place "Hải Phòng@2018-01-01" --for women --for children-hardship \
  --for hiv-aids --for agent-orange --for disabled \
  --title "Dự án và khoản viện trợ phi dự án được phê duyệt" --source "S3"
aid-add approve A12 --authority "UBND thành phố Hải Phòng" --date 2018-2023

# C8: how large a member organisation is.
partner-list count vn-russia --members "gần 600" --chapters 7 --date 24/05/2024

# C7: events of the term, and one after it.
partner-list add "Ủy ban nhân dân quận Hồng Bàng" --id hong-bang --alias "UBND quận Hồng Bàng" --kind vietnamese-authority \
  --country VN
partner-list add Donghae --id donghae --alias "Thành phố Donghae" --kind foreign-local-government --country KR
event() { event-log add --source "S3" "$@"; }
event --id C7-twinning --type twinning --title "Kết nghĩa quận Hồng Bàng - thành phố Donghae" --date 2018-2023 \
  --partner hong-bang --partner donghae --place "quận Hồng Bàng, Hải Phòng" --new-place
event --id C7-netherlands --type national-day --title "Ngày Hà Lan và Ngày của Vua" --date 2018-2023 --country NL \
  --partner HAUFO --place "Hải Phòng"
event --id C7-korean --type contest --title "Chung kết cuộc thi tiếng Hàn" --date 2018-2023 --country KR --partner HAUFO \
  --place "Hải Phòng"
event --id C7-english --type contest --title "Cuộc thi tiếng Anh lần thứ 10" --date 2018-2023 --partner HAUFO \
  --place "Hải Phòng"
event --id C7-bunpimay --type meeting --title "Gặp mặt sinh viên Lào nhân dịp Bunpimay" --date 2024 --country LA \
  --partner HAUFO --place "Hải Phòng"

# Hồng Bàng district since 01/07/2025: divided among four wards.
for ward in "Hồng Bàng" "Hồng An" "An Phong" "An Dương"; do
  aid-ledger place add "$ward" --kind ward --in "Hải Phòng" --instead-of "quận Hồng Bàng, Hải Phòng" --divided --from 01/07/2025 \
    --source "1669/NQ-UBTVQH15"
done
