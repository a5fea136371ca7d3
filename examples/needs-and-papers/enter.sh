#!/bin/sh
# What stands around Đà Nẵng's gifts of 2021: India's need that one of them met in part, and the papers of another. Entered
# into the ledger $AID_LEDGER after the year itself.
#
# What the published text leaves open, this script assumes:
#  * Masks are what India asked for (B5); how many was not published.
#  * The papers of Kisarazu's gift (A2) are made up: nobody published them. They lie in the working folder, as the README
#    has them: thu-kisarazu.txt and bien-nhan.txt.
# Every record has an --id, so that the script is safe to repeat.
set -eu

sh "$(dirname "$0")/../da-nang-2021/enter.sh"

# B5, B2: the 5.000 masks went to the people of three countries, and nobody said how many to each.
partner-list need add --id B5-india --recipient "Nhân dân Ấn Độ" --item "khẩu trang" --asked 2021 --channel embassy --source "S2"
partner-list need link B5-india --aid B2

# A2: its papers, of which a copy is kept beside the ledger.
aid-ledger paper add A2 --id A2-letter --kind donor-letter --date 2021 --title "Thư của thành phố Kisarazu" --file thu-kisarazu.txt
aid-ledger paper add A2 --id A2-receipt --kind receipt --date 2021 --title "Giấy biên nhận của MTTQ" --file bien-nhan.txt
