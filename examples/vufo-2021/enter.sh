#!/bin/sh
# The national union (VUFO) in 2021, as it was published, entered record by record into the ledger $AID_LEDGER, which it
# makes if it is not there yet.
#
# What the published text leaves open, this script assumes:
#  * The gift of Good Neighbors International (A11) is one of the nearly 100 items of the nine months (A9), and the gift of
#    the alumni club of Cuba (B4) a part of what went abroad (B3).
#  * How much of the 150,6 tỷ that were mobilised against COVID-19 (A10) is among the items of A9 was not published: it is
#    kept as a published figure, and so is the number of foreign organisations. Neither is ever added to anything.
#  * What went abroad (B3) was told up to 26/10/2021.
#  * The signing with Uzbekistan's committee (C3) is one of the more than 160 events held or joined online (C1).
#  * That Peace and Planet Network is new in 2021 (C4) is told by what was first done with it; on which day is not known.
#  * Of the more than 87 letters (C2) none was published by itself: the telegram to Cuba is made up, so that it is seen how
#    one stands within them. The food for foreigners (B5) has nobody who gave it.
# A9 … C5 are the numbers of the published cases. Every record has an --id, so that the script is safe to repeat.
set -eu

aid-ledger info >/dev/null 2>&1 ||
  aid-ledger init --office "Liên hiệp các tổ chức hữu nghị Việt Nam" --code VUFO

aid-ledger config heading sign LHHN
aid-ledger config heading place "Hà Nội"

# --- The rates with which dollars are shown in đồng ---

aid-ledger rate add --currency USD --kind interbank --date 04/01/2021 --value 23131 --source "Ngân hàng Nhà nước"
aid-ledger rate add --currency USD --kind interbank --date 01/07/2021 --value 23177 --source "Ngân hàng Nhà nước"

# --- The partners, with the names that they are found by ---

partner-list add "Liên hiệp các tổ chức hữu nghị Việt Nam" --id national-union --acronym VUFO \
  --name-en "Viet Nam Union of Friendship Organizations" --kind union --country VN
partner-list add "Các tổ chức thành viên của VUFO" --id members --kind member-organisation --country VN --parent VUFO
partner-list add "Hội hữu nghị Việt Nam - Cuba" --id vn-cuba --kind member-organisation --country VN --parent VUFO
partner-list add "Câu lạc bộ cựu lưu học sinh Việt Nam tại Cuba" --id alumni-cuba --kind chapter --country VN \
  --parent "Hội hữu nghị Việt Nam - Cuba"
partner-list add "Các tổ chức phi chính phủ nước ngoài tại Việt Nam" --id foreign-ngos --name-en "Foreign NGOs in Viet Nam" \
  --kind group
partner-list add "Good Neighbors International" --id gni --acronym GNI --kind foreign-ngo --country KR
partner-list add "Phòng Giáo dục và Đào tạo huyện Vĩnh Lộc" --id gd-vinh-loc --kind vietnamese-authority --country VN
partner-list add "Nhân dân các nước bạn" --id friends --name-en "The people of friendly countries" --kind people
partner-list add "Nhân dân Cuba" --id people-cuba --name-en "People of Cuba" --kind people --country CU
partner-list add "Đại sứ quán Cuba tại Việt Nam" --id embassy-cuba --name-en "Embassy of Cuba in Viet Nam" \
  --kind diplomatic-mission --country CU
partner-list add "Ủy ban các quan hệ dân tộc và hữu nghị với nước ngoài Uzbekistan" --id uz-committee \
  --name-en "Committee on interethnic relations and friendship with foreign countries of Uzbekistan" \
  --kind foreign-government --country UZ
partner-list add "Người nước ngoài gặp khó khăn tại Việt Nam" --id foreigners --name-en "Foreigners in need in Viet Nam" \
  --kind foreign-community
partner-list add "Peace and Planet Network" --id peace-and-planet --kind foreign-friendship-association

# --- Aid that came in ---

# A9: nine months, of which A11 is a part.
aid-add commitment --id A9 --direction in --from "Foreign NGOs in Viet Nam" --to VUFO --scope area-wide \
  --count "gần 100" --amount "hơn 6 triệu USD" --date "01/01/2021-30/09/2021" \
  --title "Các khoản viện trợ phi chính phủ nước ngoài" --source "S2"
aid-add gift --id A11 --part-of A9 --from "Good Neighbors International" --to "Phòng Giáo dục và Đào tạo huyện Vĩnh Lộc" \
  --goods "1.000 chai nước rửa tay sát khuẩn" --date "21-22/09/2021" --beneficiary "institutions=19 school" \
  --place "huyện Vĩnh Lộc, Thanh Hóa" --new-place --title "Nước rửa tay cho 19 trường học" --source "S2"

# --- Aid that went out ---

aid-add gift --id B3 --from "Các tổ chức thành viên của VUFO" --to "Nhân dân các nước bạn" \
  --scope member --count unknown --amount "gần 19 tỷ đồng" --date "01/01/2021-26/10/2021" \
  --title "Ủng hộ bạn bè quốc tế" --source "S2"
aid-add gift --id B4 --part-of B3 --from "Câu lạc bộ cựu lưu học sinh Việt Nam tại Cuba" --to "Nhân dân Cuba" \
  --amount "393 triệu đồng" --via "Đại sứ quán Cuba tại Việt Nam" --date "01/01/2021-26/10/2021" --source "S2"

# --- B5: what was asked for, through whom, and what met it ---

need() { partner-list need add --asked 2021 --source "S2" "$@"; }
need --id B5-cuba --asked-by "Đại sứ quán Cuba tại Việt Nam" --recipient "Nhân dân Cuba" --cash unknown --item "bộ xét nghiệm" \
  --channel embassy
need --id B5-foreigners --recipient "Foreigners in need in Viet Nam" --item "lương thực, thực phẩm" --channel other
partner-list need link B5-cuba --aid B4

# --- What was published as a total ---

aid-ledger list add stated-figure mobilised --vi "kinh phí vận động được" --en "mobilised" --attributes "amount=yes"
aid-ledger stated add --period 2021-9M --what foreign-ngos --count "hơn 50" --direction in --source "S2"
aid-ledger stated add --period "2021-01-01..2021-10-26" --what mobilised --amount "hơn 150,6 tỷ đồng" --direction in \
  --sector "phòng, chống dịch COVID-19" --source "S2"

# --- Events ---

# C1: one record that stands for more than 160, and what is known of them one by one.
event-log add --id C1 --title "Hội nghị, hội thảo, đại hội trực tuyến" --type conference --mode online \
  --date "01/01/2021-26/10/2021" --count "hơn 160 hội nghị" --source "S2"
event-log add --id C3 --part-of C1 --title "Lễ ký trực tuyến bản ghi nhớ với Uzbekistan" --type signing --mode online \
  --date 13/07/2021 --partner VUFO --partner uz-committee --source "S2"
event-log add --id C2 --title "Điện, thư, thiệp và hoa trao đổi với các đối tác" --type correspondence \
  --date "01/01/2021-26/10/2021" --count "items=hơn 87" --source "S2"
event-log add --id C2-cuba --part-of C2 --title "Điện mừng Quốc khánh Cuba" --type correspondence --date 01/01/2021 \
  --count items=1 --country CU
aid-ledger stated add --period "2021-01-01..2021-10-26" --what items --count "hơn 87" --source "S2"
event-log add --id C4 --title "Thiết lập quan hệ với Peace and Planet Network" --type other --date "01/01/2021-26/10/2021" \
  --partner VUFO --partner "Peace and Planet Network" --source "S2"
# C5: turns, not persons: whoever was vaccinated twice is in them twice.
event-log add --id C5 --title "Hỗ trợ tiêm vắc-xin cho nhân viên tổ chức phi chính phủ nước ngoài" --type foreigner-support \
  --date "01/01/2021-26/10/2021" --count "vaccinations=hơn 2.500" --partner VUFO --source "S2"
