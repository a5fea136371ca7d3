#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::vocabulary {

/// How a name answers to what was typed, the surest last.
enum class Fit {
  nearly,      ///< But for one or two typing errors.
  spread,      ///< The words stand in several names of one partner.
  beginnings,  ///< Words begin so, or their first letters are so: "sav" and "SNV" of "Sở Ngoại vụ Savannakhet".
  words,       ///< The name has the words, in any order.
  phrase,      ///< It has them side by side.
  spelled,     ///< The same name with abbreviations spelled out, or with its spaces elsewhere: "UBND TP", "Sa La Van".
  same,        ///< The same but for case, marks, the place of a mark, i and y.
};

/// A partner that answers to what was typed.
struct FoundPartner {
  domain::PartnerId partner;
  Fit fit = Fit::nearly;
  std::string name;  ///< The name of it that does; of `spread` the first that has any of the words.
};

/// Finds partners by any of their names, current and former, in whatever way an officer writes them. Everything that
/// names a partner asks it: one rule for options, questions, searches and the hints of errors.
class PartnerFinder {
public:
  explicit PartnerFinder(storage::Ledger& ledger) : ledger_(ledger) {}

  /// Those that answer to what is typed, each once, best first: by `Fit`, then fewer errors, then more words with the
  /// marks that were typed, then less of the name left over, then names in order. Those of `nearly` only where nobody
  /// answers without an error. Names that were written since are found too.
  std::vector<FoundPartner> find(std::string_view typed);

private:
  struct Name {
    std::size_t begin = 0;  ///< Of its search key in `keys_`.
    std::size_t size = 0;
    std::int64_t version_row = 0;
    int no = 0;
  };

  void catch_up();
  std::string_view key_of(const Name& name) const { return std::string_view(keys_).substr(name.begin, name.size); }
  bool is_current(const Name& name) const;
  domain::PartnerId partner_of(const Name& name) const;

  storage::Ledger& ledger_;
  std::string keys_;
  std::vector<Name> names_;
  std::unordered_map<std::int64_t, std::int64_t> first_;   ///< The first version of a later one.
  std::unordered_map<std::int64_t, std::int64_t> newest_;  ///< The newest version of a first one that has later ones.
  std::int64_t read_until_ = 0;                            ///< The newest version that was read.
};

}  // namespace aid::vocabulary
