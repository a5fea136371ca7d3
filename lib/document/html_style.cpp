#include "html_parts.hpp"

// The measures are those of Decree 30/2020/NĐ-CP, Annex I: A4, margins 20, 20, 30 and 15 mm, the number of the page in
// 14 points at the middle of the top and none on the first page. On a screen a page is as wide as its text on paper.
namespace aid::document::html {

const std::string_view style_sheet = R"css(
@counter-style unseen { system: cyclic; symbols: ""; suffix: ""; }
@counter-style page-number { system: extends decimal; range: 2 infinite; fallback: unseen; }
:root { color-scheme: light dark; --text: #000; --page: #fff; --line: #555; --faint: #f0f2f5; --warn: #8a1c00; }
@page {
  size: A4; margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page, page-number); font: 14pt "Times New Roman", "Liberation Serif", serif; }
}
@page across { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
@page :first { @top-center { content: none; } }
body {
  margin: 0 auto; padding: 20mm 15mm; max-width: 165mm; color: var(--text); background: var(--page);
  font: 14pt/1.3 "Times New Roman", "Liberation Serif", serif;
}
section.across { page: across; }
section.upright { max-width: 165mm; margin-left: auto; margin-right: auto; }
body.with-across { max-width: 252mm; }
section + section { break-before: page; margin-top: 12mm; }
section.annex { counter-reset: page 1; }
p { margin: 6pt 0; text-align: justify; text-indent: 12.7mm; }
p.section, p.subsection { font-weight: bold; break-after: avoid; }
p.ground { font-style: italic; }
p.note, p.warning { font-size: 12pt; text-indent: 0; margin: 3pt 0; }
p.warning { font-weight: bold; color: var(--warn); }
h1, h2 { margin: 0; font-size: 14pt; text-align: center; }
h1 + .subtitle { margin-top: 6pt; }
.subtitle, .as-of, .annex-of { text-align: center; text-indent: 0; margin: 0; }
.as-of, .annex-of { font-style: italic; }
.heading { display: grid; grid-template-columns: 70mm 95mm; text-align: center; margin-bottom: 12pt; }
.heading p, .kind, .addressees p, .signature p { margin: 0; text-align: center; text-indent: 0; }
.superior, .office, .number, .country { font-size: 13pt; }
.office, .country, .motto, .kind { font-weight: bold; }
.motto span { border-bottom: 1pt solid; }
.office-end::after, .ruled::after { content: ""; display: block; width: 40%; margin: 2pt auto 0; border-top: 1pt solid; }
.country { white-space: nowrap; }
.place-and-date { font-style: italic; }
.kind { margin-top: 12pt; }
.ruled { margin-bottom: 12pt; }
.addressees { display: grid; grid-template-columns: auto auto; justify-content: center; column-gap: 2mm; }
.addressees p { text-align: left; }
.signature { display: grid; grid-template-columns: 1fr 1fr; margin-top: 12pt; break-inside: avoid; }
.signature .signer { font-weight: bold; }
.signature .name { font-weight: bold; margin-top: 28mm; }
.receivers p { text-align: left; font-size: 11pt; }
.receivers p.receivers-title { font-size: 12pt; font-weight: bold; font-style: italic; }
.wide { overflow-x: auto; margin: 9pt 0; }
table { border-collapse: collapse; width: 100%; font-size: 12pt; line-height: 1.2; }
caption { font-weight: bold; break-after: avoid; padding-bottom: 3pt; }
caption .unit { display: block; text-align: right; font-weight: normal; font-style: italic; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid var(--line); padding: 2pt 4pt; text-align: left; vertical-align: top; }
thead th { text-align: center; vertical-align: middle; background: var(--faint); }
tbody th { font-weight: normal; }
td.n, tbody th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.group th, tr.subtotal th, tr.subtotal td, tr.total th, tr.total td { font-weight: bold; }
tr.residual, tr.outside { font-style: italic; }
tr.of-which th, tr.outside th { padding-left: 8mm; }
tr.of-which { font-size: 11pt; }
td.nothing { text-align: center; font-style: italic; }
figure { margin: 9pt 0; }
figcaption { font-weight: bold; text-align: center; }
footer { margin-top: 12pt; font-size: 10pt; text-align: right; }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e6e6e6; --page: #16181b; --line: #7a7f87; --faint: #24282e; --warn: #ff9d85; }
}
@media screen and (max-width: 180mm) {
  body { padding: 5mm; }
  .heading, .signature { grid-template-columns: 1fr; row-gap: 6pt; }
}
@media print {
  :root { color-scheme: light; }
  body, body.with-across { margin: 0; padding: 0; max-width: none; }
  section.upright { max-width: none; }
  .wide { overflow: visible; }
}
)css";

}  // namespace aid::document::html
