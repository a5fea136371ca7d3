#pragma once
#include "figure_words.hpp"
#include "lexing.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// The words of lines of goods: what is an item, and what only looks like one. Private to the reader of goods.
namespace aid::domain {

/// Whether `text` begins with a number that is written as a word. Only words with their marks are known: typed without,
/// "nam" is also a magnet's first word and "bon" that of a fertilizer. A "ba lô" is a bag.
bool begins_with_number_word(std::string_view text);

/// Whether `text` begins with the name of a thing whose first word is also a unit (item-names.csv): "bộ lọc nước".
bool begins_with_item_name(std::string_view text);

/// "không", "chưa định giá", "theo danh sách": words that stand where goods should, and name none.
bool says_no_goods(std::string_view text);

/// Whether the words behind a quantity say that it is another one: "rưỡi gạo", "đến 10 máy", "gạo mỗi hộ", "máy/3
/// giường", "gạo trở lên", "máy trị giá 500 triệu".
bool says_more_of_quantity(const std::vector<Token>& tokens, std::size_t at);

/// How many of the first words say that nobody knows how much there is of what follows: "không rõ số lượng gạo".
std::size_t words_of_unknown(const std::vector<Token>& tokens);

/// How many tokens at the beginning only say that something was given: "Tặng 4 máy thở", "Trao tặng: 4 máy thở".
std::size_t words_of_giving(const std::vector<Token>& tokens);

/// A scale word of a quantity, only as it is spelled ("5 ti vi" are television sets and "5 ngan" are ducks), and "vạn",
/// "trăm", "chục" of pieces.
std::optional<Found<ScaleWord>> quantity_scale_at(const std::vector<Token>& tokens, std::size_t at);

/// Whether the tokens from `at`, behind a figure, are money: "đồng tiền mặt", "USD". "20 bảng" are blackboards, "100
/// đồng hồ" clocks, "50 đồng phục" uniforms. `has_scale`: a word of scale stands before them, "5 triệu bảng".
bool is_currency_at(const std::vector<Token>& tokens, std::size_t at, bool has_scale);

/// Whether the words behind a quantity are portions of money: "suất tiền", "phần tiền mặt", "envelopes of cash".
bool are_portions_of_cash(std::string_view words);

/// Whether an item says an amount or names money: "quà trị giá 5 triệu", "suất quà (500.000đ/suất)", "tiền mặt".
bool speaks_of_money(std::string_view item);

/// Whether what stands behind "2 tỷ" or "20 triệu" says what money is for: "xây trường", "học bổng".
bool is_purpose_of_money(const std::vector<Token>& tokens, std::size_t at);

/// Whether further goods or a second figure follow: "gạo, 3 máy thở", "máy và 3 ghế", "x 30 hộp", "500 kg gạo".
bool names_further_goods(std::string_view item);

/// Whether an item joins two, "áo ấm và chăn": of pieces it is not sure which of them are so many. What stands in
/// quotation marks is a name.
bool joins_goods(std::string_view item);

/// Whether a bare figure stands in an item that is no part of its name: "xe lăn 30.000.000", "máy thở (04)", "máy thở 5
/// ghế", "máy, 20". "sách lớp 5", "lều 4 người", "cồn 70%", "khẩu trang N95" and what stands in quotation marks are
/// names.
bool has_stray_figure(std::string_view item);

/// Whether an item is only a word for people: "người", "hộ dân".
bool is_of_people(std::string_view item);

}  // namespace aid::domain
