#include "connection.hpp"
#include "filled_ledger.hpp"

#include <doctest/doctest.h>

namespace aid::approvals_test {

using namespace aid::storage;
using namespace aid::storage::samples;

TEST_SUITE("storage/approvals") {
  TEST_CASE("a decision of a day has the row that it always had, one of a month says when the month ends") {
    Filled filled = filled_ledger();
    Aids aids(filled.ledger);
    REQUIRE(aids.approvals(filled.part).size() == 1);
    CHECK(aids.approvals(filled.part).front().on == domain::DateInterval::of_month(2021, 4));
    domain::Approval of_a_day = aids.approvals(filled.part).front();
    of_a_day.on = domain::DateInterval::of_day(domain::Date::from_ymd(2021, 4, 13));
    Writer writer(filled.ledger, author());
    aids.add_approval(writer, of_a_day);
    writer.commit();
    CHECK(aids.approvals(filled.part).back().on == of_a_day.on);
    Query query(filled.ledger.connection(), "SELECT decided_on, decided_until FROM approvals ORDER BY id");
    query.next();
    CHECK(query.string(0) == "2021-04-01");
    CHECK(query.string(1) == "2021-05-01");
    query.next();
    CHECK(query.string(0) == "2021-04-13");
    CHECK(query.is_null(1));
  }
}

}  // namespace aid::approvals_test
