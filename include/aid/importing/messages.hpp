#pragma once
#include "aid/base/counted.hpp"
#include "aid/base/language.hpp"

/// What can be wrong with a list from outside as such; what is wrong with its values is in the other messages.
namespace aid::messages {

inline constexpr Message<> no_headings{"no-headings", "no row with headings was found in the first 20 rows",
                                       "không tìm thấy dòng tiêu đề trong 20 dòng đầu"};
inline constexpr Message<> no_headings_hint{
    "no-headings-hint", "say which line has them (header_row in a --map file), or begin with a blank list: --template",
    "hãy chỉ ra dòng tiêu đề (header_row trong tệp --map), hoặc bắt đầu từ danh sách trống: --template"};
inline constexpr Message<Text, Text> unknown_column{"unknown-column",
                                                    "the heading '{0}' is not known, and figures stand below it: '{1}'",
                                                    "không nhận ra tiêu đề cột '{0}', mà bên dưới có con số: '{1}'"};
inline constexpr Message<> map_heading_hint{
    "map-heading-hint", "say in a --map file what the column holds, or \"ignore\"; --save-map FILE writes a draft",
    "hãy ghi trong tệp --map nội dung của cột, hoặc \"ignore\" nếu không dùng; --save-map TỆP ghi sẵn bản nháp"};
inline constexpr Message<Text, Text, Text> map_heading_like_hint{
    "map-heading-hint",
    "say in a --map file what the column holds, or \"ignore\"; close to '{0}' ({1}); --save-map FILE writes a draft",
    "hãy ghi trong tệp --map nội dung của cột, hoặc \"ignore\" nếu không dùng; gần với '{2}' ({1}); --save-map TỆP ghi "
    "sẵn bản nháp"};
inline constexpr Message<Text, Text, Text> doubtful_column{
    "doubtful-column",
    "the heading '{0}' can mean several things: {1}",
    "tiêu đề cột '{0}' có thể hiểu theo nhiều nghĩa: {2}",
    {"--save-map FILE writes a draft of the map: choose one in it, and give it with --map FILE",
     "--save-map TỆP ghi bản nháp tệp ánh xạ: hãy chọn một nghĩa trong đó, rồi đưa lại bằng --map TỆP"}};
inline constexpr Message<Text, Text> unknown_figure{
    "figure-under-unknown-heading",
    "'{0}' stands under '{1}', a heading that is not known",
    "'{0}' nằm dưới tiêu đề '{1}' chưa nhận ra được",
    {"say in a --map file what the column holds, or \"ignore\"",
     "hãy ghi trong tệp --map nội dung của cột, hoặc \"ignore\" nếu không dùng"}};
inline constexpr Message<Text, Text> repeated_column{
    "repeated-column",
    "two columns hold the same: '{0}' and '{1}'",
    "hai cột có cùng nội dung: '{0}' và '{1}'",
    {"keep one of them: take the other out, or say in a --map file that it is \"ignore\"",
     "chỉ giữ một cột: hãy bỏ cột kia, hoặc ghi \"ignore\" cho cột đó trong tệp --map"}};
inline constexpr Message<Text> quantity_of_several{
    "quantity-of-several",
    "'{0}' stands beside no goods, or beside several",
    "'{0}' không đứng cạnh hiện vật nào, hoặc đứng cạnh nhiều hiện vật",
    {"name one item in each row, or write the quantity before each: \"10.000 khẩu trang; 4 máy thở\"",
     "mỗi dòng nêu một hiện vật, hoặc ghi số lượng trước từng hiện vật: \"10.000 khẩu trang; 4 máy thở\""}};
inline constexpr Message<Text> missing_mapped_column{
    "missing-mapped-column",
    "the list has no heading '{0}', which the map names",
    "danh sách không có tiêu đề '{0}' nêu trong tệp --map",
    {"write the heading in the map as the list has it, or take it out of the map",
     "hãy ghi tiêu đề trong tệp --map đúng như trong danh sách, hoặc bỏ khỏi tệp"}};
inline constexpr Message<Text> unknown_unit{
    "unknown-unit",
    "the line above the headings says that figures are in '{0}', which is no unit of money known here",
    "dòng phía trên tiêu đề ghi đơn vị tính '{0}', không phải đơn vị tiền đã biết",
    {"say it in the headings: Số tiền (triệu đồng), Giá trị (USD); or take the line out",
     "hãy ghi đơn vị ngay trong tiêu đề: Số tiền (triệu đồng), Giá trị (USD); hoặc bỏ dòng đó"}};
inline constexpr Message<Text, Text> unknown_field{
    "unknown-field",
    "there is no field '{0}': known are {1}",
    "không có trường '{0}': có các trường {1}",
    {R"(correct its spelling: "LIST'S HEADING" = "field")", R"(hãy sửa chính tả: "TIÊU ĐỀ CỦA DANH SÁCH" = "trường")"}};
inline constexpr Message<Text> stage_needed{
    "stage-needed", "the heading '{0}' does not say whether it was promised, committed, received or paid out",
    "tiêu đề '{0}' chưa cho biết là đã hứa, cam kết, tiếp nhận hay giải ngân"};
inline constexpr Message<> stage_hint{
    "stage-hint", "say it: --as gift, pledge, commitment, opening, receipt or disbursement",
    "hãy nêu rõ: --as gift (khoản tặng đã hoàn thành), pledge, commitment, opening, receipt hoặc disbursement"};
inline constexpr Message<Text> bad_stage{
    "bad-stage",
    "'{0}' is not one of gift, pledge, commitment, opening, receipt, disbursement",
    "'{0}' không phải là gift, pledge, commitment, opening, receipt hay disbursement",
    {"gift where each amount was given and received; else the stage that the amounts are of",
     "chọn gift nếu mỗi số tiền là khoản tặng đã hoàn thành; nếu không, chọn giai đoạn của các số tiền"}};
inline constexpr Message<> received_twice{
    "received-twice",
    "received and disbursed of the same incoming aid: disbursed is read as received, which would count twice",
    "cùng một khoản viện trợ tiếp nhận có cả tiếp nhận và giải ngân: giải ngân được đọc là tiếp nhận nên sẽ tính hai "
    "lần",
    {R"(say in a --map file that the column of what was disbursed is "used" or "ignore")",
     R"(hãy ghi trong tệp --map rằng cột giải ngân là "used" (đã sử dụng) hoặc "ignore")"}};
inline constexpr Message<> received_twice_by_stage_hint{
    "received-twice-hint",
    "take out of the rows those that say the same once more; or, where \"giải ngân\" is what was spent, say so in a "
    "--map file: under [values.stage] a line \"Giải ngân\" = \"use\"",
    "hãy bỏ các dòng ghi lại cùng số tiền; nếu \"giải ngân\" là số đã sử dụng thì ghi trong tệp --map: dưới "
    "[values.stage] một dòng \"Giải ngân\" = \"use\""};
inline constexpr Message<Text> delivery_of_list_hint{
    "delivery-hint", "import it with --as {0} (or --as gift), or say it in the heading",
    "hãy nhập bằng --as {0} (hoặc --as gift), hoặc ghi rõ trong tiêu đề cột"};
inline constexpr Message<Text, Text> missing_column{
    "missing-column",
    "no column and no constant says: {0}",
    "không có cột hoặc giá trị chung nào cho biết: {1}",
    {"add the column, or give one value for all rows in a --map file: [constants]",
     "hãy thêm cột, hoặc ghi một giá trị chung cho mọi dòng trong tệp --map: [constants]"}};
inline constexpr Message<Text, Text> value_needed{
    "value-needed",
    "the row does not say: {0}",
    "dòng này chưa ghi: {1}",
    {"fill the cell in; or leave such rows out: --skip-bad-rows --rejects FILE",
     "hãy điền vào ô; hoặc bỏ qua các dòng như vậy: --skip-bad-rows --rejects TỆP"}};
inline constexpr Message<Counted, std::int64_t> too_many_cells{
    "too-many-cells",
    "the row has {0:cell|cells}, the headings only {1}",
    "dòng có {0} ô, dòng tiêu đề chỉ có {1}",
    {"put texts with the delimiter in them between quotation marks, or give the further column a heading",
     "hãy đặt văn bản có dấu phân cách trong dấu nháy kép, hoặc ghi tiêu đề cho cột thừa"}};
inline constexpr Message<Text, Text, Text> currency_contradicts{
    "currency-contradicts",
    "'{0}' is in {1}, but the heading or the row's column of currencies says {2}",
    "'{0}' tính bằng {1}, nhưng tiêu đề hoặc cột loại tiền của dòng này ghi {2}",
    {"correct one of the two cells, or leave the currency out of the amount",
     "hãy sửa một trong hai ô, hoặc bỏ loại tiền khỏi ô số tiền"}};
inline constexpr Message<> direction_column_hint{
    "direction-column-hint",
    "add a column 'Direction' (in, out, local-foreigners, domestic) or one with the country, or a constant of the map: "
    "direction = \"in\" under [constants]",
    "hãy thêm cột 'Chiều' (vào, ra, trong nước …) hoặc cột 'Quốc gia', hoặc giá trị chung trong tệp --map: "
    "direction = \"in\" dưới [constants]"};
inline constexpr Message<Text> two_amounts{"two-amounts", "'{0}' has two amounts of money: give them two rows",
                                           "'{0}' có hai số tiền: hãy tách thành hai dòng"};
inline constexpr Message<Text> units_contradict{
    "units-contradict",
    "'{0}': another line above the headings says another unit",
    "'{0}': một dòng khác phía trên tiêu đề ghi đơn vị khác",
    {"keep the line that is right, or give the unit of each column in a --map file",
     "hãy giữ dòng đúng, hoặc ghi đơn vị của từng cột trong tệp --map"}};
/// The heading, its currency, and that of the mapping.
inline constexpr Message<Text, Text, Text> map_contradicts_currency{
    "units-contradict",
    "'{0}' is in {1}, and the --map file says that the currency is {2}",
    "'{0}' tính bằng {1}, nhưng tệp --map ghi loại tiền là {2}",
    {"take the currency out of [constants], or give that column its own currency in the --map file",
     "hãy bỏ loại tiền khỏi [constants], hoặc ghi loại tiền riêng cho cột đó trong tệp --map"}};
inline constexpr Message<Text> unit_in_currency{
    "unit-in-currency",
    "'{0}' is a currency with a unit: the column of currencies names currencies alone",
    "'{0}' là loại tiền kèm đơn vị: cột loại tiền chỉ ghi loại tiền",
    {"write the unit into the heading of the amounts, 'Số tiền (triệu đồng)', or into a --map file",
     "hãy ghi đơn vị vào tiêu đề cột số tiền, ví dụ 'Số tiền (triệu đồng)', hoặc vào tệp --map"}};
inline constexpr Message<Text> unit_of_rate{
    "unit-of-rate",
    "'{0}': a rate is VND for one unit, and the list says another unit",
    "'{0}': tỷ giá là số VND cho một đơn vị ngoại tệ, mà danh sách ghi đơn vị khác",
    {"write the rates in VND for one unit, and take the unit out",
     "hãy ghi tỷ giá bằng số VND cho một đơn vị và bỏ phần đơn vị"}};
inline constexpr Message<> vnd_per_usd_needed{
    "vnd-per-usd-needed",
    "the map says that rates are per US dollar, and the row has none of VND",
    "tệp ánh xạ ghi tỷ giá theo đô la Mỹ, mà dòng không có tỷ giá của VND",
    {"add a column VND with the dong for one US dollar, or take per = \"usd\" out of the map",
     "hãy thêm cột VND ghi số đồng cho một đô la Mỹ, hoặc bỏ per = \"usd\" khỏi tệp ánh xạ"}};
inline constexpr Message<Text> nameless_column{
    "column-without-heading",
    "'{0}' stands in a column without a heading",
    "'{0}' nằm trong cột không có tiêu đề",
    {"give the column a heading ('STT' leaves it out), or take it out",
     "hãy đặt tiêu đề cho cột (ghi 'STT' nếu không cần nhập), hoặc bỏ cột đó"}};
inline constexpr Message<Text> unknown_name{"unknown-name", "the ledger does not know '{0}'", "'{0}' chưa có trong sổ"};
inline constexpr Message<Text> skipped_by_decision{"skipped", "rows with '{0}' are left out, as decided",
                                                   "các dòng có '{0}' được bỏ qua theo quyết định đã ghi"};
inline constexpr Message<Counted, std::int64_t> rows_differ{
    "rows-differ",
    "the list has {0:row|rows}, expected were {1}: nothing was written",
    "danh sách có {0} dòng, không phải {1} như dự kiến: chưa ghi gì vào sổ",
    {"look for rows that are missing or twice, or give the right --expect-rows",
     "hãy tìm dòng thiếu hoặc trùng, hoặc ghi lại --expect-rows cho đúng"}};
inline constexpr Message<Text, Text, Text, Text> total_differs{
    "total-differs",
    "the rows add up to {0}, expected was {1}: nothing was written",
    "các dòng cộng lại là {2}, không phải {3} như dự kiến: chưa ghi gì vào sổ",
    {"look for rows that are missing, twice or mistyped, or give the right --expect-total",
     "hãy tìm dòng thiếu, trùng hoặc ghi sai, hoặc ghi lại --expect-total cho đúng"}};
inline constexpr Message<Text> bad_expectation{
    "bad-expectation",
    "'{0}' is not a total like VND=12345678900",
    "'{0}' không phải là tổng số dạng VND=12345678900",
    {"write the currency's code, =, and digits only: --expect-total VND=12345678900",
     "hãy ghi mã loại tiền, dấu = và chỉ chữ số: --expect-total VND=12345678900"}};
inline constexpr Message<Text, Text> looks_like_aid{
    "looks-like-aid",
    "looks like {0} of the ledger: same donor, receiver and currency, nearly the same amount and date ({1})",
    "giống khoản {0} đã có trong sổ: cùng bên cung cấp, bên tiếp nhận, loại tiền, số tiền và ngày gần nhau ({1})"};
/// The code; the differences as `told` in words ("amount: 196.000.000 VND → 195.000.000 VND; date: 2021 → 2022").
inline constexpr Message<Text, Label> row_differs{"row-differs", "this row is {0} in the ledger with other values: {1}",
                                                  "dòng này là {0} trong sổ, nhưng giá trị khác: {1}"};
inline constexpr Message<> correct_hint{"correct-hint", "--correct takes the row of the list for the right one",
                                        "--correct sẽ lấy dòng của danh sách làm đúng"};
inline constexpr Message<Text, Text> value_of_goods_or_money{
    "value-of-goods-or-money", "'{0}' under '{1}' can be the value of the goods of this row, or money beside them",
    "'{0}' ở cột '{1}' có thể là trị giá của hiện vật trong dòng, hoặc là tiền kèm theo hiện vật"};
inline constexpr Message<> value_of_goods_or_money_hint{
    "value-of-goods-or-money-hint",
    "say it in a column Form (in-kind: the value of the goods; mixed: money and goods), or once for all rows in the "
    "mapping file: "
    "[constants] form = \"in-kind\"",
    "hãy ghi ở cột Hình thức (hiện vật: là trị giá hiện vật; hỗn hợp: gồm tiền và hiện vật), hoặc một lần cho mọi dòng "
    "trong tệp "
    "ánh xạ: [constants] form = \"in-kind\""};
inline constexpr Message<Text> repeated_row_id{
    "repeated-row-id",
    "another row of this list has the id '{0}' and other values",
    "một dòng khác của danh sách có cùng mã '{0}' nhưng giá trị khác",
    {"give each row its own id; instalments of one aid keep the id, with a column 'Stage' that says what each is, or "
     "stage = \"receipt\" under [constants] in a --map file",
     "hãy ghi mã khác nhau cho mỗi dòng; nếu là các đợt của một khoản thì giữ mã và thêm cột 'Bước' cho từng dòng, "
     "hoặc "
     "stage = \"receipt\" dưới [constants] trong tệp --map"}};
/// The same, where it is known what the other row says: its values stand before the arrows.
inline constexpr Message<Text, Label> repeated_row_id_differs{
    "repeated-row-id", "another row of this list has the id '{0}' and other values: {1}",
    "một dòng khác của danh sách có cùng mã '{0}' nhưng giá trị khác: {1}", repeated_row_id.hint};
inline constexpr Message<Text, Label> repeated_row_differs{
    "repeated-row", "another row of this list is {0} too, with other values: {1}",
    "một dòng khác của danh sách cũng là {0} nhưng giá trị khác: {1}"};
inline constexpr Message<Text> repeated_row{"repeated-row", "another row of this list is {0} too, with other values",
                                            "một dòng khác của danh sách cũng là {0} nhưng giá trị khác"};
inline constexpr Message<> repeated_row_hint{
    "repeated-row-hint", "take one of them out; two that are really called the same need a column 'ID'",
    "hãy bỏ một dòng; nếu đúng là hai bên trùng tên thì cần thêm cột 'Mã'"};
inline constexpr Message<> repeated_entry{
    "repeated-entry",
    "another row of this aid says the same: stage, date, money and goods",
    "một dòng khác của khoản này đã ghi đúng như vậy: bước, ngày, tiền và hiện vật",
    {"take the row out; two payments that are really alike need different dates or a note each",
     "hãy bỏ dòng này; nếu đúng là hai lần giống nhau thì ghi ngày khác nhau hoặc ghi chú riêng"}};
inline constexpr Message<Text> unknown_stage{"unknown-stage", "'{0}' does not say what the row is about",
                                             "'{0}' không cho biết dòng này thuộc bước nào"};
inline constexpr Message<> unknown_stage_hint{
    "unknown-stage-hint",
    "pledge, commitment, opening, receipt, disbursement, use, handover, counterpart, return, cancellation, or gift: a "
    "completed gift",
    "hứa tài trợ, cam kết, số dư đầu kỳ, tiếp nhận, giải ngân, sử dụng, bàn giao, đối ứng, hoàn trả, hủy phần cam kết "
    "còn lại, hoặc tặng: khoản tặng đã hoàn thành"};
inline constexpr Message<Text, Text> qualifier_differs{
    "qualifier-differs",
    "'{0}' does not go with '{1}'",
    "'{0}' không khớp với '{1}'",
    {"say it once: in the column or before the figure", "chỉ ghi một nơi: trong cột hoặc trước con số"}};
/// How many sources or dates there are, and how many equivalents.
inline constexpr Message<std::int64_t, std::int64_t> stated_uneven_cells{
    "stated-uneven",
    "the cell has {0} values for {1} equivalents: each needs its own, in the same order",
    "ô có {0} giá trị cho {1} số quy đổi: mỗi số cần một giá trị, theo cùng thứ tự",
    {"part them by semicolons, and write ? where it is not known",
     "hãy ngăn bằng dấu chấm phẩy, chỗ nào chưa biết thì ghi ?"}};
/// The aid, and what was added to it.
inline constexpr Message<Text, Text> correct_would_lose{
    "correct-would-lose",
    "other facts of {0} cannot be put in their place: what was added since would go with them: {1}",
    "không thể thay số liệu của {0}: những gì ghi thêm sau đó sẽ mất theo: {1}",
    {"set the aid right by hand: aid-add reverse for the wrong entry, aid-add receipt and the like for the right one",
     "hãy sửa khoản này bằng tay: aid-add reverse với bút toán sai, aid-add receipt và các lệnh tương tự để ghi lại "
     "đúng"}};
inline constexpr Message<Text, Text, Text> rows_disagree{
    "rows-disagree",
    "the rows of one aid disagree: {0} is '{1}' here, '{2}' in the first of them",
    "các dòng của cùng một khoản không khớp: {0} ở đây là '{1}', ở dòng đầu là '{2}'",
    {"write it alike in all of them, or give each aid an id of its own",
     "hãy ghi giống nhau ở mọi dòng, hoặc đặt mã riêng cho từng khoản"}};
inline constexpr Message<std::size_t> left_out_with{
    "left-out-with",
    "left out with the aid that it belongs to: see line {0}",
    "bị bỏ ra cùng cả khoản viện trợ: xem dòng {0}",
    {"mend that line, then import the rejected rows", "hãy sửa dòng đó, rồi nhập lại các dòng bị loại"}};
inline constexpr Message<Text> several_places{
    "several-places",
    "'{0}' names several places: an event has one",
    "'{0}' nêu nhiều địa điểm: một sự kiện chỉ có một",
    {"keep the main place, or give the event a row for each place",
     "hãy giữ địa điểm chính, hoặc tách sự kiện thành mỗi địa điểm một dòng"}};
inline constexpr Message<std::int64_t, Text, Counted, Text> rows_gone{
    "rows-gone",
    "batch {0} ({1}) brought {2:record|records} that this list does not have: {3}",
    "đợt nhập {0} ({1}) có {2} bản ghi mà danh sách này không có: {3}",
    {"see whether they are still right: nothing is taken back by itself",
     "hãy xem các bản ghi đó còn đúng không: công cụ không tự hủy"}};
/// The code of the aid that an earlier row became.
inline constexpr Message<Text> equal_but_id{
    "equal-but-id",
    "this row says the same as {0} in all but its id",
    "dòng này giống hệt {0}, chỉ khác mã",
    {"if it is one aid, reverse one of them: aid-add reverse; if there are two: aid-add review AID --reason TEXT",
     "nếu là một khoản thì hủy một: aid-add reverse; nếu là hai khoản: aid-add review MÃ-KHOẢN --reason \"LÝ DO\""}};
inline constexpr Message<> aids_gone_hint{
    "aids-gone-hint", "what is no longer right is taken back by 'aid-add reverse CODE --reason TEXT'",
    "khoản nào không còn đúng thì hủy bằng 'aid-add reverse MÃ --reason LÝ-DO'"};
inline constexpr Message<Text> several_countries{
    "several-countries",
    "'{0}' names several countries beside a number of people: how many are in each is not said",
    "'{0}' nêu nhiều nước bên cạnh số người: chưa cho biết mỗi nước bao nhiêu người",
    {"give each country a row of its own, or take the number of people out",
     "hãy tách mỗi nước thành một dòng, hoặc bỏ số người"}};
inline constexpr Message<Text> unknown_batch{"unknown-batch", "there is no batch '{0}'", "không có đợt nhập '{0}'"};
inline constexpr Message<> batch_hint{"batch-hint", "aid-ledger journal shows the batches",
                                      "aid-ledger journal cho biết các đợt nhập"};
inline constexpr Message<std::int64_t> batch_taken_back{
    "batch-taken-back",
    "batch {0} was taken back before",
    "đợt nhập {0} đã được hủy trước đó",
    {"import the list again if it is to be in the ledger: 'aid-add import FILE'",
     "nếu cần đưa danh sách trở lại sổ thì nhập lại: 'aid-add import TỆP'"}};
inline constexpr Message<Text> merged_amount{
    "merged-amount",
    "'{0}' stands in cells that are merged over several rows: how much of it is this row's is not said",
    "'{0}' nằm trong ô được gộp qua nhiều dòng: chưa cho biết dòng này là bao nhiêu",
    {"undo the merge and give each row its own figure, or make one row of them",
     "hãy bỏ gộp ô và ghi số riêng cho từng dòng, hoặc nhập các dòng đó thành một dòng"}};
inline constexpr Message<Text, Text, Text, Text, Text> printed_total_differs{
    "printed-total-differs",
    "the total printed under '{0}' is {1}, the rows above it add up to {2}",
    "dòng tổng ở cột '{0}' ghi {3}, các dòng ở trên cộng lại là {4}",
    {"look for a row that is missing, stands twice or has another figure; what the rows say is what counts",
     "hãy tìm dòng thiếu, dòng lặp hoặc số ghi khác; sổ ghi theo các dòng, không theo dòng tổng"}};
inline constexpr Message<std::int64_t, Text> batch_of_partners{
    "batch-of-descriptions",
    "batch {0} ({1}) brought partners: they are descriptions, which are edited and not taken back",
    "đợt nhập {0} ({1}) đưa vào các đối tác: đây là thông tin mô tả, chỉ sửa chứ không hủy",
    {"mend one with 'partner-list edit PARTNER', or the whole list with 'partner-list import FILE --correct'",
     "sửa từng đối tác bằng 'partner-list edit ĐỐI-TÁC', hoặc cả danh sách bằng 'partner-list import TỆP --correct'"}};
inline constexpr Message<std::int64_t, Text, Label> batch_of_matters{
    "batch-of-descriptions",
    "batch {0} ({1}) brought a list of this kind: {2}; they are descriptions, which are edited and not taken back",
    "đợt nhập {0} ({1}) đưa vào danh sách loại: {2}; đây là thông tin mô tả, chỉ sửa chứ không hủy",
    {"mend the list and import it again with --correct", "hãy sửa danh sách rồi nhập lại kèm --correct"}};
inline constexpr Message<std::int64_t, Text> batch_of_events{
    "batch-of-descriptions",
    "batch {0} ({1}) brought events: they are descriptions, which are edited and not taken back",
    "đợt nhập {0} ({1}) đưa vào các sự kiện: đây là thông tin mô tả, chỉ sửa chứ không hủy",
    {"one that was not held: 'event-log edit EVENT --status cancelled'; mend the whole list with 'event-log import "
     "FILE "
     "--correct'",
     "sự kiện không diễn ra: 'event-log edit SỰ-KIỆN --status cancelled'; sửa cả danh sách bằng 'event-log import "
     "TỆP --correct'"}};
inline constexpr Message<Counted, std::int64_t> too_few_cells{
    "too-few-cells",
    "the row has {0:cell|cells}, the headings have {1}: it may be cut off",
    "dòng có {0} ô, dòng tiêu đề có {1}: dòng có thể bị cắt cụt",
    {"look at the end of the row in the list; write empty cells too",
     "hãy xem lại cuối dòng trong danh sách; ô trống cũng phải giữ dấu phân cách"}};
inline constexpr Message<Text> bad_constant{"bad-constant",
                                            "'{0}' is not FIELD=VALUE",
                                            "'{0}' không có dạng TRƯỜNG=GIÁ-TRỊ",
                                            {"write a field, =, and what every row says: --constant direction=in",
                                             "hãy ghi tên trường, dấu = và giá trị chung: --constant direction=in"}};
inline constexpr Message<Text> bad_delimiter{"bad-delimiter", "'{0}' is not one of , ; tab |",
                                             "'{0}' không phải là một trong các dấu , ; tab |"};
inline constexpr Message<Text> bad_encoding{"bad-encoding",
                                            "'{0}' is not one of utf-8, utf-16, tcvn3, windows-1258, vni",
                                            "'{0}' không phải là utf-8, utf-16, tcvn3, windows-1258 hay vni"};
inline constexpr Message<Text> retry_of_other_list{
    "retry-of-other-list",
    "the run that --retry names was of another list than '{0}' is now",
    "lần chạy nêu ở --retry là của danh sách khác với '{0}' hiện nay",
    {"import it without --retry: rows that are recorded already do not come in again",
     "hãy nhập không kèm --retry: các dòng đã ghi sẽ không bị ghi lại"}};
inline constexpr Message<> interrupted{"interrupted", "interrupted: nothing was written",
                                       "đã dừng: chưa ghi gì vào sổ"};

inline constexpr Message<Text> currency_missing{
    "currency-missing",
    "'{0}' is in no currency: the row's cell of the currency is empty",
    "'{0}' chưa rõ loại tiền: ô loại tiền của dòng để trống",
    {"write it into the cell (VND, USD …), or once for all such rows in a --map file: [constants] currency = \"VND\"",
     "hãy ghi loại tiền vào ô (VND, USD …), hoặc một lần cho mọi dòng như vậy trong tệp --map: [constants] currency = "
     "\"VND\""}};
inline constexpr Message<> negative_in_list{
    "negative-in-list",
    "if it was given back, say negative = \"return\" in a --map file, or let the column be called 'Returned'",
    "nếu là tiền hoàn trả, hãy ghi negative = \"return\" trong tệp --map, hoặc đặt tiêu đề cột là 'Hoàn trả'"};
/// The cell and its heading.
inline constexpr Message<Text, Text> zero_is_nothing{
    "zero-is-nothing",
    "'{0}' under '{1}', beside another stage, says that there is none: no entry of it was made",
    "'{0}' ở cột '{1}', bên cạnh bước khác, được hiểu là không có: không ghi bút toán cho ô này",
    {"a --map file with zero = \"nothing\" leaves that unsaid; an entry of zero is recorded in a row of its own",
     "tệp --map có zero = \"nothing\" thì không báo nữa; muốn ghi bút toán bằng 0 thì để ở một dòng riêng"}};
/// The aid that the row had brought.
inline constexpr Message<Text> row_was_taken_back{
    "row-was-taken-back",
    "this row was recorded before as {0}, which was taken back since: it is recorded again",
    "dòng này trước đây đã ghi là {0}, sau đó đã bị hủy: nay lại được ghi vào sổ",
    {"if it is to stay out, take the batch back with 'aid-add reverse --batch NUMBER --reason TEXT', and leave the row "
     "out of the list",
     "nếu không muốn ghi, hãy hủy đợt nhập bằng 'aid-add reverse --batch SỐ --reason LÝ-DO', rồi bỏ dòng này khỏi danh "
     "sách"}};
/// The aid; how the row differs from it.
inline constexpr Message<Text, Label> row_was_corrected{
    "row-was-corrected",
    "this row was recorded as {0}, which was corrected since and stays as it is; the ledger → this row: {1}",
    "dòng này đã ghi là {0}, sau đó đã được đính chính; sổ giữ nguyên như đính chính. Sổ → dòng này: {1}"};
inline constexpr Message<> row_was_corrected_hint{
    "row-was-corrected-hint", "mend the list, or correct the record again with 'aid-add correct'",
    "hãy sửa danh sách, hoặc đính chính lại bản ghi bằng 'aid-add correct'"};
inline constexpr Message<> recorded_not_valued{
    "recorded-not-valued",
    "the row has no amount and no goods: it is recorded as not valued",
    "dòng không có số tiền và không có hiện vật: đã ghi là chưa có giá trị",
    {"if the amount is known, write it into the cell and import the list with --correct",
     "nếu biết số tiền, hãy ghi vào ô rồi nhập lại danh sách với --correct"}};
/// What the cell shows, the number that it holds, and its number format.
inline constexpr Message<Text, Text, Text> divided_figure{
    "divided-figure", "the cell shows '{0}' and holds {1}: its number format '{2}' hides thousands",
    "ô hiện '{0}' nhưng chứa {1}: định dạng số '{2}' bỏ bớt hàng nghìn"};
inline constexpr Message<> divided_figure_hint{
    "divided-figure-hint",
    "say in the heading in what the shown figures are, '(triệu đồng)', or give the cell the format 'Number'",
    "hãy ghi ở tiêu đề cột đơn vị của con số được hiện, '(triệu đồng)', hoặc chọn định dạng 'Number' cho ô"};
/// The number format of a cell whose text cannot be read.
inline constexpr Message<Text> number_format_hint{
    "number-format-hint",
    "the cell's number format '{0}' says so: change the format, or type the figure and its words as text",
    "định dạng số '{0}' của ô hiện như vậy: hãy đổi định dạng, hoặc gõ con số kèm chữ dưới dạng văn bản"};

/// The day, in English and in Vietnamese.
inline constexpr Message<Text, Text> serial_date_hint{
    "serial-date-hint", "spreadsheets call {0} so; if the list means that, say dates = \"serial\" in a --map file",
    "bảng tính gọi ngày {1} bằng số này; nếu danh sách ghi như vậy, hãy thêm dates = \"serial\" vào tệp --map"};
/// The name, the other row's line, whose it is there and here.
inline constexpr Message<Text, std::size_t, Text, Text> name_of_other_row{
    "name-of-other-row",
    "'{0}' is a name of '{2}' in line {1}, and of '{3}' here",
    "'{0}' ở dòng {1} là tên của '{2}', còn ở đây là tên của '{3}'",
    {"correct or leave out one of the two; if both have it, say so in a --names file: partner,NAME,1,new",
     "hãy sửa hoặc bỏ một trong hai; nếu cả hai cùng có tên đó, hãy ghi trong tệp --names: partner,TÊN,1,new"}};
inline constexpr Message<> another_in_list_hint{
    "another-in-list-hint",
    "if it is that partner, use its name; if it is another one, say so in a --names file: partner,NAME,1,new",
    "nếu là đối tác đó, hãy dùng đúng tên đã ghi; nếu là đối tác khác, hãy ghi trong tệp --names: partner,TÊN,1,new"};
/// Of two new names of one list.
inline constexpr Message<> near_rows_hint{
    "near-rows-hint",
    "both are recorded; if they are one, use one of them and give it the other name: 'partner-list alias PARTNER NAME'",
    "cả hai đã được ghi; nếu là một, chỉ dùng một bản ghi và thêm tên kia: 'partner-list alias ĐỐI-TÁC TÊN'"};
inline constexpr Message<> near_in_list_hint{
    "near-in-list-hint",
    "both are new partners now; if they are one, take the batch back and map one name to the other with --names",
    "cả hai đã thành đối tác mới; nếu là một, hãy hủy đợt nhập rồi ghép hai tên bằng --names"};

}  // namespace aid::messages
