#include "aid/document/docx.hpp"
#include "aid/document/render.hpp"
#include "support/sample_documents.hpp"

#include <filesystem>
#include <fstream>

using namespace aid;

/// write_samples FOLDER: the documents whose pages are measured.
int main(int, char** arguments) {
  const std::filesystem::path folder = arguments[1];
  const auto write = [&](const char* name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  };
  write("official.docx", document::write_docx(samples::official_report()));
  write("party.docx", document::write_docx(samples::party_report()));
  // What an office has made of a document of ours is its pattern for the next.
  const auto pattern = document::DocxTemplate::read(document::write_docx(samples::plain_report()));
  write("pattern.docx", document::write_docx(samples::official_report(), &pattern));
  write("plain.docx", document::write_docx(samples::plain_report()));
  const auto write_page = [&](const char* name, const document::Document& report) {
    std::ofstream page(folder / name, std::ios::binary);
    document::write_html(report, page);
  };
  write_page("official.html", samples::official_report());
  write_page("plain.html", samples::plain_report());
}
