#pragma once
#include <string>
#include <string_view>

namespace aid::vocabulary {

/// The search key (`fold`) of a name after letters that only look Latin were taken for the Latin ones that they look
/// like: Cyrillic "Кіsаrаzu" and full-width "Ｋｉｓａｒａｚｕ" have the key of "Kisarazu". After the confusables of
/// Unicode TS 39, for the letters that names are typed with; digits and letter pairs (rn, m) are left apart, because
/// "quận 1" and "quận l" are told apart by what they mean.
std::string look_alike_key(std::string_view name);

}  // namespace aid::vocabulary
