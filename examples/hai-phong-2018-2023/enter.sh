#!/bin/sh
# Hải Phòng's term 2018-2023, as its union of friendship organisations published it, entered record by record into the
# ledger $AID_LEDGER, which it makes if it is not there yet.
#
# What the published text leaves open, this script assumes:
#  * The 52 projects and aids (A12) are one record: neither their dates nor their donors were published one by one.
#  * How the 9,5 million dollars are shared between the groups of people is not known.
# A12, C8 are the numbers of the published cases. The record of aid has an --id, so that the script is safe to repeat.
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
