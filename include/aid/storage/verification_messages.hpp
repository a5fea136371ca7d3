#pragma once
#include "aid/base/counted.hpp"
#include "aid/base/language.hpp"

#include <cstdint>

/// What `verify` says of erasures in blocks that have no commitment to what was erased.
namespace aid::messages {

/// How many blocks, in which tables which blocks, the block that told last of an erasure.
inline constexpr Message<Counted, Text, std::int64_t> older_blocks_erased{
    "older-blocks-erased",
    "{0:block|blocks} had texts erased, or names or arguments that an older release wrote ({1}): only a head noted at "
    "block {2} or later is proof",
    "{0} khối đã bị xóa nội dung, hoặc tên hay tham số lệnh do bản cũ ghi ({1}): chỉ mốc ghi tại khối {2} hoặc sau đó "
    "mới chứng minh được",
    {"compare these blocks with a backup of before, and note the head that 'aid-ledger info' shows",
     "hãy so các khối này với bản sao lưu trước đó, và ghi lại đầu chuỗi mà 'aid-ledger info' cho biết"}};

}  // namespace aid::messages
