#pragma once
#include <doctest/doctest.h>
#include <expat.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aid::document::reading {

/// An element of a page that was read.
struct Element {
  std::string name;
  std::string of_class;
  std::string scope;
  std::string text;  ///< Of all that is in it; a line end for `<br/>`.
};

/// A page read by expat, which takes only what is well-formed.
struct Page {
  bool is_well_formed = false;
  std::string lang;
  std::vector<Element> elements = {};  ///< In the order of their beginnings.

  std::vector<const Element*> named(std::string_view name) const {
    std::vector<const Element*> found;
    for (const Element& element : elements) {
      if (element.name == name) found.push_back(&element);
    }
    return found;
  }
};

struct PageReader {
  Page page = {};
  std::vector<std::size_t> open = {};

  static void start(void* data, const char* name, const char** attributes) {
    auto& reader = *static_cast<PageReader*>(data);
    Element element{.name = name, .of_class = {}, .scope = {}, .text = {}};
    for (; *attributes != nullptr; attributes += 2) {
      const std::string_view key = attributes[0];
      if (key == "class") element.of_class = attributes[1];
      if (key == "scope") element.scope = attributes[1];
      if (key == "lang") reader.page.lang = attributes[1];
    }
    if (element.name == "br") {
      for (const std::size_t outer : reader.open) reader.page.elements[outer].text += '\n';
    }
    reader.open.push_back(reader.page.elements.size());
    reader.page.elements.push_back(std::move(element));
  }
  static void end(void* data, const char*) { static_cast<PageReader*>(data)->open.pop_back(); }
  static void text(void* data, const char* bytes, int length) {
    auto& reader = *static_cast<PageReader*>(data);
    for (const std::size_t outer : reader.open) {
      reader.page.elements[outer].text.append(bytes, static_cast<std::size_t>(length));
    }
  }
};

inline Page read_page(std::string_view html) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
  PageReader reader;
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(parser.get(), PageReader::start, PageReader::end);
  XML_SetCharacterDataHandler(parser.get(), PageReader::text);
  reader.page.is_well_formed =
      XML_Parse(parser.get(), html.data(), static_cast<int>(html.size()), XML_TRUE) == XML_STATUS_OK;
  return std::move(reader.page);
}

}  // namespace aid::document::reading
