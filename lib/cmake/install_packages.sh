#!/bin/sh
# Installs the Debian 12 packages that are missing, as root or with sudo.
# Usage: install_packages.sh build|test|bench   (test, bench: what they need besides)
set -eu

packages="g++ cmake ninja-build pkg-config scdoc libcli11-dev libfmt-dev libsqlitecpp-dev libutf8proc-dev nettle-dev libtomlplusplus-dev libedit-dev
  zlib1g-dev libpango1.0-dev libcairo2-dev libxlsxwriter-dev fonts-liberation2"
if [ "${1:-build}" = test ]; then
  packages="$packages doctest-dev librapidcheck-dev libicu-dev nlohmann-json3-dev libexpat1-dev libical-dev python3-openpyxl sqlite3 openssh-client clang libclang-rt-14-dev gcovr
    bash zsh fish python3-docx libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils"
fi
[ "${1:-build}" != bench ] || packages="hyperfine jq ledger hledger beancount sqlite3 time"

missing=""
for package in $packages; do
  state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$state" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "install_packages.sh: needs root or sudo to install:$missing" >&2; exit 1; }
  as_root=sudo
fi
echo "installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 -- a list of words
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
