#!/bin/sh
# Đà Nẵng's year 2021 as the city and its union of friendship organisations published it, entered record by record into
# the ledger $AID_LEDGER, which it makes if it is not there yet.
#
# What the published text leaves open, this script assumes:
#  * The itemised gifts (A1 to A7) are part of the 64 aids that the city counted (A8): --part-of A8.
#  * A7, given by an unnamed group of consulates and organisations, is one aid.
#  * The help to the people of India, Laos and Cambodia (B2) is one aid of 36 million đồng and 5 000 masks, in which the
#    shares of the three are not known.
# A1 … C6 are the numbers of the published cases. Every record has an --id, so that the script is safe to repeat: what is
# recorded already stays as it is.
set -eu

aid-ledger info >/dev/null 2>&1 ||
  aid-ledger init --office "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng" --code DN --place "Đà Nẵng"

# --- What stands above the city's documents ---

aid-ledger config heading sign LHHN

# --- The partners, with the names that they are found by ---

partner-list add "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng" --id dafo --acronym DAFO \
  --name-en "Da Nang Union of Friendship Organizations" --kind union --country VN
partner-list add "Các tổ chức thành viên của DAFO" --id dafo-members --kind member-organisation --country VN --parent DAFO
partner-list add "Ủy ban nhân dân thành phố Đà Nẵng" --id ubnd-da-nang --alias "UBND Đà Nẵng" --alias "Đà Nẵng" \
  --name-en "People's Committee of Đà Nẵng" --kind vietnamese-authority --country VN
partner-list add "Mặt trận Tổ quốc thành phố Đà Nẵng" --id mttq-da-nang --alias "MTTQ Đà Nẵng" --kind mass-organisation --country VN
partner-list add "Ủy ban nhân dân quận Hải Châu" --id ubnd-hai-chau --alias "UBND quận Hải Châu" --kind vietnamese-authority --country VN
partner-list add "Dự án Đà Nẵng" --id du-an-da-nang --former "Quỹ Đà Nẵng/Quảng Nam" --kind foreign-ngo --country US
partner-list add "Kisarazu" --id kisarazu --alias "Thành phố Kisarazu" --kind foreign-local-government --country JP
partner-list add "Kawasaki" --id kawasaki --alias "Thành phố Kawasaki" --kind foreign-local-government --country JP
partner-list add "Vân Nam" --id yunnan --name-en Yunnan --alias "Tỉnh Vân Nam" --kind foreign-local-government --country CN
partner-list add "Uiwang" --id uiwang --alias "Thành phố Uiwang" --kind foreign-local-government --country KR
partner-list add "Lãnh sự quán và tổ chức phi chính phủ nước ngoài tại Đà Nẵng" --id consulates-ngos \
  --name-en "Consulates and foreign NGOs in Đà Nẵng" --kind group
for province in Savannakhet Champasak Salavan Sekong Attapeu; do
  partner-list add "$province" --id "$province" --alias "Tỉnh $province" --kind foreign-local-government --country LA
done
partner-list add "Nhân dân Ấn Độ" --id people-india --name-en "People of India" --kind people --country IN
partner-list add "Nhân dân Lào" --id people-laos --name-en "People of Laos" --kind people --country LA
partner-list add "Nhân dân Campuchia" --id people-cambodia --name-en "People of Cambodia" --kind people --country KH

# --- Aid that came in ---

# A8: the city's total, of which the others are parts.
aid-add commitment --id A8 --direction in --count 64 --amount "hơn 126 tỷ đồng" --date 2021 --place "Đà Nẵng" \
  --title "Chương trình, dự án và khoản viện trợ phi chính phủ nước ngoài của thành phố" \
  --to "UBND Đà Nẵng" --sector "nhân đạo" --sector "môi trường" --sector "giáo dục" \
  --sector "khắc phục hậu quả thiên tai, dịch bệnh" --source "S0"

aid-add gift --id A1 --part-of A8 --from "Quỹ Đà Nẵng/Quảng Nam" --to DAFO --amount "100 triệu đồng" --date 06/11/2021 \
  --place "quận Liên Chiểu, Đà Nẵng" --new-place --for "lao động tự do bị ảnh hưởng bởi COVID-19" --sector "nhân đạo" \
  --title "Hỗ trợ lao động tự do quận Liên Chiểu" --source "S0"
aid-add gift --id A2 --part-of A8 --from Kisarazu --to "MTTQ Đà Nẵng" --amount "196 triệu đồng" --date 2021 --source "S0"
aid-add gift --id A3 --part-of A8 --from Yunnan --to "UBND Đà Nẵng" --goods "4 máy thở" --goods "20 máy tạo oxy" --date 2021 \
  --source "S0"
aid-add gift --id A4 --part-of A8 --from Kawasaki --to "UBND Đà Nẵng" --goods "96 chai nước sát khuẩn" --date 2021 --source "S0"
aid-add gift --id A5 --part-of A8 --from Champasak --to "UBND Đà Nẵng" --amount "200 triệu đồng" --date 2021 --source "S0"
aid-add gift --id A6 --part-of A8 --from Uiwang --to "UBND quận Hải Châu" --goods "khẩu trang" --date 2021 \
  --place "quận Hải Châu, Đà Nẵng" --new-place --source "S0"
aid-add gift --id A7 --part-of A8 --from "Consulates and foreign NGOs in Đà Nẵng" --to "UBND Đà Nẵng" --direction in --form mixed \
  --amount "hơn 1,1 tỷ đồng" --date 2021 --title "Quỹ vắc-xin, vật tư và trang thiết bị" --source "S0"

# --- Aid that went out ---

aid-add gift --id B1 --from "UBND Đà Nẵng" --each "200 triệu đồng" --to Savannakhet --to Champasak --to Salavan --to Sekong \
  --to Attapeu --date 2021 --source "S0"
aid-add gift --id B2 --from "Các tổ chức thành viên của DAFO" --to "Nhân dân Ấn Độ" --to "Nhân dân Lào" --to "Nhân dân Campuchia" \
  --amount "36 triệu đồng" --goods "5.000 khẩu trang" --date 2021 --source "S0"

# --- Events ---

event-log add --id C5 --title "Hỗ trợ tiêm vắc-xin cho người nước ngoài tại Đà Nẵng" --type foreigner-support --date 2021 --people "hơn 3.000" \
  --partner DAFO --place "Đà Nẵng" --source "S0"
event-log add --id C6 --title "Hội nghị tổng kết năm 2021 và triển khai kế hoạch năm 2022" --type conference --date 11/01/2022 \
  --partner "UBND Đà Nẵng" --place "Đà Nẵng" --source "S0"
