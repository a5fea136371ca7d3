#!/bin/sh
# What an office's desk keeps beside aid: agreements, the plan of Đà Nẵng for 2022 and what became of it, anniversaries, as
# they were published, entered into the ledger $AID_LEDGER, which it makes if it is not there yet.
#
# C3, C9 and C10 are the numbers of the published cases. What they leave open stays open: nobody stated how long the
# memorandum of 13/07/2021 holds, on which day of 2018 the programme with SUNY Brockport was signed, or when the workshop and
# the homestay are due. Every record has an --id, so that the script is safe to repeat.
set -eu

aid-ledger info >/dev/null 2>&1 ||
  aid-ledger init --office "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng" --code DN --place "Đà Nẵng"

partner-list add "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng" --id dafo --acronym DAFO \
  --name-en "Da Nang Union of Friendship Organizations" --kind union --country VN
partner-list add "Ủy ban nhân dân thành phố Đà Nẵng" --id ubnd-da-nang --alias "UBND Đà Nẵng" --alias "Đà Nẵng" \
  --name-en "People's Committee of Đà Nẵng" --kind vietnamese-authority --country VN
partner-list add "Liên hiệp các tổ chức hữu nghị Việt Nam" --id vufo --acronym VUFO --kind union --country VN
partner-list add "Ủy ban các quan hệ dân tộc và hữu nghị với nước ngoài Uzbekistan" --id uz-committee \
  --name-en "Committee on interethnic relations and friendship with foreign countries of Uzbekistan" \
  --kind foreign-government --country UZ
partner-list add "SUNY Brockport" --id brockport --kind foreign-institute --country US
partner-list add "Hội hữu nghị Việt Nam - Ấn Độ thành phố Đà Nẵng" --id vn-in --kind member-organisation --country VN \
  --parent DAFO
partner-list add "Hội hữu nghị Việt Nam - Tây Ban Nha thành phố Đà Nẵng" --id vn-es --kind member-organisation --country VN \
  --parent DAFO

# --- Agreements ---

# C3: nobody stated a term.
event-log add --id C3-signing --type signing --title "Lễ ký trực tuyến bản ghi nhớ với Uzbekistan" --date 13/07/2021 \
  --mode online --partner VUFO --partner uz-committee --source "S2"
partner-list agreement add --id C3 --type memorandum --title "Bản ghi nhớ giữa VUFO và Ủy ban Uzbekistan" \
  --title-en "Memorandum of understanding of VUFO and the committee of Uzbekistan" \
  --party VUFO --party uz-committee --signed 13/07/2021 --event C3-signing --source "S2"
# C10
partner-list agreement add --id C10 --type cooperation-programme --title "Chương trình hợp tác giáo dục với SUNY Brockport" \
  --title-en "Programme of cooperation in education with SUNY Brockport" --party DAFO --party brockport --signed 2018 \
  --from 2018 --until 2023 --source "S4"

# --- C9: the plan for 2022 ---

event-log plan add --id C9 --title "Kế hoạch công tác đối ngoại nhân dân năm 2022" --period 2022 \
  --authority "Ủy ban nhân dân thành phố Đà Nẵng" --source "S4"
item() { event-log plan item --plan C9 --lead DAFO --source "S4" "$@"; }
item --id C9.1 --number 1 --title "Hội thảo về thành phố thông minh" --type workshop --coordinator "UBND Đà Nẵng"
item --id C9.2 --number 2 --title "Kỷ niệm 50 năm thiết lập quan hệ ngoại giao Việt Nam – Ấn Độ" --country IN \
  --type diplomatic-anniversary --coordinator vn-in --due 07/01/2022
item --id C9.3 --number 3 --title "Kỷ niệm 45 năm thiết lập quan hệ ngoại giao Việt Nam – Tây Ban Nha" --country ES \
  --type diplomatic-anniversary --coordinator vn-es --due 23/05/2022
item --id C9.4 --number 4 --title "Homestay cho sinh viên Lào" --type homestay --country LA

# --- What became of it: the review of 11/01/2022 was held, and belongs to no item. ---

event-log add --id C6 --title "Hội nghị tổng kết năm 2021 và triển khai kế hoạch năm 2022" --type conference \
  --date 11/01/2022 --partner "UBND Đà Nẵng" --place "Đà Nẵng" --source "S0"
