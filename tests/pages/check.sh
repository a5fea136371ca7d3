#!/bin/sh
# Writes the sample documents, lets LibreOffice make pages of them and measures these.
# Usage: check.sh WRITE_SAMPLES FOLDER   (the folder is made anew)
set -eu

for program in soffice pdftotext pdftocairo; do
  command -v "$program" >/dev/null || {
    echo "skipped: needs $program (libreoffice-writer-nogui, poppler-utils)"
    exit 0
  }
done
/usr/bin/python3 -c 'import docx' 2>/dev/null || {
  echo "skipped: needs python3-docx"
  exit 0
}
here=$(dirname "$0")
rm -rf "$2"
mkdir -p "$2/pdf"
"$1" "$2"
/usr/bin/python3 "$here/read_docx.py" "$2"
# All in one call: LibreOffice takes longer to start than to convert.
soffice -env:UserInstallation="file://$2/profile" --headless --convert-to pdf --outdir "$2/pdf" "$2"/*.docx >"$2/soffice.log" 2>&1
/usr/bin/python3 "$here/measure_pages.py" "$2/pdf"
