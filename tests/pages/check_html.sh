#!/bin/sh
# Writes the sample documents as HTML, lets a browser print them and measures the pages.
# Usage: check_html.sh WRITE_SAMPLES FOLDER   (the folder is made anew)
set -eu

browser=
for program in chromium chromium-browser google-chrome; do
  command -v "$program" >/dev/null && browser=$program && break
done
[ -n "$browser" ] || {
  echo "skipped: needs chromium"
  exit 0
}
for program in pdftotext pdftoppm; do
  command -v "$program" >/dev/null || {
    echo "skipped: needs $program (poppler-utils)"
    exit 0
  }
done
here=$(dirname "$0")
rm -rf "$2"
mkdir -p "$2"
"$1" "$2"
# The colours of the screen, light (1) and dark (0), are none of the printer's.
for scheme in 1 0; do
  for page in "$2"/*.html; do
    "$browser" --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$2/profile" --no-pdf-header-footer \
      --blink-settings=preferredColorScheme=$scheme --print-to-pdf="${page%.html}-$scheme.pdf" "file://$page" \
      >>"$2/browser.log" 2>&1
  done
done
/usr/bin/python3 "$here/measure_html.py" "$2"
