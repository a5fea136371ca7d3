#pragma once
#include "aid/formats/json_reader.hpp"
#include "aid/formats/json_text.hpp"

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace aid::messages {

inline constexpr Message<Text> unexpected_json_key{"unexpected-json-key",
                                                   "'{0}' is not known here, comes twice, or comes too late",
                                                   "'{0}' không có ở đây, bị lặp hoặc đứng sai thứ tự"};
inline constexpr Message<Text> unexpected_json_value{"unexpected-json-value", "'{0}' is not one of the values here",
                                                     "'{0}' không phải giá trị được dùng ở đây"};

}  // namespace aid::messages

/// Structs as JSON and back, from one description of their members:
///
///     template <typename Visitor, Like<Run> T>
///     void describe(Visitor&& visit, T& run) {
///       visit("text", run.text);
///       visit("is_bold", run.is_bold);
///     }
///
/// A member that is as it usually is (empty, false, 0, the first of an enumeration, or what the description says) is
/// left out. Of an enumeration `json_names(T)` gives the texts, in order; of a variant `json_kinds(const T*)` gives
/// what stands in "kind". Items of a type for which `one_a_line(const T*)` is declared begin on a line of their own.
namespace aid::formats {

template <typename T, typename U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

template <typename T>
concept OneALine = requires(const T* item) {
  one_a_line(item);
};

/// Lists within a list, as rows of cells, begin each on a line too.
template <typename T>
inline constexpr bool is_list = false;
template <typename T>
inline constexpr bool is_list<std::vector<T>> = true;

/// It grows when a program that read the version before would misread the new one.
inline constexpr int json_members_version = 1;

/// What a text that `JsonMembersWriter` wrote is of. Problems: not-json, unexpected-json-key, unexpected-json-value.
Result<std::string> kind_of_json(std::string_view text);

/// Where byte `at` of `text` stands, for problems.
Location place_in_text(std::string_view text, std::size_t at);

/// Writes members into a buffer, which goes on to a stream piece by piece.
class JsonMembersWriter {
public:
  explicit JsonMembersWriter(std::ostream& out) : out_(out) {}
  JsonMembersWriter(const JsonMembersWriter&) = delete;
  JsonMembersWriter& operator=(const JsonMembersWriter&) = delete;

  template <typename T>
  void operator()(std::string_view key, const T& value, const T& usual = T()) {
    if (value == usual) return;
    start_member(key);
    write(value);
  }
  /// Whatever its value.
  template <typename T>
  void always(std::string_view key, const T& value) {
    start_member(key);
    write(value);
  }

  /// A text of JSON as a whole: what it is of, and in which version, stands first.
  template <typename T>
  void write_all(const std::string& kind, const T& value) {
    open('{');
    always("format_version", json_members_version);
    always("kind", kind);
    describe(*this, value);
    close('}');
    buffer_ += '\n';
    flush();
  }

private:
  static constexpr std::size_t most_kept = 1U << 16U;

  void open(char bracket) {
    buffer_ += bracket;
    is_first_ = true;
  }
  void close(char bracket) {
    buffer_ += bracket;
    is_first_ = false;
  }
  void start_item() {
    if (!is_first_) buffer_ += ',';
    is_first_ = false;
  }
  void start_member(std::string_view key) {
    start_item();
    ((buffer_ += '"') += key) += "\":";
  }
  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

  void write(const std::string& text) { append_json_text(buffer_, text); }
  void write(bool value) { buffer_ += value ? "true" : "false"; }
  void write(int value) { buffer_ += std::to_string(value); }
  template <typename T>
  requires std::is_enum_v<T>
  void write(T value) { append_json_text(buffer_, json_names(T())[static_cast<std::size_t>(value)]); }
  template <typename T>
  void write(const std::optional<T>& value) {
    write(*value);
  }
  template <typename T>
  void write(const std::vector<T>& items) {
    open('[');
    for (const T& item : items) {
      start_item();
      if constexpr (OneALine<T> || is_list<T>) buffer_ += '\n';
      write(item);
      if (buffer_.size() > most_kept) flush();
    }
    close(']');
  }
  template <typename... Ts>
  void write(const std::variant<Ts...>& value) {
    open('{');
    always("kind", std::string(json_kinds(&value)[value.index()]));
    std::visit([this](const auto& one) { describe(*this, one); }, value);
    close('}');
  }
  template <typename T>
  requires std::is_class_v<T>
  void write(const T& value) {
    open('{');
    describe(*this, value);
    close('}');
  }

  std::ostream& out_;
  std::string buffer_;
  bool is_first_ = true;
};

/// Reads what `JsonMembersWriter` wrote, strictly: members come in the order in which they are described, each at most
/// once, and no others; every value is of its type. Whoever derives from it (`Self`) may have `read_value` of certain
/// types of its own, and `keep`. Throws `Error`, without a place (see `at`).
template <typename Self>
class JsonMembersReader {
public:
  /// `text` is valid UTF-8.
  explicit JsonMembersReader(std::string_view text) : reader_(text, buffer_, text.size()) {
    buffer_.reserve(text.size());
  }
  JsonMembersReader(const JsonMembersReader&) = delete;
  JsonMembersReader& operator=(const JsonMembersReader&) = delete;

  std::size_t at() const { return reader_.at(); }

  /// The whole text, which is of this kind.
  template <typename T>
  void read_all(std::string_view kind, T& value) {
    const std::string is = read_kind_alone();
    if (is != kind) throw Error(messages::unexpected_json_value, is);
    read_members(value);
    reader_.end().value();
  }

protected:
  /// The members of the whole that come first.
  std::string read_kind_alone() {
    reader_.enter_object().value();
    expect_member("format_version");
    int version = 0;
    read_value(version);
    if (version != json_members_version) throw Error(messages::unexpected_json_value, std::to_string(version));
    expect_member("kind");
    std::string kind;
    read_value(kind);
    return kind;
  }

  void read_value(std::string& text) {
    text = reader_.read_text().value();
    buffer_.clear();
  }
  void read_value(bool& value) {
    value = reader_.take_word("true");
    if (!value && !reader_.take_word("false")) throw Error(JsonReader::expected("true, false"));
  }
  void read_value(int& value) {
    const std::string_view digits = reader_.read_number().value();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) {
      throw Error(messages::unexpected_json_value, digits);
    }
  }
  template <typename T>
  requires std::is_enum_v<T>
  void read_value(T& value) {
    std::string text;
    read_value(text);
    std::size_t at = 0;
    for (const std::string_view name : json_names(T())) {
      if (name == text) return void(value = static_cast<T>(at));
      ++at;
    }
    throw Error(messages::unexpected_json_value, text);
  }
  template <typename T>
  void read_value(std::optional<T>& value) {
    self().read_value(value.emplace());
  }
  template <typename T>
  void read_value(std::vector<T>& items) {
    reader_.enter_list().value();
    while (reader_.next_item().value()) {
      T item{};
      self().read_value(item);
      self().keep(items, std::move(item));
    }
  }
  template <typename... Ts>
  void read_value(std::variant<Ts...>& value) {
    reader_.enter_object().value();
    expect_member("kind");
    std::string kind;
    read_value(kind);
    if (!read_as_kind(value, kind, std::index_sequence_for<Ts...>())) {
      throw Error(messages::unexpected_json_value, kind);
    }
  }
  template <typename T>
  requires std::is_class_v<T>
  void read_value(T& value) {
    reader_.enter_object().value();
    read_members(value);
  }

  template <typename T>
  void keep(std::vector<T>& items, T&& item) {
    items.push_back(std::move(item));
  }

  /// Those of an object that was entered.
  template <typename T>
  void read_members(T& value) {
    int last = -1;
    std::string_view key;
    while (reader_.next_member(key).value()) {
      Finder finder{*this, key, last};
      describe(finder, value);
      if (!finder.is_found) throw Error(messages::unexpected_json_key, key);
      last = finder.place;
    }
  }

private:
  /// Reads the member of a name, if it comes behind the one that was read last.
  struct Finder {
    JsonMembersReader& reader;
    std::string_view key;
    int last;
    int place = -1;
    bool is_found = false;

    template <typename T>
    void operator()(std::string_view name, T& member, const std::type_identity_t<T>& = T()) {
      if (is_found) return;
      ++place;
      if (place <= last || name != key) return;
      is_found = true;
      reader.self().read_value(member);
    }
    template <typename T>
    void always(std::string_view name, T& member) {
      (*this)(name, member);
    }
  };

  void expect_member(std::string_view name) {
    std::string_view key;
    if (!reader_.next_member(key).value() || key != name) throw Error(JsonReader::expected(name));
  }

  template <typename Variant, std::size_t... At>
  bool read_as_kind(Variant& value, std::string_view kind, std::index_sequence<At...>) {
    const auto kinds = json_kinds(&value);
    const auto read = [&](auto at) {
      if (kinds[at] != kind) return false;
      self().read_kind(value.template emplace<at>());
      return true;
    };
    return (read(std::integral_constant<std::size_t, At>()) || ...);
  }

protected:
  /// The members of a variant's value behind its "kind".
  template <typename T>
  void read_kind(T& value) {
    read_members(value);
  }
  Self& self() { return static_cast<Self&>(*this); }

private:
  std::string buffer_;
  JsonReader reader_;
};

}  // namespace aid::formats
