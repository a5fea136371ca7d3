-- A ledger of schema version 5 with entries of every kind that it knew, receipts that settle commitments, reversals, equivalents
-- and an erasure, as the tools of that version made it and the sqlite3 shell dumped it. It must never change: it stands for
-- the ledgers that offices have. Build it with "sqlite3 old.db < version-5.sql".
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE blocks (
  seq        INTEGER PRIMARY KEY,
  at         TEXT    NOT NULL,            -- UTC; informative only, the order is `seq`
  actor      TEXT    NOT NULL,            -- login name as the kernel knows it
  host       TEXT    NOT NULL,
  tool       TEXT    NOT NULL,
  arguments  TEXT    NOT NULL,
  row_count  INTEGER NOT NULL,
  rows_hash  BLOB    NOT NULL,            -- SHA-256 over every column of the rows of this block
  hash       BLOB    NOT NULL             -- SHA-256 over this row and the previous block's hash
, salt BLOB, arguments_hash BLOB) STRICT;
INSERT INTO blocks VALUES(1,'2026-11-30T15:58:43Z','root','vm','aid-ledger','init --office ''Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng'' --code DN --place ''Đà Nẵng''',1007,X'69a1a3547ba4cb5ac2bd90e5d94f8542a7712f67df4ee31c6183f4c692fb4e79',X'56bb7d9c064bc65053027ff2a3440e1de52c7b375e8d2dddb7dbc389e9de8334',X'01a22d2e126f7577a6ec0cad3aeabf67',X'cac4e8931baea12bdb11319df592c13ce8b48fcf59b83f2a295dc6a207019b36');
INSERT INTO blocks VALUES(2,'2026-11-30T15:58:43Z','root','vm','aid-ledger','config numbers vi',1,X'322ba9ce90d21d3d65f48b46d1c18241d85caf0e1e3a71144b62c1567958d8ae',X'a622ad2e4be178293da3127484c4087ddc44d5a07d299dc43419bd7e3df14fa2',X'01a22d2e129571e19164e886a51dccb6',X'cf100ed9339b2de7a2c10f95aa70b7a3c425fc232afc8849ea69988050084b3d');
INSERT INTO blocks VALUES(3,'2026-11-30T15:58:43Z','root','vm','aid-ledger','rate add --currency USD --kind interbank --date 2021-01-04 --value 23.131 --source NHNN',1,X'fcc29e1207360acd3c3c13ef9e407f5ad963b674be0102e1e335e376ef553ef0',X'f76c31d6c2fdeeab0e62d036d8fef382511d69cd75e2c63b21273ca367d494b3',X'01a22d2e129b7229a247ae0fbb6907bb',X'e1f00419f7f592f980865e34bc0b5b4199b316162382ae89061dac3f3abb08a5');
INSERT INTO blocks VALUES(4,'2026-11-30T15:58:43Z','root','vm','aid-add','commitment --new-partner --from Kisarazu --from-country JP --to ''MTTQ Đà Nẵng'' --to-country VN --amount ''hơn 100.000 USD'' --date 2021-03 --id W/1 --contract-rate 23.255,5',9,X'0cbedd8d598370f1c9b1cff6243f024b5b4b388d59dfe7b8581e9a30a34fcb9a',X'ab001c40043484b9d683b9da4a0bece363bd28dd0e26a07b62717eda6ba8fd1e',X'01a22d2e12a27357884e363230cf1524',X'a4985bf5eefccf17ac838d4f6c862ef9ace347185bd28a2eabafdb8d68277693');
INSERT INTO blocks VALUES(5,'2026-11-30T15:58:43Z','root','vm','aid-add','receipt --aid W/1 --amount ''30.000 USD'' --date 15/06/2021 --settles DN-2021-0001/1 --stated-vnd ''khoảng 694 triệu'' --id W/1-r1',1,X'0cc91cf47f521da47c840dbd8c230aa62957ef278913536a6035451ebad08d8b',X'544b55fb82d8ed45847e240152ab97cbcd1610ba70c25d0c639a4d4b07b9e156',X'01a22d2e12af77c0991f39af544311ef',X'05e87c17c8b9d541a34f9d785a0bd58775b09d4e99b94895f1029d1f47488115');
INSERT INTO blocks VALUES(6,'2026-11-30T15:58:43Z','root','vm','aid-add','receipt --aid W/1 --amount ''25.000 USD'' --date 2022-Q1 --settles DN-2021-0001/1 --goods ''4 máy thở'' --form mixed --stated ''580 triệu VND'' --stated-source ''Báo Đà Nẵng'' --stated-date 2022-04-01',3,X'01e5fac813fdccda3e18b1af16ee546bd8a54e470a63654bfdc26884f437a4b0',X'6ca93881d3e6c0139e2fef579c83b536eb61c14f13183b164424990c820a1f4c',X'01a22d2e12bb70cf85d3f5368b1ca38d',X'365022d9f065674b97b4e3d97544fbd51e840b869d7a44319d89148b434dbb60');
INSERT INTO blocks VALUES(7,'2026-11-30T15:58:43Z','root','vm','aid-add','receipt --aid W/1 --amount ''2.500 USD'' --date 2022-Q1 --settles DN-2021-0001/1',1,X'e01f2e04a4bac975ae73e23957968f4bae7bb3c9ae50d5064f47a0e48cdbcd84',X'c85bd35c7361efb71ac66dfd8ddec6536cc4e596d596a29203c798e0eab0a575',X'01a22d2e12cb714bb5463183bc50e1b8',X'ac2f4b79aaea5a98f98cef2f388cb538c21891f1bf3968e0c799106a991e2217');
INSERT INTO blocks VALUES(8,'2026-11-30T15:58:43Z','root','vm','aid-add','reverse DN-2021-0001/4 --reason ''gõ thiếu một số 0''',1,X'804ad5309ba26cb099f0c5df6723bec86be14ec1d53bb47b1bc9811bab5e57ef',X'2cbfd1468adf2950ed4db4aabf3b4330bafb8d93c6f3ecaa0489672a52a2f26f',X'01a22d2e12d47457a997493c5c31a700',X'aeb029383e869835b9c5785956ed1c5537de80d5f6efd79313fd143590e5976f');
INSERT INTO blocks VALUES(9,'2026-11-30T15:58:43Z','root','vm','aid-add','receipt --aid W/1 --amount ''20.000 USD'' --date 2022-Q2 --settles DN-2021-0001/1',1,X'e70ad2c72c591d03985a26fe894cf7ea1daad14492c51c693e591de796b7d2f4',X'87cd9d34d8c743e12e1544dbe096eebf4686c8c2141be67b2e9fafc1a09715ff',X'01a22d2e12dd72068043605294b636af',X'05eb7f4cd677d5569a645e8cba2aafab1e49aa72e28217ea069a9b51b209d142');
INSERT INTO blocks VALUES(10,'2026-11-30T15:58:43Z','root','vm','aid-add','use --aid W/1 --amount ''1 tỷ'' --date 2022',1,X'4730bceb6007bc40629b77bee67ec22b3e825d53c2669f10703d8623ee9e47c9',X'a1aa1553f90d338734346df0e983a1b9ca8111a138d6d055ccf0ba2acf59510f',X'01a22d2e12e87690af6401ec6fae4177',X'74543ca01284ad6a2765453874b53293d87df3ea74449d5cdcdf97666ff262c9');
INSERT INTO blocks VALUES(11,'2026-11-30T15:58:43Z','root','vm','aid-add','return --aid W/1 --amount ''1.000 USD'' --date 2022-12',1,X'c2bf4d420e692170dfd55cd43b63a01c3aa3b67df70634be6ec17adcc1e75fe7',X'84a4428218fcc9d5402fcb6e544d82767d0f238fe4bafb17ff4149b5081ba758',X'01a22d2e12f375b899678e1981637e5b',X'0cacae51773738a151e8c3b822669af5cdb3323f12056be554ec9354942727d9');
INSERT INTO blocks VALUES(12,'2026-11-30T15:58:43Z','root','vm','aid-add','pledge --from Kisarazu --to ''MTTQ Đà Nẵng'' --amount ''50.000 USD'' --date 2022',4,X'12b7c59d8d0b2bd8ccc4d5a30806641a449f24a8abc67b0d78f20c01c8a2f929',X'424ff38fb1ec33da8879ca9d1ce0539820dcdfdaa640208c783b974abcdfd62f',X'01a22d2e12fe7084b2333f56d95f4ae2',X'3eace63550b6d44cfb29e4b91ea6a3fcfce9203d5b44c89244666bf51f751e90');
INSERT INTO blocks VALUES(13,'2026-11-30T15:58:43Z','root','vm','aid-add','commitment --aid DN-2022-0001 --amount ''45.000 USD'' --date 2022-06 --settles DN-2022-0001/1',1,X'e1e84122b2ae590bf877a0f91613f94d1f0f910c55f98c195f04454c0ade8532',X'd25ebf7eae8b6a6de037c026da309c5571ae7d98284d7b8704899486cf65c70a',X'01a22d2e130b76bc95883008e5af2649',X'e4c62fe7b559aecd1a5cb06ca78d1e7cb3d9b3c727014890d32e01633c453c11');
INSERT INTO blocks VALUES(14,'2026-11-30T15:58:43Z','root','vm','aid-add','gift --new-partner --from ''Quỹ A'' --from-country US --to ''MTTQ Đà Nẵng'' --goods ''5.000 khẩu trang'' --goods ''35 tấn gạo = 400 triệu'' --date 2021-11 --sector health',12,X'dcbd696206e8bd7ffa4c9320981cde045cc34b6d07eeaa4608cf75fe00eb2454',X'27898c8f9e478fbd4b27819d78222194faddb2c482d762e761a0674ccf133f6f',X'01a22d2e131877278c64d9b1b9a6a482',X'54cdd6a3c8c93ea6bdca10005c9801ea14576a7b69385fc50fef9ca53e35e1fb');
INSERT INTO blocks VALUES(15,'2026-11-30T15:58:44Z','root','vm','aid-add','gift --from ''Quỹ A'' --to ''MTTQ Đà Nẵng'' --amount ''196 triệu'' --date 2021',5,X'b47627cfd2595c7611ba210b918bd87759a012444d2f15658e04c565a4067807',X'd6d67e4d1ecbd47b6698419aeb7f6c9ae4ac2cc74a6e9acd8d36b00d569ff583',X'01a22d2e133476e0a68672f24e612e68',X'a2baaa8bae36042062cc75676732a8138379f62d7d056d2ec103e9a26767bbbb');
INSERT INTO blocks VALUES(16,'2026-11-30T15:58:44Z','root','vm','aid-add','reverse DN-2021-0003 --reason ''ghi hai lần''',3,X'd3bc0a0808767dc0303d77811b8c93d727987738e49e4392430e4ef5a1fced26',X'72b95768273056b9bd2c9e6649dd73e5405ca44ded13e970207e7bd4e7ead519',X'01a22d2e1341764d9bb57881fd499374',X'257ad34057beb41187d2e0b63256c13fd36a21fd203ccb2b8d5664adfbf8372c');
INSERT INTO blocks VALUES(17,'2026-11-30T15:58:44Z','root','vm','aid-add','handover --aid DN-2021-0002 --goods ''5.000 khẩu trang'' --date 2021-12',2,X'bec50991b34ba733a7aff0c4e1cb63634ba939065724c30a9503b64a617dc8a2',X'6242b71069588f7c14d45f18b6ebe3646dfd8f7300b119cc4703f024d5c6b3c1',X'01a22d2e134a76249b16787e6bebef00',X'906ea8fc429def0624da2c9d4a6699c37643bbde5637d8e52a95a455e0457536');
INSERT INTO blocks VALUES(18,'2026-11-30T15:58:44Z','root','vm','aid-add','counterpart --aid W/1 --amount ''40 triệu'' --date 2022 --via ''Quỹ A''',1,X'dd29b41cb55ca920d384b88e2964ce6ab57e8d9f1fa55f1ad029645f6ba7bcba',X'716dab843b84df516946cd404a3d3a5178edc1269523e50cfdf17fe046a18559',X'01a22d2e135b708abbb69e4ffdddb574',X'b844209a6331022fa175c64595e3e8f640bce374077d4794ba4ec884927f1fc6');
INSERT INTO blocks VALUES(19,'2026-11-30T15:58:44Z','root','vm','aid-add','edit DN-2021-0001/2 --stated ''700 triệu VND'' --stated-source KBNN',1,X'58ca71cc01b6159d73438b9d66fdd18921a8d2a59098d157f64dd40ace30abbb',X'f166aaef5626d951e66f1dc3285b3907801d6208fb6a131f3ee41a8b214b5614',X'01a22d2e1378741bb9f714505a03afb6',X'db67b0d84e817915777bbf69cc7b6986f80bb65f243fd84d4f7f401996196919');
INSERT INTO blocks VALUES(20,'2026-11-30T15:58:44Z','root','vm','aid-add','reverse DN-2021-0001/3/E1 --reason ''sai nguồn''',1,X'7926fdd406063b9abeb41bf86839b8f353b9d44603d3c64ae774d424e41978c3',X'85a4a77cdc1676a4e0855d15f928662837bd48361ea0edd32c620adb9558dcaa',X'01a22d2e138273feae28adf0844902b8',X'd1bc41f48e2f5784904614c7d42f6742afb177c7bf249e8cdca9d45ac885e701');
INSERT INTO blocks VALUES(21,'2026-11-30T15:58:44Z','root','vm','aid-add','edit W/1 --sector health',4,X'e0dabe46b5386548cd2ae37a8f3cd52d10a69dbc6143772aeadc32f3c42d1414',X'5245760593514e93320ca9ffaa136dc3afc1a8f84c2b5e90433d5dbdfd766067',X'01a22d2e138a75fdb29dcb732a896efe',X'0258f58c85a31c8ca4512a556ac517eaa756e0e7165d884e7719cdcb1c0545ea');
INSERT INTO blocks VALUES(22,'2026-11-30T15:58:51Z','root','vm','aid-add','approve W/1 --number ''1150/QĐ-UBND'' --date 2021-04',1,X'47feb0d5595776d32980da7e66260b4dba1a20f072e479cc1ab997da598c4f5e',X'68713f9051655abdec0a2177bc3ece83144ea0764d79d73c58e5b8e6126cc7a6',X'01a22d2e325f745a8c7b7f35235da4d1',X'c3210927914f6db5610d7a741f6f076b38363f60daaad367b6c2e505ecebb874');
INSERT INTO blocks VALUES(23,'2026-11-30T15:58:52Z','root','vm','aid-add','review W/1 --reason ''đã đối chiếu''',1,X'606de069bd78d1393dd9f3f96e0bd4d4e02c4786e442c6cb3f47f09447069c5b',X'4890d62229097d73212c81dc454e2c67142ba7c426b60a05fc113ce106fa9292',X'01a22d2e326874d4a7a9ef39f03938a2',X'a67fc5511c6799ef9bf8a02bdb423d5cbaefe66dfe208ff44367c5a7904336df');
INSERT INTO blocks VALUES(24,'2026-11-30T15:58:59Z','root','vm','partner-list','add … --kind vietnamese-individual --country VN --contact …',2,X'aed26477a26a5b7bb69eef263d46f272c589e117e6dd0f5b0abebe7d158849c1',X'8b95166862e71a36cea3e1715f0175db1361aaabd13573573417e6275cdb5764',NULL,X'a388b130bda13830c4c315f19ef024e2dc2d2a4228aaca4bc06c84965c0905d2');
INSERT INTO blocks VALUES(25,'2026-11-30T15:58:59Z','root','vm','partner-list','erase ''DN-P0004'' --contact --name --reason ''đơn đề nghị''',5,X'3c9854f300877e69a123592f978d8ca52416ec33bdec156464177dd06c4d6f55',X'b449190a3456531c74ab61d03c552a71f8130765e228ee5b0edc9fba2865ff2e',X'01a22d2e50c67710a78f22340539d433',X'c652de85ce7677151116ac3654ed3a208e03e3cddab32eb640de36f32dcfdc5c');
CREATE TABLE settings (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  key        TEXT    NOT NULL,            -- the last row of a key counts
  value      TEXT    NOT NULL
) STRICT;
INSERT INTO settings VALUES(1,1,'uuid','01a22d2e-126f-7577-a6ec-0ca996f4ef7a');
INSERT INTO settings VALUES(2,1,'office','Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng');
INSERT INTO settings VALUES(3,1,'code','DN');
INSERT INTO settings VALUES(4,1,'place','Đà Nẵng');
INSERT INTO settings VALUES(5,1,'currency','VND');
INSERT INTO settings VALUES(6,1,'language','vi');
INSERT INTO settings VALUES(7,1,'numbers','undecided');
INSERT INTO settings VALUES(8,2,'numbers','vi');
CREATE TABLE list_items (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  list       TEXT    NOT NULL,
  scheme     TEXT    NOT NULL,            -- '' where the list has none
  code       TEXT    NOT NULL,            -- the last row of (list, scheme, code) counts
  ordinal    INTEGER NOT NULL,
  name_vi    TEXT    NOT NULL,
  name_en    TEXT    NOT NULL,
  aliases    TEXT    NOT NULL,            -- separated by '|'
  attributes TEXT    NOT NULL             -- key=value;key=value
) STRICT;
INSERT INTO list_items VALUES(1,1,'modality','','programme',1,'Chương trình','Programme','program','');
INSERT INTO list_items VALUES(2,1,'modality','','project',2,'Dự án','Project','','');
INSERT INTO list_items VALUES(3,1,'modality','','non-project',3,'Phi dự án','Non-project aid','khoản phi dự án|viện trợ phi dự án|non-project','');
INSERT INTO list_items VALUES(4,1,'direction','','in',4,'Tiếp nhận','Incoming','vào|viện trợ vào|vào Việt Nam|tiếp nhận viện trợ','');
INSERT INTO list_items VALUES(5,1,'direction','','out',5,'Hỗ trợ nước ngoài','Outgoing','ra|viện trợ ra|ra nước ngoài|viện trợ cho nước ngoài','');
INSERT INTO list_items VALUES(6,1,'direction','','local-foreigners',6,'Hỗ trợ người nước ngoài tại địa bàn','Help to foreigners in Viet Nam','người nước ngoài tại Việt Nam|hỗ trợ người nước ngoài tại Việt Nam|cho người nước ngoài tại Việt Nam','');
INSERT INTO list_items VALUES(7,1,'direction','','domestic',7,'Trong nước','Domestic','hỗ trợ trong nước','');
INSERT INTO list_items VALUES(8,1,'form','','cash',8,'Tiền','Cash','tiền mặt|chuyển khoản|money|bank transfer','');
INSERT INTO list_items VALUES(9,1,'form','','in-kind',9,'Hiện vật','In kind','hàng hóa|hàng hóa, hiện vật|goods','');
INSERT INTO list_items VALUES(10,1,'form','','technical-assistance',10,'Hỗ trợ kỹ thuật','Technical assistance','','');
INSERT INTO list_items VALUES(11,1,'form','','expert',11,'Chuyên gia, tình nguyện viên','Experts and volunteers','chuyên gia|tình nguyện viên|experts|volunteers','');
INSERT INTO list_items VALUES(12,1,'form','','service',12,'Dịch vụ','Services','services','');
INSERT INTO list_items VALUES(13,1,'form','','works',13,'Công trình','Works','chìa khóa trao tay|công trình chìa khóa trao tay|turnkey works','');
INSERT INTO list_items VALUES(14,1,'form','','scholarship',14,'Học bổng','Scholarships','scholarships','');
INSERT INTO list_items VALUES(15,1,'form','','mixed',15,'Hỗn hợp','Mixed','tiền và hiện vật|money and goods','');
INSERT INTO list_items VALUES(16,1,'scope','','own',16,'Của liên hiệp','The office''s own','của đơn vị|đơn vị trực tiếp|liên hiệp|của cơ quan|own','');
INSERT INTO list_items VALUES(17,1,'scope','','member',17,'Của tổ chức thành viên','Of member organisations','thành viên|tổ chức thành viên|của thành viên|của hội thành viên','');
INSERT INTO list_items VALUES(18,1,'scope','','area-wide',18,'Toàn địa bàn','Area-wide','toàn thành phố|toàn tỉnh|toàn quốc|địa bàn','');
INSERT INTO list_items VALUES(19,1,'partner-kind','','foreign-ngo',19,'Tổ chức phi chính phủ nước ngoài','Foreign non-governmental organisation','TCPCPNN|phi chính phủ nước ngoài|foreign NGO|INGO|International NGO|international non-governmental organisation|foreign non-governmental organization|international non-governmental organization|tổ chức phi chính phủ quốc tế|phi chính phủ quốc tế','side=foreign');
INSERT INTO list_items VALUES(20,1,'partner-kind','','foreign-foundation',20,'Quỹ, tổ chức phi lợi nhuận nước ngoài','Foreign foundation or non-profit organisation','quỹ nước ngoài|tổ chức phi lợi nhuận nước ngoài|quỹ xã hội|quỹ tư nhân|foreign foundation|non-profit','side=foreign');
INSERT INTO list_items VALUES(21,1,'partner-kind','','foreign-individual',21,'Cá nhân nước ngoài','Foreign individual','người nước ngoài','side=foreign;person=yes');
INSERT INTO list_items VALUES(22,1,'partner-kind','','overseas-vietnamese',22,'Người Việt Nam ở nước ngoài','Vietnamese living abroad','kiều bào|Việt kiều|người Việt Nam định cư ở nước ngoài|overseas Vietnamese','side=foreign;person=yes');
INSERT INTO list_items VALUES(23,1,'partner-kind','','foreign-company',23,'Doanh nghiệp nước ngoài','Foreign company','công ty nước ngoài','side=foreign');
INSERT INTO list_items VALUES(24,1,'partner-kind','','fdi-company',24,'Doanh nghiệp có vốn đầu tư nước ngoài tại Việt Nam','Foreign-invested company in Viet Nam','doanh nghiệp FDI|FDI company','side=vietnamese');
INSERT INTO list_items VALUES(25,1,'partner-kind','','foreign-institute',25,'Viện, trường nước ngoài','Foreign research or training institution','trường đại học nước ngoài|viện nghiên cứu nước ngoài|foreign university','side=foreign');
INSERT INTO list_items VALUES(26,1,'partner-kind','','diplomatic-mission',26,'Cơ quan đại diện nước ngoài tại Việt Nam','Foreign diplomatic mission in Viet Nam','đại sứ quán|ĐSQ|tổng lãnh sự quán|TLSQ|lãnh sự quán|embassy|consulate|consulate general','side=foreign;in-viet-nam=yes;channel=embassy');
INSERT INTO list_items VALUES(27,1,'partner-kind','','foreign-government',27,'Chính phủ, cơ quan trung ương nước ngoài','Foreign government or central agency','chính phủ nước ngoài|foreign government|donor government','side=foreign');
INSERT INTO list_items VALUES(28,1,'partner-kind','','foreign-local-government',28,'Chính quyền địa phương nước ngoài','Foreign local government','chính quyền địa phương|thành phố kết nghĩa|foreign province or city','side=foreign');
INSERT INTO list_items VALUES(29,1,'partner-kind','','international-organisation',29,'Tổ chức quốc tế','International organisation','Liên hợp quốc|LHQ|tổ chức Liên hợp quốc|United Nations|UN agency|UN|multilateral organisation|tổ chức đa phương','side=foreign');
INSERT INTO list_items VALUES(30,1,'partner-kind','','foreign-friendship-association',30,'Hội hữu nghị, tổ chức nhân dân nước ngoài','Foreign friendship association or people''s organisation','hội hữu nghị nước ngoài|foreign friendship association','side=foreign;channel=friendship-association');
INSERT INTO list_items VALUES(31,1,'partner-kind','','foreign-community',31,'Cộng đồng người nước ngoài','Foreign community','hội người nước ngoài|cộng đồng nước ngoài','side=foreign;in-viet-nam=yes');
INSERT INTO list_items VALUES(32,1,'partner-kind','','people',32,'Nhân dân nước bạn','People of a friendly country','nhân dân','side=foreign');
INSERT INTO list_items VALUES(33,1,'partner-kind','','group',33,'Nhóm bên cung cấp không nêu tên','Group of unnamed givers','nhóm|nhóm nhà tài trợ không nêu tên|nhiều nhà tài trợ|các nhà tài trợ','side=either');
INSERT INTO list_items VALUES(34,1,'partner-kind','','union',34,'Liên hiệp các tổ chức hữu nghị','Union of friendship organisations','LHHN|liên hiệp hữu nghị|friendship union|VUFO','side=vietnamese;office=yes');
INSERT INTO list_items VALUES(35,1,'partner-kind','','member-organisation',35,'Tổ chức thành viên','Member organisation','hội hữu nghị|hội thành viên|hội hữu nghị Việt Nam với nước bạn','side=vietnamese;channel=friendship-association');
INSERT INTO list_items VALUES(36,1,'partner-kind','','chapter',36,'Chi hội','Chapter','chi hội hữu nghị|câu lạc bộ|CLB','side=vietnamese');
INSERT INTO list_items VALUES(37,1,'partner-kind','','vietnamese-authority',37,'Cơ quan nhà nước Việt Nam','Vietnamese authority','UBND|ủy ban nhân dân|sở, ban, ngành|bộ, ngành','side=vietnamese');
INSERT INTO list_items VALUES(38,1,'partner-kind','','mass-organisation',38,'Mặt trận Tổ quốc và tổ chức chính trị - xã hội','Fatherland Front or mass organisation','MTTQ|Mặt trận Tổ quốc|tổ chức chính trị - xã hội|đoàn thể','side=vietnamese');
INSERT INTO list_items VALUES(39,1,'partner-kind','','vietnamese-institution',39,'Đơn vị sự nghiệp Việt Nam','Vietnamese public institution','đơn vị sự nghiệp|bệnh viện|trường học|viện nghiên cứu','side=vietnamese');
INSERT INTO list_items VALUES(40,1,'partner-kind','','vietnamese-organisation',40,'Hội, quỹ, tổ chức xã hội Việt Nam','Vietnamese association, fund or social organisation','tổ chức xã hội|hội|quỹ xã hội Việt Nam|doanh nghiệp xã hội|National NGO|local NGO|Vietnamese NGO|VNGO|national non-governmental organisation|tổ chức phi chính phủ trong nước|tổ chức phi chính phủ Việt Nam|phi chính phủ trong nước','side=vietnamese');
INSERT INTO list_items VALUES(41,1,'partner-kind','','vietnamese-company',41,'Doanh nghiệp Việt Nam','Vietnamese company','doanh nghiệp trong nước','side=vietnamese');
INSERT INTO list_items VALUES(42,1,'partner-kind','','vietnamese-individual',42,'Cá nhân Việt Nam','Vietnamese individual','cá nhân trong nước','side=vietnamese;person=yes');
INSERT INTO list_items VALUES(43,1,'partner-kind','','other',43,'Khác','Other','','side=either');
INSERT INTO list_items VALUES(44,1,'sector-scheme','','priority-2019',44,'Lĩnh vực ưu tiên vận động viện trợ 2019 - 2025','National priorities for aid, 2019 - 2025','lĩnh vực ưu tiên|QĐ 1225/QĐ-TTg','source=Quyết định 1225/QĐ-TTg ngày 17/9/2019');
INSERT INTO list_items VALUES(45,1,'sector-scheme','','as-published',45,'Lĩnh vực theo số liệu công bố','Sectors as published','lĩnh vực công bố','');
INSERT INTO list_items VALUES(46,1,'sector','priority-2019','agriculture',46,'Nông, lâm, ngư nghiệp và phát triển nông thôn','Agriculture, forestry, fisheries and rural development','nông nghiệp|lâm nghiệp|ngư nghiệp|phát triển nông thôn','');
INSERT INTO list_items VALUES(47,1,'sector','priority-2019','health',47,'Y tế','Health','chăm sóc sức khỏe','');
INSERT INTO list_items VALUES(48,1,'sector','priority-2019','education',48,'Giáo dục và đào tạo','Education and training','giáo dục - đào tạo|GD&ĐT','');
INSERT INTO list_items VALUES(49,1,'sector','priority-2019','vocational',49,'Đào tạo, dạy nghề, hướng nghiệp','Vocational training and guidance','dạy nghề|hướng nghiệp|giáo dục nghề nghiệp','');
INSERT INTO list_items VALUES(50,1,'sector','priority-2019','social',50,'Giải quyết các vấn đề xã hội','Social issues','vấn đề xã hội|xã hội','');
INSERT INTO list_items VALUES(51,1,'sector','priority-2019','environment',51,'Môi trường','Environment','bảo vệ môi trường','');
INSERT INTO list_items VALUES(52,1,'sector','priority-2019','war-legacy',52,'Khắc phục hậu quả chiến tranh','Overcoming the consequences of war','hậu quả chiến tranh|bom mìn|chất độc da cam','');
INSERT INTO list_items VALUES(53,1,'sector','priority-2019','disaster',53,'Phòng, giảm nhẹ thiên tai và cứu trợ khẩn cấp','Disaster prevention, mitigation and emergency relief','cứu trợ khẩn cấp|phòng, chống thiên tai|thiên tai|emergency relief','');
INSERT INTO list_items VALUES(54,1,'sector','priority-2019','culture-sport',54,'Văn hóa, thể thao','Culture and sport','văn hóa|thể thao','');
INSERT INTO list_items VALUES(55,1,'sector','priority-2019','climate',55,'Ứng phó biến đổi khí hậu','Climate change response','biến đổi khí hậu|ứng phó với biến đổi khí hậu','');
INSERT INTO list_items VALUES(56,1,'sector','as-published','humanitarian',56,'Nhân đạo','Humanitarian','từ thiện|nhân đạo, từ thiện','');
INSERT INTO list_items VALUES(57,1,'sector','as-published','environment',57,'Môi trường','Environment','bảo vệ môi trường','');
INSERT INTO list_items VALUES(58,1,'sector','as-published','education',58,'Giáo dục','Education','giáo dục và đào tạo','');
INSERT INTO list_items VALUES(59,1,'sector','as-published','health',59,'Y tế','Health','chăm sóc sức khỏe','');
INSERT INTO list_items VALUES(60,1,'sector','as-published','disaster-epidemic',60,'Khắc phục hậu quả thiên tai, dịch bệnh','Disaster and epidemic recovery','khắc phục thiên tai, dịch bệnh|khắc phục hậu quả thiên tai và dịch bệnh|thiên tai, dịch bệnh','');
INSERT INTO list_items VALUES(61,1,'sector','as-published','disaster-relief',61,'Khắc phục hậu quả thiên tai','Disaster recovery','thiên tai|bão lũ|cứu trợ thiên tai','');
INSERT INTO list_items VALUES(62,1,'sector','as-published','covid-19',62,'Phòng, chống dịch COVID-19','COVID-19 prevention and control','phòng, chống dịch|phòng, chống dịch bệnh|COVID-19|quỹ vắc-xin','');
INSERT INTO list_items VALUES(63,1,'sector','as-published','social',63,'An sinh xã hội','Social security','vấn đề xã hội|bảo trợ xã hội','');
INSERT INTO list_items VALUES(64,1,'sector','as-published','livelihood',64,'Sinh kế','Livelihoods','giảm nghèo|xóa đói giảm nghèo','');
INSERT INTO list_items VALUES(65,1,'sector','as-published','economy',65,'Phát triển kinh tế - xã hội','Socio-economic development','kinh tế|kinh tế - xã hội','');
INSERT INTO list_items VALUES(66,1,'sector','as-published','agriculture',66,'Nông nghiệp và phát triển nông thôn','Agriculture and rural development','nông nghiệp','');
INSERT INTO list_items VALUES(67,1,'sector','as-published','infrastructure',67,'Cơ sở hạ tầng','Infrastructure','hạ tầng|nước sạch|nước sạch và vệ sinh','');
INSERT INTO list_items VALUES(68,1,'sector','as-published','vocational',68,'Dạy nghề','Vocational training','đào tạo nghề|hướng nghiệp','');
INSERT INTO list_items VALUES(69,1,'sector','as-published','children',69,'Bảo vệ, chăm sóc trẻ em','Child care and protection','trẻ em','');
INSERT INTO list_items VALUES(70,1,'sector','as-published','disability',70,'Hỗ trợ người khuyết tật','Support to people with disabilities','người khuyết tật','');
INSERT INTO list_items VALUES(71,1,'sector','as-published','war-legacy',71,'Khắc phục hậu quả chiến tranh','Overcoming the consequences of war','bom mìn|chất độc da cam','');
INSERT INTO list_items VALUES(72,1,'sector','as-published','culture',72,'Văn hóa','Culture','văn hóa, nghệ thuật','');
INSERT INTO list_items VALUES(73,1,'sector','as-published','sport',73,'Thể thao','Sport','thể dục, thể thao','');
INSERT INTO list_items VALUES(74,1,'sector','as-published','climate',74,'Biến đổi khí hậu','Climate change','ứng phó biến đổi khí hậu','');
INSERT INTO list_items VALUES(75,1,'sector','as-published','capacity',75,'Xây dựng năng lực','Capacity building','nâng cao năng lực|tăng cường năng lực','');
INSERT INTO list_items VALUES(76,1,'sector','as-published','friendship',76,'Hữu nghị, đối ngoại nhân dân','Friendship and people''s diplomacy','đối ngoại nhân dân|hữu nghị','');
INSERT INTO list_items VALUES(77,1,'sector','as-published','other',77,'Lĩnh vực khác','Other sectors','khác','');
INSERT INTO list_items VALUES(78,1,'beneficiary-group','','children-hardship',78,'Trẻ em có hoàn cảnh khó khăn','Children in hardship','trẻ em|trẻ em nghèo|trẻ em có hoàn cảnh đặc biệt khó khăn|children','');
INSERT INTO list_items VALUES(79,1,'beneficiary-group','','orphans',79,'Trẻ em mồ côi','Orphans','mồ côi|trẻ mồ côi','');
INSERT INTO list_items VALUES(80,1,'beneficiary-group','','women',80,'Phụ nữ','Women','','');
INSERT INTO list_items VALUES(81,1,'beneficiary-group','','single-parents',81,'Phụ nữ đơn thân','Single mothers','đơn thân|mẹ đơn thân','');
INSERT INTO list_items VALUES(82,1,'beneficiary-group','','mothers',82,'Phụ nữ mang thai, nuôi con nhỏ','Pregnant women and mothers of small children','phụ nữ mang thai|bà mẹ nuôi con nhỏ','');
INSERT INTO list_items VALUES(83,1,'beneficiary-group','','hiv-aids',83,'Người nhiễm HIV/AIDS','People with HIV/AIDS','người có HIV|người sống chung với HIV','sensitive=yes');
INSERT INTO list_items VALUES(84,1,'beneficiary-group','','agent-orange',84,'Nạn nhân chất độc da cam/dioxin','Agent Orange victims','nạn nhân da cam|nạn nhân da cam/dioxin|chất độc da cam','sensitive=yes');
INSERT INTO list_items VALUES(85,1,'beneficiary-group','','disabled',85,'Người khuyết tật','People with disabilities','khuyết tật|trẻ em khuyết tật','sensitive=yes');
INSERT INTO list_items VALUES(86,1,'beneficiary-group','','poor',86,'Người nghèo','Poor people','hộ nghèo','');
INSERT INTO list_items VALUES(87,1,'beneficiary-group','','near-poor',87,'Người cận nghèo','Near-poor people','hộ cận nghèo|cận nghèo','');
INSERT INTO list_items VALUES(88,1,'beneficiary-group','','elderly',88,'Người cao tuổi','Elderly people','người già|người già neo đơn','');
INSERT INTO list_items VALUES(89,1,'beneficiary-group','','ethnic-minorities',89,'Người dân tộc thiểu số','Ethnic minorities','đồng bào dân tộc thiểu số|dân tộc thiểu số','sensitive=yes');
INSERT INTO list_items VALUES(90,1,'beneficiary-group','','pupils',90,'Học sinh','Pupils','học sinh nghèo|school children','');
INSERT INTO list_items VALUES(91,1,'beneficiary-group','','students',91,'Sinh viên','Students','','');
INSERT INTO list_items VALUES(92,1,'beneficiary-group','','foreign-students',92,'Lưu học sinh','Foreign students','lưu học sinh Lào|sinh viên nước ngoài','');
INSERT INTO list_items VALUES(93,1,'beneficiary-group','','freelance-workers',93,'Lao động tự do','Freelance workers','người lao động tự do|lao động nghèo|informal workers','');
INSERT INTO list_items VALUES(94,1,'beneficiary-group','','workers',94,'Công nhân, người lao động','Workers','công nhân|người lao động','');
INSERT INTO list_items VALUES(95,1,'beneficiary-group','','patients',95,'Bệnh nhân','Patients','người bệnh','sensitive=yes');
INSERT INTO list_items VALUES(96,1,'beneficiary-group','','mine-victims',96,'Nạn nhân bom mìn','Victims of mines and bombs','nạn nhân bom mìn, vật liệu nổ','sensitive=yes');
INSERT INTO list_items VALUES(97,1,'beneficiary-group','','disaster-affected',97,'Người, hộ bị thiên tai','People and households hit by disaster','hộ bị thiên tai|người dân vùng lũ|đồng bào bị thiên tai','');
INSERT INTO list_items VALUES(98,1,'beneficiary-group','','epidemic-affected',98,'Người bị ảnh hưởng bởi dịch bệnh','People hit by an epidemic','người bị ảnh hưởng bởi COVID-19|người dân vùng dịch','');
INSERT INTO list_items VALUES(99,1,'beneficiary-group','','frontline',99,'Lực lượng tuyến đầu chống dịch','Front-line workers against the epidemic','y, bác sĩ|cán bộ y tế|nhân viên y tế|health workers','');
INSERT INTO list_items VALUES(100,1,'beneficiary-group','','foreigners',100,'Người nước ngoài tại Việt Nam','Foreigners in Viet Nam','người nước ngoài|cộng đồng người nước ngoài','');
INSERT INTO list_items VALUES(101,1,'beneficiary-group','','overseas-vietnamese',101,'Người Việt Nam ở nước ngoài','Vietnamese living abroad','kiều bào|bà con kiều bào','');
INSERT INTO list_items VALUES(102,1,'beneficiary-group','','friendly-people',102,'Nhân dân nước bạn','People of a friendly country','nhân dân Lào|nhân dân Cu-ba','');
INSERT INTO list_items VALUES(103,1,'beneficiary-group','','institutions',103,'Cơ sở (trường học, trạm y tế)','Institutions (schools, health stations)','cơ sở|trường học|trạm y tế|bệnh viện|schools','');
INSERT INTO list_items VALUES(104,1,'beneficiary-group','','community',104,'Cộng đồng dân cư','Local community','người dân|nhân dân|general public','');
INSERT INTO list_items VALUES(105,1,'beneficiary-group','','other',105,'Đối tượng khác','Other groups','khác','');
INSERT INTO list_items VALUES(106,1,'beneficiary-unit','','person',106,'người','person','cháu|em|cá nhân|people|persons','people=yes');
INSERT INTO list_items VALUES(107,1,'beneficiary-unit','','household',107,'hộ','household','hộ gia đình|gia đình|hộ dân|households|families','');
INSERT INTO list_items VALUES(108,1,'beneficiary-unit','','turn',108,'lượt','turn','lượt người|người lượt|turns|person-times','');
INSERT INTO list_items VALUES(109,1,'beneficiary-unit','','institution',109,'cơ sở','institution','đơn vị|institutions','');
INSERT INTO list_items VALUES(110,1,'beneficiary-unit','','school',110,'trường','school','trường học|schools','');
INSERT INTO list_items VALUES(111,1,'beneficiary-unit','','class',111,'lớp','class','lớp học|classes','');
INSERT INTO list_items VALUES(112,1,'beneficiary-unit','','health-station',112,'trạm y tế','health station','health stations','');
INSERT INTO list_items VALUES(113,1,'beneficiary-unit','','hospital',113,'bệnh viện','hospital','hospitals','');
INSERT INTO list_items VALUES(114,1,'beneficiary-unit','','commune',114,'xã, phường, đặc khu','commune, ward or special zone','xã|phường|communes','');
INSERT INTO list_items VALUES(115,1,'beneficiary-unit','','village',115,'thôn, bản, tổ dân phố','village or residential group','thôn|bản|tổ dân phố|villages','');
INSERT INTO list_items VALUES(116,1,'beneficiary-unit','','organisation',116,'tổ chức','organisation','organisations','');
INSERT INTO list_items VALUES(117,1,'event-type','','exchange',117,'Giao lưu hữu nghị, văn hóa','Friendship or cultural exchange','giao lưu|giao lưu hữu nghị|giao lưu văn hóa','');
INSERT INTO list_items VALUES(118,1,'event-type','','meeting',118,'Gặp mặt','Get-together','gặp gỡ|gặp mặt hữu nghị|Bunpimay','');
INSERT INTO list_items VALUES(119,1,'event-type','','reception',119,'Tiếp khách','Reception of guests','tiếp xã giao|chào xã giao|làm việc với đối tác|courtesy call','');
INSERT INTO list_items VALUES(120,1,'event-type','','conference',120,'Hội nghị','Conference','hội nghị tổng kết|hội nghị sơ kết','conference=yes');
INSERT INTO list_items VALUES(121,1,'event-type','','workshop',121,'Hội thảo','Workshop','hội thảo quốc tế|seminar','conference=yes');
INSERT INTO list_items VALUES(122,1,'event-type','','talk',122,'Tọa đàm','Talk','nói chuyện chuyên đề|round table','conference=yes');
INSERT INTO list_items VALUES(123,1,'event-type','','business-forum',123,'Diễn đàn doanh nghiệp','Business forum','diễn đàn|kết nối doanh nghiệp|xúc tiến thương mại','conference=yes');
INSERT INTO list_items VALUES(124,1,'event-type','','congress',124,'Đại hội','Congress','đại hội nhiệm kỳ','');
INSERT INTO list_items VALUES(125,1,'event-type','','committee-meeting',125,'Hội nghị Ban Chấp hành','Executive committee meeting','hội nghị BCH|họp Ban Chấp hành|họp Ban Thường vụ','');
INSERT INTO list_items VALUES(126,1,'event-type','','diplomatic-anniversary',126,'Kỷ niệm ngày thiết lập quan hệ','Anniversary of relations','kỷ niệm thiết lập quan hệ ngoại giao|anniversary','');
INSERT INTO list_items VALUES(127,1,'event-type','','national-day',127,'Kỷ niệm quốc khánh, ngày lễ của nước bạn','National day or festival of a friendly country','quốc khánh|ngày Hà Lan|ngày Nhà vua','');
INSERT INTO list_items VALUES(128,1,'event-type','','association-anniversary',128,'Kỷ niệm ngày thành lập hội','Anniversary of an association','ngày thành lập hội|kỷ niệm thành lập','');
INSERT INTO list_items VALUES(129,1,'event-type','','correspondence',129,'Điện, thư, thiệp, hoa chúc mừng','Telegrams, letters, cards and flowers','điện mừng|thư chúc mừng|thiệp chúc mừng|lẵng hoa|điện chúc mừng|thư từ','count=items');
INSERT INTO list_items VALUES(130,1,'event-type','','condolence',130,'Chia buồn','Condolences','điện chia buồn|viếng|sổ tang','count=items');
INSERT INTO list_items VALUES(131,1,'event-type','','delegation-in',131,'Đoàn vào','Incoming delegation','đón đoàn|đoàn nước ngoài vào','count=delegations');
INSERT INTO list_items VALUES(132,1,'event-type','','delegation-out',132,'Đoàn ra','Outgoing delegation','đoàn đi nước ngoài','count=delegations');
INSERT INTO list_items VALUES(133,1,'event-type','','signing',133,'Ký kết thỏa thuận','Signing of an agreement','ký kết|ký bản ghi nhớ|ký kết hợp tác','');
INSERT INTO list_items VALUES(134,1,'event-type','','twinning',134,'Kết nghĩa','Twinning','ký kết kết nghĩa|thiết lập quan hệ hữu nghị','');
INSERT INTO list_items VALUES(135,1,'event-type','','donation',135,'Quyên góp, trao tặng','Fund drive or hand-over of gifts','quyên góp|trao tặng|trao quà|lễ bàn giao','');
INSERT INTO list_items VALUES(136,1,'event-type','','foreigner-support',136,'Hỗ trợ người nước ngoài tại địa bàn','Support to foreigners in the area','hỗ trợ người nước ngoài|hỗ trợ tiêm chủng|tiêm vắc-xin','count=people-reached');
INSERT INTO list_items VALUES(137,1,'event-type','','contest',137,'Cuộc thi','Contest','thi|thi ngoại ngữ|thi vẽ|thi tìm hiểu|thi tiếng Anh|thi tiếng Hàn','');
INSERT INTO list_items VALUES(138,1,'event-type','','training',138,'Lớp bồi dưỡng, tập huấn','Training course','lớp bồi dưỡng|tập huấn|lớp học tiếng','');
INSERT INTO list_items VALUES(139,1,'event-type','','homestay',139,'Homestay','Homestay','ở cùng gia đình Việt Nam|chương trình homestay','');
INSERT INTO list_items VALUES(140,1,'event-type','','sport',140,'Giải thể thao','Sports event','giải golf|thể thao|giải bóng đá','');
INSERT INTO list_items VALUES(141,1,'event-type','','arts-festival',141,'Liên hoan nghệ thuật','Arts festival','liên hoan|biểu diễn nghệ thuật|hòa nhạc|chiếu phim','');
INSERT INTO list_items VALUES(142,1,'event-type','','exhibition',142,'Triển lãm','Exhibition','trưng bày|triển lãm ảnh','');
INSERT INTO list_items VALUES(143,1,'event-type','','commemoration',143,'Tưởng niệm','Commemoration','lễ tưởng niệm|dâng hương','');
INSERT INTO list_items VALUES(144,1,'event-type','','petition',144,'Thu thập chữ ký vì hòa bình','Collection of signatures for peace','thu thập chữ ký|lấy chữ ký','count=signatures');
INSERT INTO list_items VALUES(145,1,'event-type','','peace-action',145,'Hoạt động vì hòa bình, đoàn kết','Peace and solidarity action','mít-tinh|đoàn kết|tuần hành','');
INSERT INTO list_items VALUES(146,1,'event-type','','information',146,'Thông tin đối ngoại','External information','ấn phẩm|bản tin|phóng sự','count=items');
INSERT INTO list_items VALUES(147,1,'event-type','','other',147,'Hoạt động khác','Other activity','khác','');
INSERT INTO list_items VALUES(148,1,'event-mode','','in-person',148,'Trực tiếp','In person','offline','');
INSERT INTO list_items VALUES(149,1,'event-mode','','online',149,'Trực tuyến','Online','qua mạng|cầu truyền hình','');
INSERT INTO list_items VALUES(150,1,'event-mode','','hybrid',150,'Trực tiếp kết hợp trực tuyến','Hybrid','kết hợp','');
INSERT INTO list_items VALUES(151,1,'event-count','','people-reached',151,'lượt người tham dự, tiếp cận','people reached','người thụ hưởng|người được hỗ trợ|người hưởng lợi|người được tiếp cận','people=yes');
INSERT INTO list_items VALUES(152,1,'event-count','','participants',152,'người tham dự','participants','đại biểu|người tham gia|lượt người tham dự','');
INSERT INTO list_items VALUES(153,1,'event-count','','foreign-participants',153,'người nước ngoài tham dự','foreign participants','đại biểu nước ngoài|đại biểu quốc tế','');
INSERT INTO list_items VALUES(154,1,'event-count','','delegations',154,'đoàn','delegations','số đoàn','');
INSERT INTO list_items VALUES(155,1,'event-count','','delegation-members',155,'thành viên đoàn','delegation members','số người trong đoàn|lượt người trong đoàn','');
INSERT INTO list_items VALUES(156,1,'event-count','','activities',156,'hoạt động','activities','cuộc|sự kiện|buổi','');
INSERT INTO list_items VALUES(157,1,'event-count','','letters',157,'thư','letters','bức thư','');
INSERT INTO list_items VALUES(158,1,'event-count','','telegrams',158,'điện','telegrams','bức điện','');
INSERT INTO list_items VALUES(159,1,'event-count','','items',159,'điện, thư, thiệp, hoa và ấn phẩm','telegrams, letters, cards, flowers and publications','lẵng hoa|thiệp|ấn phẩm|cards|flowers','');
INSERT INTO list_items VALUES(160,1,'event-count','','vaccinations',160,'lượt tiêm vắc-xin','vaccinations','mũi tiêm|lượt tiêm|liều vắc-xin','');
INSERT INTO list_items VALUES(161,1,'event-count','','signatures',161,'chữ ký','signatures','','');
INSERT INTO list_items VALUES(162,1,'event-count','','entries',162,'bài dự thi','contest entries','tác phẩm dự thi|thí sinh','');
INSERT INTO list_items VALUES(163,1,'event-count','','gifts',163,'suất quà','gifts','phần quà','');
INSERT INTO list_items VALUES(164,1,'stated-figure','','aids',164,'khoản viện trợ','aids','số khoản|số khoản viện trợ','count=yes');
INSERT INTO list_items VALUES(165,1,'stated-figure','','donors',165,'bên cung cấp viện trợ','donors','nhà tài trợ|số nhà tài trợ|tổ chức tài trợ','count=yes');
INSERT INTO list_items VALUES(166,1,'stated-figure','','recipients',166,'bên tiếp nhận','recipients','đơn vị tiếp nhận|đơn vị thụ hưởng|địa phương tiếp nhận','count=yes');
INSERT INTO list_items VALUES(167,1,'stated-figure','','target',167,'chỉ tiêu','target','kế hoạch|mục tiêu|chỉ tiêu kế hoạch','amount=yes;count=yes;percent=yes;of=yes');
INSERT INTO list_items VALUES(168,1,'stated-figure','','growth',168,'mức tăng','growth','tăng trưởng|tốc độ tăng|mức tăng giảm','amount=yes;count=yes;percent=yes;of=yes');
INSERT INTO list_items VALUES(169,1,'stated-figure','','share',169,'tỷ trọng','share','tỷ lệ|cơ cấu','percent=yes;of=yes');
INSERT INTO list_items VALUES(170,1,'event-role','','organiser',170,'Chủ trì tổ chức','Organiser','chủ trì|đơn vị tổ chức','');
INSERT INTO list_items VALUES(171,1,'event-role','','co-organiser',171,'Phối hợp tổ chức','Co-organiser','phối hợp|đơn vị phối hợp','');
INSERT INTO list_items VALUES(172,1,'event-role','','host',172,'Chủ nhà','Host','đơn vị đăng cai','');
INSERT INTO list_items VALUES(173,1,'event-role','','counterpart',173,'Đối tác nước ngoài','Foreign counterpart','đối tác|phía bạn','');
INSERT INTO list_items VALUES(174,1,'event-role','','guest',174,'Khách mời','Guest','đại biểu khách mời','');
INSERT INTO list_items VALUES(175,1,'event-role','','participant',175,'Tham dự','Participant','tham gia','');
INSERT INTO list_items VALUES(176,1,'event-role','','speaker',176,'Diễn giả','Speaker','báo cáo viên','');
INSERT INTO list_items VALUES(177,1,'event-role','','sponsor',177,'Tài trợ','Sponsor','nhà tài trợ','');
INSERT INTO list_items VALUES(178,1,'event-role','','signatory',178,'Bên ký','Signatory','bên ký kết','');
INSERT INTO list_items VALUES(179,1,'event-role','','sender',179,'Bên gửi','Sender','người gửi','');
INSERT INTO list_items VALUES(180,1,'event-role','','addressee',180,'Bên nhận thư','Addressee','người nhận thư','');
INSERT INTO list_items VALUES(181,1,'event-role','','beneficiary',181,'Đối tượng được hỗ trợ','Beneficiary','người thụ hưởng','');
INSERT INTO list_items VALUES(182,1,'party-role','','donor',182,'Bên cung cấp viện trợ','Donor','nhà tài trợ|bên tài trợ|bên tặng','');
INSERT INTO list_items VALUES(183,1,'party-role','','co-donor',183,'Bên đồng tài trợ','Co-donor','đồng tài trợ','');
INSERT INTO list_items VALUES(184,1,'party-role','','intermediary',184,'Tổ chức trung gian','Intermediary','thông qua tổ chức|trung gian','');
INSERT INTO list_items VALUES(185,1,'party-role','','managing-agency',185,'Cơ quan chủ quản','Managing agency','chủ quản','');
INSERT INTO list_items VALUES(186,1,'party-role','','owner',186,'Chủ khoản viện trợ','Aid owner','chủ dự án|chủ chương trình, dự án','');
INSERT INTO list_items VALUES(187,1,'party-role','','implementer',187,'Đối tác thực hiện','Implementing partner','đơn vị thực hiện','');
INSERT INTO list_items VALUES(188,1,'party-role','','recipient',188,'Bên tiếp nhận viện trợ','Recipient','đơn vị tiếp nhận|bên tiếp nhận','');
INSERT INTO list_items VALUES(189,1,'entry-kind','','pledge',189,'Hứa tài trợ','Pledge','dự kiến tài trợ|thông báo tài trợ','');
INSERT INTO list_items VALUES(190,1,'entry-kind','','commitment',190,'Cam kết','Commitment','phê duyệt tài trợ','');
INSERT INTO list_items VALUES(191,1,'entry-kind','','receipt',191,'Tiếp nhận','Receipt','nhận viện trợ','');
INSERT INTO list_items VALUES(192,1,'entry-kind','','disbursement',192,'Giải ngân','Disbursement','chi hỗ trợ','');
INSERT INTO list_items VALUES(193,1,'entry-kind','','use',193,'Sử dụng','Use','chi tiêu','');
INSERT INTO list_items VALUES(194,1,'entry-kind','','handover',194,'Bàn giao','Handover','phân bổ|cấp phát','');
INSERT INTO list_items VALUES(195,1,'entry-kind','','counterpart',195,'Vốn đối ứng','Counterpart contribution','đối ứng','');
INSERT INTO list_items VALUES(196,1,'entry-kind','','return',196,'Hoàn trả','Return','trả lại nhà tài trợ','');
INSERT INTO list_items VALUES(197,1,'stage','','pledged',197,'Hứa tài trợ','Pledged','','');
INSERT INTO list_items VALUES(198,1,'stage','','committed',198,'Cam kết','Committed','','');
INSERT INTO list_items VALUES(199,1,'stage','','received',199,'Tiếp nhận','Received','đã tiếp nhận','');
INSERT INTO list_items VALUES(200,1,'stage','','disbursed',200,'Giải ngân','Disbursed','đã giải ngân','');
INSERT INTO list_items VALUES(201,1,'stage','','used',201,'Sử dụng','Used','đã sử dụng','');
INSERT INTO list_items VALUES(202,1,'regime','','nd93-2009',202,'Nghị định 93/2009/NĐ-CP','Decree 93/2009/NĐ-CP','NĐ 93/2009','valid-until=2020-09-17;covers=foreign-aid');
INSERT INTO list_items VALUES(203,1,'regime','','nd80-2020',203,'Nghị định 80/2020/NĐ-CP','Decree 80/2020/NĐ-CP','NĐ 80/2020','valid-from=2020-09-17;valid-until=2025-12-08;covers=foreign-aid');
INSERT INTO list_items VALUES(204,1,'regime','','nd313-2025',204,'Nghị định 313/2025/NĐ-CP','Decree 313/2025/NĐ-CP','NĐ 313/2025','valid-from=2025-12-08;covers=foreign-aid');
INSERT INTO list_items VALUES(205,1,'regime','','nd50-2020',205,'Nghị định 50/2020/NĐ-CP','Decree 50/2020/NĐ-CP','NĐ 50/2020','valid-from=2020-06-15;covers=emergency');
INSERT INTO list_items VALUES(206,1,'regime','','nd93-2021',206,'Nghị định 93/2021/NĐ-CP','Decree 93/2021/NĐ-CP','NĐ 93/2021','valid-from=2021-12-11;covers=voluntary-donations');
INSERT INTO list_items VALUES(207,1,'regime','','nd305-2025',207,'Nghị định 305/2025/NĐ-CP','Decree 305/2025/NĐ-CP','NĐ 305/2025','issued=2025-11-25;covers=outgoing-budget');
INSERT INTO list_items VALUES(208,1,'aid-status','','proposed',208,'Vận động, đề xuất','Proposed','đề xuất|vận động','approved=no');
INSERT INTO list_items VALUES(209,1,'aid-status','','submitted',209,'Đã nộp hồ sơ','Dossier submitted','','approved=no');
INSERT INTO list_items VALUES(210,1,'aid-status','','appraisal',210,'Đang thẩm định','Under appraisal','thẩm định','approved=no');
INSERT INTO list_items VALUES(211,1,'aid-status','','approved',211,'Đã phê duyệt','Approved','phê duyệt','approved=yes');
INSERT INTO list_items VALUES(212,1,'aid-status','','rejected',212,'Từ chối','Rejected','không phê duyệt','approved=no');
INSERT INTO list_items VALUES(213,1,'aid-status','','active',213,'Đang thực hiện','Under way','đang triển khai','approved=yes');
INSERT INTO list_items VALUES(214,1,'aid-status','','suspended',214,'Tạm dừng','Suspended','tạm dừng, điều chỉnh','approved=yes');
INSERT INTO list_items VALUES(215,1,'aid-status','','ended',215,'Kết thúc','Ended','đã kết thúc|hoàn thành','approved=yes');
INSERT INTO list_items VALUES(216,1,'aid-status','','completed',216,'Đã báo cáo kết thúc','Completion reported','báo cáo kết thúc','approved=yes');
INSERT INTO list_items VALUES(217,1,'aid-status','','revoked',217,'Thu hồi phê duyệt','Approval revoked','thu hồi','approved=no');
INSERT INTO list_items VALUES(218,1,'campaign','','covid-19',218,'COVID-19 (2020–2022)','COVID-19 (2020–2022)','phòng chống dịch COVID-19|phòng chống dịch|dịch COVID-19|covid|coronavirus pandemic','');
INSERT INTO list_items VALUES(219,1,'campaign','','floods-2020',219,'Lũ lụt miền Trung 2020','Floods in central Viet Nam 2020','lũ lụt miền Trung|mưa lũ miền Trung 2020|central floods 2020','');
INSERT INTO list_items VALUES(220,1,'campaign','','yagi-2024',220,'Bão Yagi 2024','Storm Yagi 2024','bão số 3 năm 2024|bão số 3 (Yagi)|bão Yagi|Yagi|typhoon Yagi','');
INSERT INTO list_items VALUES(221,1,'campaign','','tet-for-the-poor',221,'Tết vì người nghèo','Tết for the poor','Tết cho người nghèo|Tết Nguyên đán vì người nghèo|Tet for the poor','');
INSERT INTO list_items VALUES(222,1,'campaign','','for-the-poor',222,'Quỹ Vì người nghèo','Fund for the Poor','Vì người nghèo|ngày vì người nghèo|for the poor','');
INSERT INTO list_items VALUES(223,1,'campaign','','agent-orange',223,'Vì nạn nhân chất độc da cam','For victims of Agent Orange','nạn nhân chất độc da cam|chất độc da cam/dioxin|Agent Orange|dioxin','');
INSERT INTO list_items VALUES(224,1,'campaign','','uxo',224,'Khắc phục hậu quả bom mìn','Action on mines and unexploded bombs','khắc phục bom mìn|rà phá bom mìn|bom mìn|UXO|mine action','');
INSERT INTO list_items VALUES(225,1,'rate-kind','','treasury-month',225,'Tỷ giá hạch toán tháng của Kho bạc Nhà nước','State Treasury monthly accounting rate','tỷ giá kho bạc|tỷ giá hạch toán|kho bạc|hạch toán|treasury month|hạch toán tháng của Kho bạc','');
INSERT INTO list_items VALUES(226,1,'rate-kind','','interbank',226,'Tỷ giá liên ngân hàng','Interbank rate','tỷ giá bình quân liên ngân hàng|liên ngân hàng|bình quân liên ngân hàng','');
INSERT INTO list_items VALUES(227,1,'rate-kind','','bank-buying',227,'Tỷ giá mua của ngân hàng','Bank buying rate','tỷ giá mua vào|tỷ giá mua chuyển khoản|mua vào|ngân hàng mua vào|mua chuyển khoản|bank buying','');
INSERT INTO list_items VALUES(228,1,'rate-kind','','contract',228,'Tỷ giá theo thỏa thuận','Contract rate','tỷ giá hợp đồng|hợp đồng|thỏa thuận|theo hợp đồng','');
INSERT INTO list_items VALUES(229,1,'valuation-basis','','invoice',229,'Hóa đơn','Invoice','hóa đơn thương mại','');
INSERT INTO list_items VALUES(230,1,'valuation-basis','','bill-of-lading',230,'Vận đơn','Bill of lading','','');
INSERT INTO list_items VALUES(231,1,'valuation-basis','','customs',231,'Tờ khai hải quan','Customs declaration','trị giá hải quan','');
INSERT INTO list_items VALUES(232,1,'valuation-basis','','handover-record',232,'Biên bản bàn giao','Handover record','biên bản giao nhận','');
INSERT INTO list_items VALUES(233,1,'valuation-basis','','donor-statement',233,'Giá do bên cung cấp thông báo','Donor''s statement','giá do bên tài trợ thông báo|thư thông báo của nhà tài trợ|donor statement','');
INSERT INTO list_items VALUES(234,1,'valuation-basis','','agency-decision',234,'Giá do cơ quan chủ quản xác định','Managing agency''s decision','quyết định của cơ quan chủ quản','');
INSERT INTO list_items VALUES(235,1,'valuation-basis','','appraisal',235,'Thẩm định giá','Professional appraisal','chứng thư thẩm định giá','');
INSERT INTO list_items VALUES(236,1,'valuation-basis','','market',236,'Giá thị trường','Market price','giá tham khảo thị trường','');
INSERT INTO list_items VALUES(237,1,'valuation-basis','','estimate',237,'Ước tính','Estimate','trị giá ước tính','');
INSERT INTO list_items VALUES(238,1,'channel-kind','','embassy',238,'Đại sứ quán, cơ quan đại diện','Embassy or mission','đại sứ quán|ĐSQ|lãnh sự quán|consulate','');
INSERT INTO list_items VALUES(239,1,'channel-kind','','friendship-association',239,'Hội hữu nghị','Friendship association','','');
INSERT INTO list_items VALUES(240,1,'channel-kind','','direct',240,'Trực tiếp','Direct','trao trực tiếp','');
INSERT INTO list_items VALUES(241,1,'channel-kind','','other',241,'Kênh khác','Other channel','khác','');
INSERT INTO list_items VALUES(242,1,'unit','','piece',242,'chiếc','piece','cái|pieces|pc|pcs','kind=counted');
INSERT INTO list_items VALUES(243,1,'unit','','set',243,'bộ','set','sets','kind=counted');
INSERT INTO list_items VALUES(244,1,'unit','','bottle',244,'chai','bottle','bottles','kind=counted');
INSERT INTO list_items VALUES(245,1,'unit','','vial',245,'lọ','vial','vials|jar|jars','kind=counted');
INSERT INTO list_items VALUES(246,1,'unit','','case',246,'thùng','case','cases|carton|cartons','kind=counted');
INSERT INTO list_items VALUES(247,1,'unit','','box',247,'hộp','box','boxes','kind=counted');
INSERT INTO list_items VALUES(248,1,'unit','','pack',248,'gói','pack','packs|packet|packets|package|packages','kind=counted');
INSERT INTO list_items VALUES(249,1,'unit','','bale',249,'kiện','bale','bales|kiện hàng','kind=counted');
INSERT INTO list_items VALUES(250,1,'unit','','portion',250,'suất','portion','portions','kind=counted');
INSERT INTO list_items VALUES(251,1,'unit','','copy',251,'quyển','copy','cuốn|copies','kind=counted');
INSERT INTO list_items VALUES(252,1,'unit','','animal',252,'con','head','heads','kind=counted');
INSERT INTO list_items VALUES(253,1,'unit','','pair',253,'đôi','pair','pairs','kind=counted');
INSERT INTO list_items VALUES(254,1,'unit','','tablet',254,'viên','tablet','tablets|pill|pills','kind=counted');
INSERT INTO list_items VALUES(255,1,'unit','','dose',255,'liều','dose','doses','kind=counted');
INSERT INTO list_items VALUES(256,1,'unit','','tube',256,'tuýp','tube','tubes','kind=counted');
INSERT INTO list_items VALUES(257,1,'unit','','container',257,'container','container','containers|công-te-nơ','kind=counted');
INSERT INTO list_items VALUES(258,1,'unit','','kg',258,'kg','kg','ki-lô-gam|kilôgam|ký|kilogram|kilograms|kilo|kilos','kind=measured');
INSERT INTO list_items VALUES(259,1,'unit','','g',259,'g','g','gam|gram|grams','kind=measured');
INSERT INTO list_items VALUES(260,1,'unit','','tonne',260,'tấn','tonne','tonnes|tons','kind=measured');
INSERT INTO list_items VALUES(261,1,'unit','','litre',261,'lít','litre','litres|liter|liters|l','kind=measured');
INSERT INTO list_items VALUES(262,1,'unit','','ml',262,'ml','ml','mi-li-lít|millilitre|millilitres|milliliter|milliliters','kind=measured');
INSERT INTO list_items VALUES(263,1,'unit','','m',263,'m','m','mét|metre|metres|meter|meters','kind=measured');
INSERT INTO list_items VALUES(264,1,'unit','','km',264,'km','km','ki-lô-mét|kilometre|kilometres|kilometer|kilometers','kind=measured');
INSERT INTO list_items VALUES(265,1,'unit','','m2',265,'m²','m²','m2|mét vuông|square metre|square metres','kind=measured');
INSERT INTO list_items VALUES(266,1,'unit','','m3',266,'m³','m³','m3|mét khối|cubic metre|cubic metres','kind=measured');
INSERT INTO list_items VALUES(267,1,'unit','','hectare',267,'ha','ha','héc-ta|hecta|hectares','kind=measured');
INSERT INTO list_items VALUES(268,1,'identifier-scheme','','certificate',268,'Giấy đăng ký','Registration certificate in Viet Nam','giấy phép|số giấy phép|giấy đăng ký hoạt động|số giấy đăng ký|giấy phép hoạt động|certificate|licence|permit','example=12/CNV-HĐ');
INSERT INTO list_items VALUES(269,1,'identifier-scheme','','tax-code',269,'Mã số thuế','Tax code','MST|mã số doanh nghiệp|TIN|tax number','digits=10,13;example=0400123456');
INSERT INTO list_items VALUES(270,1,'identifier-scheme','','org-id',270,'Mã tổ chức theo IATI','IATI organisation identifier','mã tổ chức IATI|mã IATI|IATI|organisation identifier|org identifier','prefix=yes;example=XM-DAC-41114');
INSERT INTO list_items VALUES(271,1,'identifier-scheme','','registration',271,'Số đăng ký ở nước ngoài','Registration number abroad','số đăng ký|mã số đăng ký|registration number|charity number|company number','example=202918');
INSERT INTO list_items VALUES(272,1,'identifier-scheme','','establishment',272,'Quyết định thành lập','Decision of establishment','số quyết định thành lập|quyết định cho phép thành lập|establishment decision','example=1234/QĐ-UBND');
INSERT INTO list_items VALUES(273,1,'country','','AD',1,'An-đô-ra','Andorra','Andorra|AND|Principality of Andorra|Anđôra','');
INSERT INTO list_items VALUES(274,1,'country','','AE',2,'Các Tiểu vương quốc Ả-rập Thống nhất','United Arab Emirates','United Arab Emirates|UAE|Các Tiểu vương quốc Ả Rập Thống nhất|ARE|U.A.E.|Emirates|Các Tiểu vương quốc Ảrập Thống nhất','');
INSERT INTO list_items VALUES(275,1,'country','','AF',3,'Áp-ga-ni-xtan','Afghanistan','Afghanistan|AFG|Islamic Republic of Afghanistan|Ápganixtan','');
INSERT INTO list_items VALUES(276,1,'country','','AG',4,'An-ti-goa và Bác-bu-đa','Antigua and Barbuda','ATG|Antigua & Barbuda|Antigoa và Bácbuđa','');
INSERT INTO list_items VALUES(277,1,'country','','AI',5,'An-gui-la','Anguilla','Anguilla|AIA|Anguila','');
INSERT INTO list_items VALUES(278,1,'country','','AL',6,'An-ba-ni','Albania','Albania|ALB|Republic of Albania|Anbani','');
INSERT INTO list_items VALUES(279,1,'country','','AM',7,'Ác-mê-ni-a','Armenia','Armenia|ARM|Republic of Armenia|Ácmênia','');
INSERT INTO list_items VALUES(280,1,'country','','AO',8,'Ăng-gô-la','Angola','Angola|AGO|Republic of Angola|Ănggôla','');
INSERT INTO list_items VALUES(281,1,'country','','AQ',9,'Nam Cực','Antarctica','Châu Nam Cực|ATA','');
INSERT INTO list_items VALUES(282,1,'country','','AR',10,'Ác-hen-ti-na','Argentina','Argentina|Achentina|ARG|Argentine Republic|Á Căn Đình|Argentine','');
INSERT INTO list_items VALUES(283,1,'country','','AS',11,'Xa-moa thuộc Hoa Kỳ','American Samoa','American Samoa|Xa-moa thuộc Mỹ|ASM|Xamoa thuộc Hoa Kỳ|Xamoa thuộc Mỹ','');
INSERT INTO list_items VALUES(284,1,'country','','AT',12,'Áo','Austria','AUT|Republic of Austria|Cộng hòa Áo','');
INSERT INTO list_items VALUES(285,1,'country','','AU',13,'Ô-xtrây-li-a','Australia','Australia|Úc|AUS|Commonwealth of Australia|Ôxtrâylia','');
INSERT INTO list_items VALUES(286,1,'country','','AW',14,'A-ru-ba','Aruba','Aruba|ABW','');
INSERT INTO list_items VALUES(287,1,'country','','AX',15,'Quần đảo Ô-lan','Åland Islands','Åland Islands|Aland|ALA|Quần đảo Ôlan','');
INSERT INTO list_items VALUES(288,1,'country','','AZ',16,'A-déc-bai-gian','Azerbaijan','Azerbaijan|A-giéc-bai-gian|AZE|Republic of Azerbaijan|Adécbaigian|Agiécbaigian','');
INSERT INTO list_items VALUES(289,1,'country','','BA',17,'Bô-xni-a và Héc-dê-gô-vi-na','Bosnia and Herzegovina','Bosnia|Bô-xni-a|BIH|Republic of Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia and Hercegovina|Bosna|Republic of Bosnia & Herzegovina|Bosnia & Hercegovina|Bôxnia và Hécdêgôvina|Bôxnia','');
INSERT INTO list_items VALUES(290,1,'country','','BB',18,'Bác-ba-đốt','Barbados','Barbados|BRB|Bácbađốt','');
INSERT INTO list_items VALUES(291,1,'country','','BD',19,'Băng-la-đét','Bangladesh','Bangladesh|BGD|People''s Republic of Bangladesh|Bănglađét','');
INSERT INTO list_items VALUES(292,1,'country','','BE',20,'Bỉ','Belgium','BEL|Kingdom of Belgium|Vương quốc Bỉ','');
INSERT INTO list_items VALUES(293,1,'country','','BF',21,'Buốc-ki-na Pha-xô','Burkina Faso','Burkina Faso|BFA|Buốckina Phaxô','');
INSERT INTO list_items VALUES(294,1,'country','','BG',22,'Bun-ga-ri','Bulgaria','Bulgaria|BGR|Republic of Bulgaria|Bungari','');
INSERT INTO list_items VALUES(295,1,'country','','BH',23,'Ba-ranh','Bahrain','Bahrain|BHR|Kingdom of Bahrain|Baranh','');
INSERT INTO list_items VALUES(296,1,'country','','BI',24,'Bu-run-đi','Burundi','Burundi|BDI|Republic of Burundi','');
INSERT INTO list_items VALUES(297,1,'country','','BJ',25,'Bê-nanh','Benin','Benin|BEN|Republic of Benin|Bênanh','');
INSERT INTO list_items VALUES(298,1,'country','','BL',26,'Xanh Bác-tê-lê-mi','Saint Barthélemy','Saint Barthélemy|Saint Barth|BLM|St. Barthélemy|St. Barth|Xanh Báctêlêmi','');
INSERT INTO list_items VALUES(299,1,'country','','BM',27,'Béc-mu-đa','Bermuda','Bermuda|BMU|Bécmuđa','');
INSERT INTO list_items VALUES(300,1,'country','','BN',28,'Bru-nây','Brunei Darussalam','Brunei Darussalam|Brunei|Bru-nây Đa-rút-xa-lam|BRN|Brunây|Brunây Đarútxalam','');
INSERT INTO list_items VALUES(301,1,'country','','BO',29,'Bô-li-vi-a','Bolivia','Bolivia|BOL|Bolivia, Plurinational State of|Plurinational State of Bolivia','');
INSERT INTO list_items VALUES(302,1,'country','','BQ',30,'Ca-ri-bê thuộc Hà Lan','Bonaire, Sint Eustatius and Saba','Caribbean Netherlands|Bonaire|BES|Bonaire, Sint Eustatius & Saba|Caribê thuộc Hà Lan','');
INSERT INTO list_items VALUES(303,1,'country','','BR',31,'Bra-xin','Brazil','Brazil|BRA|Federative Republic of Brazil|Brasil|Ba Tây|Braxin','');
INSERT INTO list_items VALUES(304,1,'country','','BS',32,'Ba-ha-mát','Bahamas','Bahamas|BHS|Commonwealth of the Bahamas|The Bahamas|Bahamas, The|Bahamát','');
INSERT INTO list_items VALUES(305,1,'country','','BT',33,'Bu-tan','Bhutan','Bhutan|BTN|Kingdom of Bhutan|Butan','');
INSERT INTO list_items VALUES(306,1,'country','','BV',34,'Đảo Bu-vê','Bouvet Island','Bouvet Island|BVT|Đảo Buvê','');
INSERT INTO list_items VALUES(307,1,'country','','BW',35,'Bốt-xoa-na','Botswana','Botswana|BWA|Republic of Botswana|Bốtxoana','');
INSERT INTO list_items VALUES(308,1,'country','','BY',36,'Bê-la-rút','Belarus','Belarus|Bạch Nga|BLR|Republic of Belarus|Byelorussia|Belorussia|Belarút','');
INSERT INTO list_items VALUES(309,1,'country','','BZ',37,'Bê-li-xê','Belize','Belize|BLZ|Bêlixê','');
INSERT INTO list_items VALUES(310,1,'country','','CA',38,'Ca-na-đa','Canada','Canada|Gia Nã Đại|CAN','');
INSERT INTO list_items VALUES(311,1,'country','','CC',39,'Quần đảo Cô-cốt','Cocos (Keeling) Islands','Quần đảo Ki-linh|CCK|Quần đảo Côcốt|Quần đảo Kilinh','');
INSERT INTO list_items VALUES(312,1,'country','','CD',40,'Cộng hòa Dân chủ Công-gô','Democratic Republic of the Congo','Democratic Republic of the Congo|CHDC Công-gô|CHDC Congo|DR Congo|Công-gô - Kin-sa-xa|COD|Congo, The Democratic Republic of the|DRC|D.R. Congo|Congo (Kinshasa)|Congo, Dem. Rep.|Congo, DR|Zaire|Congo (Democratic Republic of the)|Cộng hòa Dân chủ Cônggô|CHDC Cônggô','');
INSERT INTO list_items VALUES(313,1,'country','','CF',41,'Cộng hòa Trung Phi','Central African Republic','Trung Phi|CAF|CAR|Central African Rep.','');
INSERT INTO list_items VALUES(314,1,'country','','CG',42,'Công-gô','Congo','Congo|Cộng hòa Công-gô|Republic of the Congo|Công-gô - Bra-da-vin|COG|Congo (Brazzaville)|Congo, Rep.|Congo Republic|Congo (Republic of)|Cônggô|Cộng hòa Cônggô','');
INSERT INTO list_items VALUES(315,1,'country','','CH',43,'Thụy Sĩ','Switzerland','Thụy Sỹ|CHE|Swiss Confederation|Liên bang Thụy Sĩ','');
INSERT INTO list_items VALUES(316,1,'country','','CI',44,'Cốt-đi-voa','Côte d’Ivoire','Côte d’Ivoire|Bờ Biển Ngà|Ivory Coast|Cote d''Ivoire|CIV|Republic of Côte d''Ivoire|Cốtđivoa','');
INSERT INTO list_items VALUES(317,1,'country','','CK',45,'Quần đảo Cúc','Cook Islands','Quần đảo Cook|COK','');
INSERT INTO list_items VALUES(318,1,'country','','CL',46,'Chi-lê','Chile','Chile|CHL|Republic of Chile','');
INSERT INTO list_items VALUES(319,1,'country','','CM',47,'Ca-mơ-run','Cameroon','Cameroon|CMR|Republic of Cameroon|Camơrun','');
INSERT INTO list_items VALUES(320,1,'country','','CN',48,'Trung Quốc','China','CHND Trung Hoa|Cộng hòa Nhân dân Trung Hoa|PRC|CHN|People''s Republic of China|PR China|P.R. China|China (People''s Republic of)|Mainland China|Trung Hoa','');
INSERT INTO list_items VALUES(321,1,'country','','CO',49,'Cô-lôm-bi-a','Colombia','Colombia|COL|Republic of Colombia','');
INSERT INTO list_items VALUES(322,1,'country','','CR',50,'Cốt-xta Ri-ca','Costa Rica','Costa Rica|Cô-xta Ri-ca|CRI|Republic of Costa Rica|Cốtxta Rica|Côxta Rica','');
INSERT INTO list_items VALUES(323,1,'country','','CU',51,'Cu-ba','Cuba','Cuba|CUB|Republic of Cuba','');
INSERT INTO list_items VALUES(324,1,'country','','CV',52,'Cáp-ve','Cabo Verde','Cabo Verde|Cape Verde|Ca-bô Véc-đê|CPV|Republic of Cabo Verde|Cápve|Cabô Vécđê','');
INSERT INTO list_items VALUES(325,1,'country','','CW',53,'Cu-ra-xao','Curaçao','Curaçao|Curacao|CUW|Curaxao','');
INSERT INTO list_items VALUES(326,1,'country','','CX',54,'Đảo Giáng Sinh','Christmas Island','Đảo Christmas|CXR','');
INSERT INTO list_items VALUES(327,1,'country','','CY',55,'Síp','Cyprus','CYP|Republic of Cyprus','');
INSERT INTO list_items VALUES(328,1,'country','','CZ',56,'Séc','Czechia','Cộng hòa Séc|CH Séc|Czech Republic|Tiệp|CZE|Czech Rep.','');
INSERT INTO list_items VALUES(329,1,'country','','DE',57,'Đức','Germany','CHLB Đức|Cộng hòa Liên bang Đức|DEU|Federal Republic of Germany|Germany, Federal Republic of','');
INSERT INTO list_items VALUES(330,1,'country','','DJ',58,'Gi-bu-ti','Djibouti','Djibouti|DJI|Republic of Djibouti|Gibuti','');
INSERT INTO list_items VALUES(331,1,'country','','DK',59,'Đan Mạch','Denmark','DNK|Kingdom of Denmark|Vương quốc Đan Mạch','');
INSERT INTO list_items VALUES(332,1,'country','','DM',60,'Đô-mi-ni-ca','Dominica','Dominica|DMA|Commonwealth of Dominica','');
INSERT INTO list_items VALUES(333,1,'country','','DO',61,'Đô-mi-ni-ca-na','Dominican Republic','Dominican Republic|Cộng hòa Đô-mi-ni-ca-na|Cộng hòa Dominica|DOM|Dominican Rep.|Đôminicana|Cộng hòa Đôminicana','');
INSERT INTO list_items VALUES(334,1,'country','','DZ',62,'An-giê-ri','Algeria','Algeria|DZA|People''s Democratic Republic of Algeria|Angiêri','');
INSERT INTO list_items VALUES(335,1,'country','','EC',63,'Ê-cu-a-đo','Ecuador','Ecuador|ECU|Republic of Ecuador|Êcuađo','');
INSERT INTO list_items VALUES(336,1,'country','','EE',64,'E-xtô-ni-a','Estonia','Estonia|EST|Republic of Estonia|Extônia','');
INSERT INTO list_items VALUES(337,1,'country','','EG',65,'Ai Cập','Egypt','EGY|Arab Republic of Egypt|Egypt, Arab Rep.','');
INSERT INTO list_items VALUES(338,1,'country','','EH',66,'Tây Xa-ha-ra','Western Sahara','Western Sahara|Tây Sahara|ESH|Tây Xahara','');
INSERT INTO list_items VALUES(339,1,'country','','ER',67,'Ê-ri-tơ-rê-a','Eritrea','Eritrea|Ê-ri-tê-ri-a|ERI|the State of Eritrea|Êritơrêa|Êritêria','');
INSERT INTO list_items VALUES(340,1,'country','','ES',68,'Tây Ban Nha','Spain','ESP|Kingdom of Spain|Vương quốc Tây Ban Nha','');
INSERT INTO list_items VALUES(341,1,'country','','ET',69,'Ê-ti-ô-pi-a','Ethiopia','Ethiopia|ETH|Federal Democratic Republic of Ethiopia|Êtiôpia','');
INSERT INTO list_items VALUES(342,1,'country','','FI',70,'Phần Lan','Finland','FIN|Republic of Finland','');
INSERT INTO list_items VALUES(343,1,'country','','FJ',71,'Phi-gi','Fiji','Fiji|FJI|Republic of Fiji|Phigi','');
INSERT INTO list_items VALUES(344,1,'country','','FK',72,'Quần đảo Phoóc-len','Falkland Islands (Malvinas)','Man-vi-nát|Falkland Islands|FLK|Quần đảo Phoóclen|Manvinát','');
INSERT INTO list_items VALUES(345,1,'country','','FM',73,'Mi-crô-nê-xi-a','Micronesia','Micronesia|Liên bang Mi-crô-nê-xi-a|FSM|Micronesia, Federated States of|Federated States of Micronesia|Micronesia, Fed. Sts.|Micrônêxia|Liên bang Micrônêxia','');
INSERT INTO list_items VALUES(346,1,'country','','FO',74,'Quần đảo Pha-rô','Faroe Islands','Faroe Islands|FRO|Quần đảo Pharô','');
INSERT INTO list_items VALUES(347,1,'country','','FR',75,'Pháp','France','CH Pháp|Cộng hòa Pháp|FRA|French Republic','');
INSERT INTO list_items VALUES(348,1,'country','','GA',76,'Ga-bông','Gabon','Gabon|GAB|Gabonese Republic|Gabông','');
INSERT INTO list_items VALUES(349,1,'country','','GB',77,'Anh','United Kingdom','Vương quốc Anh|Liên hiệp Anh|UK|Great Britain|Vương quốc Liên hiệp Anh và Bắc Ai-len|GBR|United Kingdom of Great Britain and Northern Ireland|U.K.|England|Scotland|Wales|Northern Ireland|Britain|Anh Quốc|United Kingdom of Great Britain & Northern Ireland|Vương quốc Liên hiệp Anh và Bắc Ailen','');
INSERT INTO list_items VALUES(350,1,'country','','GD',78,'Grê-na-đa','Grenada','Grenada|GRD','');
INSERT INTO list_items VALUES(351,1,'country','','GE',79,'Gru-di-a','Georgia','Georgia|Gruzia|Gioóc-gi-a|GEO|Grudia|Gioócgia','');
INSERT INTO list_items VALUES(352,1,'country','','GF',80,'Guy-a-na thuộc Pháp','French Guiana','French Guiana|GUF|Guyana thuộc Pháp','');
INSERT INTO list_items VALUES(353,1,'country','','GG',81,'Gơn-xi','Guernsey','Guernsey|GGY|Gơnxi','');
INSERT INTO list_items VALUES(354,1,'country','','GH',82,'Ga-na','Ghana','Ghana|GHA|Republic of Ghana|Gana','');
INSERT INTO list_items VALUES(355,1,'country','','GI',83,'Gi-bran-ta','Gibraltar','Gibraltar|GIB|Gibranta','');
INSERT INTO list_items VALUES(356,1,'country','','GL',84,'Grơn-len','Greenland','Greenland|Grin-len|GRL|Grơnlen|Grinlen','');
INSERT INTO list_items VALUES(357,1,'country','','GM',85,'Găm-bi-a','Gambia','Gambia|GMB|Republic of the Gambia|The Gambia|Gambia, The','');
INSERT INTO list_items VALUES(358,1,'country','','GN',86,'Ghi-nê','Guinea','Guinea|GIN|Republic of Guinea|Ghinê','');
INSERT INTO list_items VALUES(359,1,'country','','GP',87,'Goa-đơ-lúp','Guadeloupe','Guadeloupe|GLP|Goađơlúp','');
INSERT INTO list_items VALUES(360,1,'country','','GQ',88,'Ghi-nê Xích Đạo','Equatorial Guinea','Equatorial Guinea|Guinea Xích Đạo|GNQ|Republic of Equatorial Guinea|Ghinê Xích Đạo','');
INSERT INTO list_items VALUES(361,1,'country','','GR',89,'Hy Lạp','Greece','GRC|Hellenic Republic','');
INSERT INTO list_items VALUES(362,1,'country','','GS',90,'Nam Gioóc-gi-a và Quần đảo Nam Xan-uých','South Georgia and the South Sandwich Islands','SGS|South Georgia & the South Sandwich Islands|Nam Gioócgia và Quần đảo Nam Xanuých','');
INSERT INTO list_items VALUES(363,1,'country','','GT',91,'Goa-tê-ma-la','Guatemala','Guatemala|GTM|Republic of Guatemala|Goatêmala','');
INSERT INTO list_items VALUES(364,1,'country','','GU',92,'Gu-am','Guam','Guam|GUM','');
INSERT INTO list_items VALUES(365,1,'country','','GW',93,'Ghi-nê Bít-xao','Guinea-Bissau','Guinea-Bissau|GNB|Republic of Guinea-Bissau|Ghinê Bítxao|Guineabissau','');
INSERT INTO list_items VALUES(366,1,'country','','GY',94,'Guy-a-na','Guyana','Guyana|GUY|Republic of Guyana','');
INSERT INTO list_items VALUES(367,1,'country','','HK',95,'Hồng Công (Trung Quốc)','Hong Kong (China)','Hồng Công|Hồng Kông|Hong Kong|Hương Cảng|HKG|Hong Kong Special Administrative Region of China|Hong Kong SAR|Hong Kong SAR, China|China, Hong Kong Special Administrative Region','');
INSERT INTO list_items VALUES(368,1,'country','','HM',96,'Đảo Hớt và Quần đảo Mắc-đô-nan','Heard Island and McDonald Islands','HMD|Heard Island & McDonald Islands|Đảo Hớt và Quần đảo Mắcđônan','');
INSERT INTO list_items VALUES(369,1,'country','','HN',97,'Ôn-đu-rát','Honduras','Honduras|Hôn-đu-rát|HND|Republic of Honduras|Ônđurát|Hônđurát','');
INSERT INTO list_items VALUES(370,1,'country','','HR',98,'Crô-a-ti-a','Croatia','Croatia|HRV|Republic of Croatia','');
INSERT INTO list_items VALUES(371,1,'country','','HT',99,'Ha-i-ti','Haiti','Haiti|HTI|Republic of Haiti','');
INSERT INTO list_items VALUES(372,1,'country','','HU',100,'Hung-ga-ri','Hungary','Hungary|HUN|Hunggari','');
INSERT INTO list_items VALUES(373,1,'country','','ID',101,'In-đô-nê-xi-a','Indonesia','Indonesia|Inđônêxia|IDN|Republic of Indonesia|Nam Dương','');
INSERT INTO list_items VALUES(374,1,'country','','IE',102,'Ai-len','Ireland','Ireland|Ái Nhĩ Lan|IRL|Ailen','');
INSERT INTO list_items VALUES(375,1,'country','','IL',103,'I-xra-en','Israel','Israel|ISR|State of Israel|Ixraen','');
INSERT INTO list_items VALUES(376,1,'country','','IM',104,'Đảo Man','Isle of Man','IMN','');
INSERT INTO list_items VALUES(377,1,'country','','IN',105,'Ấn Độ','India','IND|Republic of India|Cộng hòa Ấn Độ','');
INSERT INTO list_items VALUES(378,1,'country','','IO',106,'Lãnh thổ Ấn Độ Dương thuộc Anh','British Indian Ocean Territory','IOT','');
INSERT INTO list_items VALUES(379,1,'country','','IQ',107,'I-rắc','Iraq','Iraq|IRQ|Republic of Iraq|Irắc','');
INSERT INTO list_items VALUES(380,1,'country','','IR',108,'I-ran','Iran','Iran|IRN|Iran, Islamic Republic of|Islamic Republic of Iran|Iran, Islamic Rep.','');
INSERT INTO list_items VALUES(381,1,'country','','IS',109,'Ai-xơ-len','Iceland','Iceland|Băng Đảo|ISL|Republic of Iceland|Aixơlen','');
INSERT INTO list_items VALUES(382,1,'country','','IT',110,'I-ta-li-a','Italy','Italy|Ý|Italia|ITA|Italian Republic|Cộng hòa Ý|Cộng hòa I-ta-li-a','');
INSERT INTO list_items VALUES(383,1,'country','','JE',111,'Giơ-xi','Jersey','Jersey|JEY|Giơxi','');
INSERT INTO list_items VALUES(384,1,'country','','JM',112,'Gia-mai-ca','Jamaica','Jamaica|JAM|Giamaica','');
INSERT INTO list_items VALUES(385,1,'country','','JO',113,'Gioóc-đa-ni','Jordan','Jordan|JOR|Hashemite Kingdom of Jordan|Gioócđani','');
INSERT INTO list_items VALUES(386,1,'country','','JP',114,'Nhật Bản','Japan','Nhật|JPN','');
INSERT INTO list_items VALUES(387,1,'country','','KE',115,'Kê-ni-a','Kenya','Kenya|KEN|Republic of Kenya|Kênia','');
INSERT INTO list_items VALUES(388,1,'country','','KG',116,'Cư-rơ-gư-dơ-xtan','Kyrgyzstan','Kyrgyzstan|Kyrgyz|KGZ|Kyrgyz Republic|Kirgizstan|Kyrgyz Rep.|Cưrơgưdơxtan','');
INSERT INTO list_items VALUES(389,1,'country','','KH',117,'Cam-pu-chia','Cambodia','Cambodia|Campuchia|Vương quốc Cam-pu-chia|KHM|Kingdom of Cambodia|Vương quốc Campuchia','');
INSERT INTO list_items VALUES(390,1,'country','','KI',118,'Ki-ri-ba-ti','Kiribati','Kiribati|KIR|Republic of Kiribati','');
INSERT INTO list_items VALUES(391,1,'country','','KM',119,'Cô-mo','Comoros','Comoros|COM|Union of the Comoros|Cômo','');
INSERT INTO list_items VALUES(392,1,'country','','KN',120,'Xanh Kít và Nê-vít','Saint Kitts and Nevis','KNA|St. Kitts and Nevis|St. Kitts & Nevis|Saint Kitts & Nevis|Xanh Kít và Nêvít','');
INSERT INTO list_items VALUES(393,1,'country','','KP',121,'Triều Tiên','DPR Korea','CHDCND Triều Tiên|Cộng hòa Dân chủ Nhân dân Triều Tiên|Bắc Triều Tiên|North Korea|DPRK|PRK|Korea, Democratic People''s Republic of|Democratic People''s Republic of Korea|Korea, North|Korea, Dem. People''s Rep.|Korea, DPR|D.P.R. Korea','');
INSERT INTO list_items VALUES(394,1,'country','','KR',122,'Hàn Quốc','Republic of Korea','Nam Hàn|Đại Hàn Dân Quốc|South Korea|Korea|Nam Triều Tiên|KOR|Korea, Republic of|ROK|Korea, South|Korea, Rep.|Republic of Korea (South Korea)|S. Korea|Đại Hàn','');
INSERT INTO list_items VALUES(395,1,'country','','KW',123,'Cô-oét','Kuwait','Kuwait|KWT|State of Kuwait|Côoét','');
INSERT INTO list_items VALUES(396,1,'country','','KY',124,'Quần đảo Cây-men','Cayman Islands','Cayman Islands|CYM|Quần đảo Câymen','');
INSERT INTO list_items VALUES(397,1,'country','','KZ',125,'Ca-dắc-xtan','Kazakhstan','Kazakhstan|KAZ|Republic of Kazakhstan|Cadắcxtan','');
INSERT INTO list_items VALUES(398,1,'country','','LA',126,'Lào','Laos','CHDCND Lào|Cộng hòa Dân chủ Nhân dân Lào|Lao PDR|Lao People''s Democratic Republic|Lao P.D.R.|Lao People''s Democratic Rep.|Ai Lao|Lào (CHDCND)','');
INSERT INTO list_items VALUES(399,1,'country','','LB',127,'Li-băng','Lebanon','Lebanon|LBN|Lebanese Republic|Libăng','');
INSERT INTO list_items VALUES(400,1,'country','','LC',128,'Xanh Lu-xi-a','Saint Lucia','Saint Lucia|LCA|St. Lucia|Xanh Luxia','');
INSERT INTO list_items VALUES(401,1,'country','','LI',129,'Lích-ten-xtanh','Liechtenstein','Liechtenstein|LIE|Principality of Liechtenstein|Líchtenxtanh','');
INSERT INTO list_items VALUES(402,1,'country','','LK',130,'Xri Lan-ca','Sri Lanka','Sri Lanka|LKA|Democratic Socialist Republic of Sri Lanka|Xri Lanca','');
INSERT INTO list_items VALUES(403,1,'country','','LR',131,'Li-bê-ri-a','Liberia','Liberia|LBR|Republic of Liberia','');
INSERT INTO list_items VALUES(404,1,'country','','LS',132,'Lê-xô-thô','Lesotho','Lesotho|LSO|Kingdom of Lesotho|Lêxôthô','');
INSERT INTO list_items VALUES(405,1,'country','','LT',133,'Lít-va','Lithuania','Lithuania|Litva|LTU|Republic of Lithuania','');
INSERT INTO list_items VALUES(406,1,'country','','LU',134,'Lúc-xăm-bua','Luxembourg','Luxembourg|LUX|Grand Duchy of Luxembourg|Lúcxămbua','');
INSERT INTO list_items VALUES(407,1,'country','','LV',135,'Lát-vi-a','Latvia','Latvia|LVA|Republic of Latvia','');
INSERT INTO list_items VALUES(408,1,'country','','LY',136,'Li-bi','Libya','Libya|LBY|Libyan Arab Jamahiriya|Libi','');
INSERT INTO list_items VALUES(409,1,'country','','MA',137,'Ma-rốc','Morocco','Morocco|MAR|Kingdom of Morocco|Marốc','');
INSERT INTO list_items VALUES(410,1,'country','','MC',138,'Mô-na-cô','Monaco','Monaco|MCO|Principality of Monaco','');
INSERT INTO list_items VALUES(411,1,'country','','MD',139,'Môn-đô-va','Moldova','Moldova|MDA|Moldova, Republic of|Republic of Moldova|Moldavia|Mônđôva','');
INSERT INTO list_items VALUES(412,1,'country','','ME',140,'Môn-tê-nê-grô','Montenegro','Montenegro|MNE','');
INSERT INTO list_items VALUES(413,1,'country','','MF',141,'Xanh Mác-tin (thuộc Pháp)','Saint Martin (French part)','Saint Martin|MAF|St. Martin|St. Martin (French part)|Xanh Máctin (thuộc Pháp)','');
INSERT INTO list_items VALUES(414,1,'country','','MG',142,'Ma-đa-ga-xca','Madagascar','Madagascar|MDG|Republic of Madagascar|Mađagaxca','');
INSERT INTO list_items VALUES(415,1,'country','','MH',143,'Quần đảo Mác-san','Marshall Islands','Marshall Islands|MHL|Republic of the Marshall Islands|Quần đảo Mácsan','');
INSERT INTO list_items VALUES(416,1,'country','','MK',144,'Bắc Ma-xê-đô-ni-a','North Macedonia','North Macedonia|Ma-xê-đô-ni-a|Macedonia|MKD|Republic of North Macedonia|FYROM|FYR Macedonia|The former Yugoslav Republic of Macedonia|Bắc Maxêđônia|Maxêđônia','');
INSERT INTO list_items VALUES(417,1,'country','','ML',145,'Ma-li','Mali','Mali|MLI|Republic of Mali','');
INSERT INTO list_items VALUES(418,1,'country','','MM',146,'Mi-an-ma','Myanmar','Myanmar|Miến Điện|Burma|MMR|Republic of Myanmar|Myanmar (Burma)|Burma (Myanmar)|Miến|Mianma','');
INSERT INTO list_items VALUES(419,1,'country','','MN',147,'Mông Cổ','Mongolia','MNG','');
INSERT INTO list_items VALUES(420,1,'country','','MO',148,'Ma Cao (Trung Quốc)','Macao (China)','Ma Cao|Macao|Macau|Áo Môn|MAC|Macao Special Administrative Region of China|Macao SAR|Macau SAR|Macao SAR, China|China, Macao Special Administrative Region','');
INSERT INTO list_items VALUES(421,1,'country','','MP',149,'Quần đảo Bắc Ma-ri-a-na','Northern Mariana Islands','Northern Mariana Islands|MNP|Commonwealth of the Northern Mariana Islands|Quần đảo Bắc Mariana','');
INSERT INTO list_items VALUES(422,1,'country','','MQ',150,'Mác-ti-ních','Martinique','Martinique|MTQ|Máctiních','');
INSERT INTO list_items VALUES(423,1,'country','','MR',151,'Mô-ri-ta-ni','Mauritania','Mauritania|MRT|Islamic Republic of Mauritania|Môritani','');
INSERT INTO list_items VALUES(424,1,'country','','MS',152,'Môn-xê-rát','Montserrat','Montserrat|MSR|Mônxêrát','');
INSERT INTO list_items VALUES(425,1,'country','','MT',153,'Man-ta','Malta','Malta|MLT|Republic of Malta|Manta','');
INSERT INTO list_items VALUES(426,1,'country','','MU',154,'Mô-ri-xơ','Mauritius','Mauritius|MUS|Republic of Mauritius|Môrixơ','');
INSERT INTO list_items VALUES(427,1,'country','','MV',155,'Man-đi-vơ','Maldives','Maldives|MDV|Republic of Maldives|Manđivơ','');
INSERT INTO list_items VALUES(428,1,'country','','MW',156,'Ma-la-uy','Malawi','Malawi|MWI|Republic of Malawi|Malauy','');
INSERT INTO list_items VALUES(429,1,'country','','MX',157,'Mê-hi-cô','Mexico','Mexico|Mễ Tây Cơ|MEX|United Mexican States|Mêhicô','');
INSERT INTO list_items VALUES(430,1,'country','','MY',158,'Ma-lai-xi-a','Malaysia','Malaysia|Mã Lai|MYS|Malaixia|Mã Lai Á','');
INSERT INTO list_items VALUES(431,1,'country','','MZ',159,'Mô-dăm-bích','Mozambique','Mozambique|MOZ|Republic of Mozambique|Môdămbích','');
INSERT INTO list_items VALUES(432,1,'country','','NA',160,'Na-mi-bi-a','Namibia','Namibia|NAM|Republic of Namibia','');
INSERT INTO list_items VALUES(433,1,'country','','NC',161,'Niu Ca-lê-đô-ni-a','New Caledonia','New Caledonia|Tân Ca-lê-đô-ni-a|Tân Đảo|NCL|Niu Calêđônia|Tân Calêđônia','');
INSERT INTO list_items VALUES(434,1,'country','','NE',162,'Ni-giê','Niger','Niger|NER|Republic of the Niger|Nigiê','');
INSERT INTO list_items VALUES(435,1,'country','','NF',163,'Đảo Noóc-phốc','Norfolk Island','Norfolk Island|NFK|Đảo Noócphốc','');
INSERT INTO list_items VALUES(436,1,'country','','NG',164,'Ni-giê-ri-a','Nigeria','Nigeria|Federal Republic of Nigeria|Nigiêria|NGA','');
INSERT INTO list_items VALUES(437,1,'country','','NI',165,'Ni-ca-ra-goa','Nicaragua','Nicaragua|NIC|Republic of Nicaragua|Nicaragoa','');
INSERT INTO list_items VALUES(438,1,'country','','NL',166,'Hà Lan','Netherlands','Hòa Lan|NLD|Kingdom of the Netherlands|The Netherlands|Holland|Vương quốc Hà Lan','');
INSERT INTO list_items VALUES(439,1,'country','','NO',167,'Na Uy','Norway','NOR|Kingdom of Norway|Vương quốc Na Uy','');
INSERT INTO list_items VALUES(440,1,'country','','NP',168,'Nê-pan','Nepal','Nepal|NPL|Federal Democratic Republic of Nepal|Nêpan','');
INSERT INTO list_items VALUES(441,1,'country','','NR',169,'Na-u-ru','Nauru','Nauru|NRU|Republic of Nauru','');
INSERT INTO list_items VALUES(442,1,'country','','NU',170,'Niu-ê','Niue','Niue|NIU','');
INSERT INTO list_items VALUES(443,1,'country','','NZ',171,'Niu Di-lân','New Zealand','New Zealand|Tân Tây Lan|NZL|Aotearoa|Niu Dilân','');
INSERT INTO list_items VALUES(444,1,'country','','OM',172,'Ô-man','Oman','Oman|OMN|Sultanate of Oman','');
INSERT INTO list_items VALUES(445,1,'country','','PA',173,'Pa-na-ma','Panama','Panama|PAN|Republic of Panama','');
INSERT INTO list_items VALUES(446,1,'country','','PE',174,'Pê-ru','Peru','Peru|PER|Republic of Peru','');
INSERT INTO list_items VALUES(447,1,'country','','PF',175,'Pô-li-nê-di thuộc Pháp','French Polynesia','French Polynesia|Pô-li-nê-xi-a thuộc Pháp|PYF|Pôlinêdi thuộc Pháp|Pôlinêxia thuộc Pháp','');
INSERT INTO list_items VALUES(448,1,'country','','PG',176,'Pa-pua Niu Ghi-nê','Papua New Guinea','Papua New Guinea|PNG|Independent State of Papua New Guinea|Papua Niu Ghinê','');
INSERT INTO list_items VALUES(449,1,'country','','PH',177,'Phi-líp-pin','Philippines','Philippines|Phi Luật Tân|PHL|Republic of the Philippines|The Philippines|Philippine|Philipin|Philíppin','');
INSERT INTO list_items VALUES(450,1,'country','','PK',178,'Pa-ki-xtan','Pakistan','Pakistan|PAK|Islamic Republic of Pakistan|Pakixtan','');
INSERT INTO list_items VALUES(451,1,'country','','PL',179,'Ba Lan','Poland','POL|Republic of Poland','');
INSERT INTO list_items VALUES(452,1,'country','','PM',180,'Xanh Pi-e và Mi-cơ-lông','Saint Pierre and Miquelon','SPM|St. Pierre and Miquelon|Saint Pierre & Miquelon|St. Pierre & Miquelon|Xanh Pie và Micơlông','');
INSERT INTO list_items VALUES(453,1,'country','','PN',181,'Quần đảo Pít-cơn','Pitcairn','Pitcairn|PCN|Quần đảo Pítcơn','');
INSERT INTO list_items VALUES(454,1,'country','','PR',182,'Pu-éc-tô Ri-cô','Puerto Rico','Puerto Rico|PRI|Puéctô Ricô','');
INSERT INTO list_items VALUES(455,1,'country','','PS',183,'Pa-le-xtin','Palestine','Palestine|PSE|Palestine, State of|the State of Palestine|State of Palestine|Palestinian Territory|Occupied Palestinian Territory|oPt|West Bank and Gaza|West Bank and Gaza Strip|Palestinian Territories|West Bank & Gaza|West Bank & Gaza Strip|Palextin','');
INSERT INTO list_items VALUES(456,1,'country','','PT',184,'Bồ Đào Nha','Portugal','PRT|Portuguese Republic','');
INSERT INTO list_items VALUES(457,1,'country','','PW',185,'Pa-lau','Palau','Palau|PLW|Republic of Palau','');
INSERT INTO list_items VALUES(458,1,'country','','PY',186,'Pa-ra-goay','Paraguay','Paraguay|PRY|Republic of Paraguay|Paragoay','');
INSERT INTO list_items VALUES(459,1,'country','','QA',187,'Ca-ta','Qatar','Qatar|QAT|State of Qatar|Cata','');
INSERT INTO list_items VALUES(460,1,'country','','RE',188,'Rê-uy-ni-ông','Réunion','Réunion|REU|Rêuyniông','');
INSERT INTO list_items VALUES(461,1,'country','','RO',189,'Ru-ma-ni','Romania','Romania|ROU|Rumani','');
INSERT INTO list_items VALUES(462,1,'country','','RS',190,'Xéc-bi-a','Serbia','Serbia|SRB|Republic of Serbia|Xécbia','');
INSERT INTO list_items VALUES(463,1,'country','','RU',191,'Nga','Russia','Liên bang Nga|LB Nga|Russian Federation|RUS|Russian Fed.|Russia (Russian Federation)|NGA','');
INSERT INTO list_items VALUES(464,1,'country','','RW',192,'Ru-an-đa','Rwanda','Rwanda|RWA|Rwandese Republic|Ruanđa','');
INSERT INTO list_items VALUES(465,1,'country','','SA',193,'Ả-rập Xê-út','Saudi Arabia','Ả Rập Xê Út|A-rập Xê-út|SAU|Kingdom of Saudi Arabia|KSA|Ả Rập Saudi|Ảrập Xêút','');
INSERT INTO list_items VALUES(466,1,'country','','SB',194,'Quần đảo Xô-lô-môn','Solomon Islands','Solomon Islands|SLB|Quần đảo Xôlômôn','');
INSERT INTO list_items VALUES(467,1,'country','','SC',195,'Xây-xen','Seychelles','Seychelles|SYC|Republic of Seychelles|Xâyxen','');
INSERT INTO list_items VALUES(468,1,'country','','SD',196,'Xu-đăng','Sudan','Sudan|SDN|Republic of the Sudan|Xuđăng','');
INSERT INTO list_items VALUES(469,1,'country','','SE',197,'Thụy Điển','Sweden','SWE|Kingdom of Sweden|Vương quốc Thụy Điển','');
INSERT INTO list_items VALUES(470,1,'country','','SG',198,'Xinh-ga-po','Singapore','Singapore|SGP|Republic of Singapore|Tân Gia Ba|Xingapo|Cộng hòa Xinh-ga-po|Xinhgapo','');
INSERT INTO list_items VALUES(471,1,'country','','SH',199,'Xanh Hê-len, A-xen-xiên và Tri-xtan đa Cu-nha','Saint Helena, Ascension and Tristan da Cunha','Xanh Hê-len|Saint Helena|SHN|St. Helena|Saint Helena, Ascension & Tristan da Cunha|St. Helena, Ascension and Tristan da Cunha|Xanh Hêlen, Axenxiên và Trixtan đa Cunha|Xanh Hêlen','');
INSERT INTO list_items VALUES(472,1,'country','','SI',200,'Xlô-ven-ni-a','Slovenia','Slovenia|Xlô-vê-ni-a|SVN|Republic of Slovenia|Xlôvennia|Xlôvênia','');
INSERT INTO list_items VALUES(473,1,'country','','SJ',201,'Xvan-bát và Gian May-en','Svalbard and Jan Mayen','SJM|Svalbard & Jan Mayen|Xvanbát và Gian Mayen','');
INSERT INTO list_items VALUES(474,1,'country','','SK',202,'Xlô-va-ki-a','Slovakia','Slovakia|SVK|Slovak Republic|Slovak Rep.|Slovakia (Slovak Republic)|Xlôvakia','');
INSERT INTO list_items VALUES(475,1,'country','','SL',203,'Xi-ê-ra Lê-ôn','Sierra Leone','Sierra Leone|SLE|Republic of Sierra Leone|Xiêra Lêôn','');
INSERT INTO list_items VALUES(476,1,'country','','SM',204,'Xan Ma-ri-nô','San Marino','San Marino|SMR|Republic of San Marino|Xan Marinô','');
INSERT INTO list_items VALUES(477,1,'country','','SN',205,'Xê-nê-gan','Senegal','Senegal|SEN|Republic of Senegal|Xênêgan','');
INSERT INTO list_items VALUES(478,1,'country','','SO',206,'Xô-ma-li','Somalia','Somalia|SOM|Federal Republic of Somalia|Xômali','');
INSERT INTO list_items VALUES(479,1,'country','','SR',207,'Xu-ri-nam','Suriname','Suriname|SUR|Republic of Suriname|Surinam|Xurinam','');
INSERT INTO list_items VALUES(480,1,'country','','SS',208,'Nam Xu-đăng','South Sudan','South Sudan|Nam Sudan|SSD|Republic of South Sudan|Nam Xuđăng','');
INSERT INTO list_items VALUES(481,1,'country','','ST',209,'Xao Tô-mê và Prin-xi-pê','Sao Tome and Principe','São Tomé và Príncipe|STP|Democratic Republic of Sao Tome and Principe|Sao Tome & Principe|Democratic Republic of Sao Tome & Principe|Xao Tômê và Prinxipê','');
INSERT INTO list_items VALUES(482,1,'country','','SV',210,'En Xan-va-đo','El Salvador','El Salvador|SLV|Republic of El Salvador|En Xanvađo','');
INSERT INTO list_items VALUES(483,1,'country','','SX',211,'Xanh Mác-tin (thuộc Hà Lan)','Sint Maarten (Dutch part)','Sint Maarten|SXM|Xanh Máctin (thuộc Hà Lan)','');
INSERT INTO list_items VALUES(484,1,'country','','SY',212,'Xi-ri','Syria','Syria|SYR|Syrian Arab Republic|Syrian Arab Rep.|Xiri','');
INSERT INTO list_items VALUES(485,1,'country','','SZ',213,'E-xoa-ti-ni','Eswatini','Eswatini|Xoa-di-len|Swaziland|SWZ|Kingdom of Eswatini|Exoatini|Xoadilen','');
INSERT INTO list_items VALUES(486,1,'country','','TC',214,'Quần đảo Tuốc và Cai-cốt','Turks and Caicos Islands','TCA|Turks & Caicos Islands|Quần đảo Tuốc và Caicốt','');
INSERT INTO list_items VALUES(487,1,'country','','TD',215,'Sát','Chad','TCD|Republic of Chad','');
INSERT INTO list_items VALUES(488,1,'country','','TF',216,'Vùng đất phía Nam thuộc Pháp','French Southern Territories','ATF','');
INSERT INTO list_items VALUES(489,1,'country','','TG',217,'Tô-gô','Togo','Togo|TGO|Togolese Republic','');
INSERT INTO list_items VALUES(490,1,'country','','TH',218,'Thái Lan','Thailand','Thái|THA|Kingdom of Thailand|Vương quốc Thái Lan|Xiêm','');
INSERT INTO list_items VALUES(491,1,'country','','TJ',219,'Tát-gi-ki-xtan','Tajikistan','Tajikistan|TJK|Republic of Tajikistan|Tátgikixtan','');
INSERT INTO list_items VALUES(492,1,'country','','TK',220,'Tô-kê-lau','Tokelau','Tokelau|TKL','');
INSERT INTO list_items VALUES(493,1,'country','','TL',221,'Ti-mo Lét-xtê','Timor-Leste','Timor-Leste|Đông Ti-mo|Đông Timor|East Timor|TLS|Democratic Republic of Timor-Leste|Timor|Timo Létxtê|Timorleste|Đông Timo','');
INSERT INTO list_items VALUES(494,1,'country','','TM',222,'Tuốc-mê-ni-xtan','Turkmenistan','Turkmenistan|TKM|Tuốcmênixtan','');
INSERT INTO list_items VALUES(495,1,'country','','TN',223,'Tuy-ni-di','Tunisia','Tunisia|TUN|Republic of Tunisia|Tuynidi','');
INSERT INTO list_items VALUES(496,1,'country','','TO',224,'Tông-ga','Tonga','Tonga|TON|Kingdom of Tonga|Tôngga','');
INSERT INTO list_items VALUES(497,1,'country','','TR',225,'Thổ Nhĩ Kỳ','Türkiye','Turkey|TUR|Republic of Türkiye|Thổ','');
INSERT INTO list_items VALUES(498,1,'country','','TT',226,'Tri-ni-đát và Tô-ba-gô','Trinidad and Tobago','TTO|Republic of Trinidad and Tobago|Trinidad & Tobago|Republic of Trinidad & Tobago|Triniđát và Tôbagô','');
INSERT INTO list_items VALUES(499,1,'country','','TV',227,'Tu-va-lu','Tuvalu','Tuvalu|TUV','');
INSERT INTO list_items VALUES(500,1,'country','','TW',228,'Đài Loan (Trung Quốc)','Taiwan (China)','Đài Loan|Taiwan|TWN|Taiwan, Province of China|Chinese Taipei|Đài Bắc Trung Hoa','');
INSERT INTO list_items VALUES(501,1,'country','','TZ',229,'Tan-da-ni-a','Tanzania','Tanzania|TZA|Tanzania, United Republic of|United Republic of Tanzania|Tandania','');
INSERT INTO list_items VALUES(502,1,'country','','UA',230,'U-crai-na','Ukraine','Ukraine|U-cra-i-na|UKR|Ucraina','');
INSERT INTO list_items VALUES(503,1,'country','','UG',231,'U-gan-đa','Uganda','Uganda|UGA|Republic of Uganda','');
INSERT INTO list_items VALUES(504,1,'country','','UM',232,'Các đảo nhỏ ngoài khơi thuộc Hoa Kỳ','United States Minor Outlying Islands','UMI','');
INSERT INTO list_items VALUES(505,1,'country','','US',233,'Hoa Kỳ','United States','Mỹ|Hợp chúng quốc Hoa Kỳ|USA|United States of America|U.S.A.|U.S.|The United States|America|The United States of America','');
INSERT INTO list_items VALUES(506,1,'country','','UY',234,'U-ru-goay','Uruguay','Uruguay|URY|Eastern Republic of Uruguay|Urugoay','');
INSERT INTO list_items VALUES(507,1,'country','','UZ',235,'U-dơ-bê-ki-xtan','Uzbekistan','Uzbekistan|U-dơ-bê-kít-xtan|UZB|Republic of Uzbekistan|Udơbêkixtan|Udơbêkítxtan','');
INSERT INTO list_items VALUES(508,1,'country','','VA',236,'Va-ti-căng','Holy See','Holy See|Tòa thánh|Tòa thánh Va-ti-căng|Vatican|VAT|Holy See (Vatican City State)|Vatican City|Vatican City State|Vaticăng|Tòa thánh Vaticăng','');
INSERT INTO list_items VALUES(509,1,'country','','VC',237,'Xanh Vin-xen và Grê-na-din','Saint Vincent and the Grenadines','VCT|St. Vincent and the Grenadines|St. Vincent & the Grenadines|St. Vincent|Saint Vincent & the Grenadines|Xanh Vinxen và Grênadin','');
INSERT INTO list_items VALUES(510,1,'country','','VE',238,'Vê-nê-xu-ê-la','Venezuela','Venezuela|VEN|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela|Venezuela, RB|Vênêxuêla','');
INSERT INTO list_items VALUES(511,1,'country','','VG',239,'Quần đảo Vơ-gin thuộc Anh','British Virgin Islands','British Virgin Islands|BVI|VGB|Virgin Islands, British|Quần đảo Vơgin thuộc Anh','');
INSERT INTO list_items VALUES(512,1,'country','','VI',240,'Quần đảo Vơ-gin thuộc Hoa Kỳ','United States Virgin Islands','United States Virgin Islands|Quần đảo Vơ-gin thuộc Mỹ|VIR|Virgin Islands, U.S.|Virgin Islands of the United States|U.S. Virgin Islands|US Virgin Islands|Quần đảo Vơgin thuộc Hoa Kỳ|Quần đảo Vơgin thuộc Mỹ','');
INSERT INTO list_items VALUES(513,1,'country','','VN',241,'Việt Nam','Viet Nam','Vietnam|CHXHCN Việt Nam|Cộng hòa Xã hội chủ nghĩa Việt Nam|VNM|Socialist Republic of Viet Nam|Socialist Republic of Vietnam|S.R. Vietnam|SRV|Nước CHXHCN Việt Nam','');
INSERT INTO list_items VALUES(514,1,'country','','VU',242,'Va-nu-a-tu','Vanuatu','Vanuatu|VUT|Republic of Vanuatu','');
INSERT INTO list_items VALUES(515,1,'country','','WF',243,'Oa-lít và Phu-tu-na','Wallis and Futuna','WLF|Wallis & Futuna|Oalít và Phutuna','');
INSERT INTO list_items VALUES(516,1,'country','','WS',244,'Xa-moa','Samoa','Samoa|WSM|Independent State of Samoa|Xamoa','');
INSERT INTO list_items VALUES(517,1,'country','','YE',245,'Y-ê-men','Yemen','Yemen|YEM|Republic of Yemen|Yemen, Rep.','');
INSERT INTO list_items VALUES(518,1,'country','','YT',246,'May-ốt','Mayotte','Mayotte|MYT|Mayốt','');
INSERT INTO list_items VALUES(519,1,'country','','ZA',247,'Nam Phi','South Africa','ZAF|Republic of South Africa|RSA','');
INSERT INTO list_items VALUES(520,1,'country','','ZM',248,'Dăm-bi-a','Zambia','Zambia|ZMB|Republic of Zambia|Dămbia','');
INSERT INTO list_items VALUES(521,1,'country','','ZW',249,'Dim-ba-bu-ê','Zimbabwe','Zimbabwe|ZWE|Republic of Zimbabwe|Dimbabuê','');
INSERT INTO list_items VALUES(522,1,'currency','','AED',1,'Điếc-ham UAE','UAE dirham','','numeric=784;minor-digits=2');
INSERT INTO list_items VALUES(523,1,'currency','','AFN',2,'Áp-ga-ni Áp-ga-ni-xtan','Afghan afghani','','numeric=971;minor-digits=2');
INSERT INTO list_items VALUES(524,1,'currency','','ALL',3,'Lếch An-ba-ni','Albanian lek','','numeric=008;minor-digits=2');
INSERT INTO list_items VALUES(525,1,'currency','','AMD',4,'Đram Ác-mê-ni-a','Armenian dram','','numeric=051;minor-digits=2');
INSERT INTO list_items VALUES(526,1,'currency','','AOA',5,'Quan-da Ăng-gô-la','Angolan kwanza','','numeric=973;minor-digits=2');
INSERT INTO list_items VALUES(527,1,'currency','','ARS',6,'Pê-xô Ác-hen-ti-na','Argentine peso','','numeric=032;minor-digits=2');
INSERT INTO list_items VALUES(528,1,'currency','','AUD',7,'Đô la Úc','Australian dollar','','numeric=036;minor-digits=2');
INSERT INTO list_items VALUES(529,1,'currency','','AWG',8,'Phlo-rin A-ru-ba','Aruban florin','','numeric=533;minor-digits=2');
INSERT INTO list_items VALUES(530,1,'currency','','AZN',9,'Ma-nát A-déc-bai-gian','Azerbaijani manat','','numeric=944;minor-digits=2');
INSERT INTO list_items VALUES(531,1,'currency','','BAM',10,'Mác chuyển đổi Bô-xni-a và Héc-dê-gô-vi-na','Bosnia and Herzegovina convertible mark','','numeric=977;minor-digits=2');
INSERT INTO list_items VALUES(532,1,'currency','','BBD',11,'Đô la Bác-ba-đốt','Barbados dollar','','numeric=052;minor-digits=2');
INSERT INTO list_items VALUES(533,1,'currency','','BDT',12,'Ta-ca Băng-la-đét','Bangladeshi taka','','numeric=050;minor-digits=2');
INSERT INTO list_items VALUES(534,1,'currency','','BHD',13,'Đi-na Ba-ranh','Bahraini dinar','','numeric=048;minor-digits=3');
INSERT INTO list_items VALUES(535,1,'currency','','BIF',14,'Phrăng Bu-run-đi','Burundian franc','','numeric=108;minor-digits=0');
INSERT INTO list_items VALUES(536,1,'currency','','BMD',15,'Đô la Béc-mu-đa','Bermudian dollar','','numeric=060;minor-digits=2');
INSERT INTO list_items VALUES(537,1,'currency','','BND',16,'Đô la Bru-nây','Brunei dollar','','numeric=096;minor-digits=2');
INSERT INTO list_items VALUES(538,1,'currency','','BOB',17,'Bô-li-vi-a-nô Bô-li-vi-a','Bolivian boliviano','','numeric=068;minor-digits=2');
INSERT INTO list_items VALUES(539,1,'currency','','BRL',18,'Rê-an Bra-xin','Brazilian real','','numeric=986;minor-digits=2');
INSERT INTO list_items VALUES(540,1,'currency','','BSD',19,'Đô la Ba-ha-mát','Bahamian dollar','','numeric=044;minor-digits=2');
INSERT INTO list_items VALUES(541,1,'currency','','BTN',20,'Ngun-trum Bu-tan','Bhutanese ngultrum','','numeric=064;minor-digits=2');
INSERT INTO list_items VALUES(542,1,'currency','','BWP',21,'Pu-la Bốt-xoa-na','Botswana pula','','numeric=072;minor-digits=2');
INSERT INTO list_items VALUES(543,1,'currency','','BYN',22,'Rúp Bê-la-rút','Belarusian ruble','','numeric=933;minor-digits=2');
INSERT INTO list_items VALUES(544,1,'currency','','BZD',23,'Đô la Bê-li-xê','Belize dollar','','numeric=084;minor-digits=2');
INSERT INTO list_items VALUES(545,1,'currency','','CAD',24,'Đô la Ca-na-đa','Canadian dollar','','numeric=124;minor-digits=2');
INSERT INTO list_items VALUES(546,1,'currency','','CDF',25,'Phrăng Công-gô','Congolese franc','','numeric=976;minor-digits=2');
INSERT INTO list_items VALUES(547,1,'currency','','CHF',26,'Phrăng Thụy Sĩ','Swiss franc','','numeric=756;minor-digits=2');
INSERT INTO list_items VALUES(548,1,'currency','','CLF',27,'Đơn vị tính toán Chi-lê (UF)','Chilean unit of account (UF)','','numeric=990;minor-digits=4');
INSERT INTO list_items VALUES(549,1,'currency','','CLP',28,'Pê-xô Chi-lê','Chilean peso','','numeric=152;minor-digits=0');
INSERT INTO list_items VALUES(550,1,'currency','','CNY',29,'Nhân dân tệ Trung Quốc','Chinese yuan','','numeric=156;minor-digits=2');
INSERT INTO list_items VALUES(551,1,'currency','','COP',30,'Pê-xô Cô-lôm-bi-a','Colombian peso','','numeric=170;minor-digits=2');
INSERT INTO list_items VALUES(552,1,'currency','','CRC',31,'Cô-lông Cốt-xta Ri-ca','Costa Rican colón','','numeric=188;minor-digits=2');
INSERT INTO list_items VALUES(553,1,'currency','','CUP',32,'Pê-xô Cu-ba','Cuban peso','','numeric=192;minor-digits=2');
INSERT INTO list_items VALUES(554,1,'currency','','CVE',33,'Ét-cu-đô Cáp-ve','Cabo Verde escudo','','numeric=132;minor-digits=2');
INSERT INTO list_items VALUES(555,1,'currency','','CZK',34,'Cua-ron Séc','Czech koruna','','numeric=203;minor-digits=2');
INSERT INTO list_items VALUES(556,1,'currency','','DJF',35,'Phrăng Gi-bu-ti','Djiboutian franc','','numeric=262;minor-digits=0');
INSERT INTO list_items VALUES(557,1,'currency','','DKK',36,'Cua-ron Đan Mạch','Danish krone','','numeric=208;minor-digits=2');
INSERT INTO list_items VALUES(558,1,'currency','','DOP',37,'Pê-xô Đô-mi-ni-ca-na','Dominican peso','','numeric=214;minor-digits=2');
INSERT INTO list_items VALUES(559,1,'currency','','DZD',38,'Đi-na An-giê-ri','Algerian dinar','','numeric=012;minor-digits=2');
INSERT INTO list_items VALUES(560,1,'currency','','EGP',39,'Bảng Ai Cập','Egyptian pound','','numeric=818;minor-digits=2');
INSERT INTO list_items VALUES(561,1,'currency','','ERN',40,'Nác-pha Ê-ri-tơ-rê-a','Eritrean nakfa','','numeric=232;minor-digits=2');
INSERT INTO list_items VALUES(562,1,'currency','','ETB',41,'Bia Ê-ti-ô-pi-a','Ethiopian birr','','numeric=230;minor-digits=2');
INSERT INTO list_items VALUES(563,1,'currency','','EUR',42,'Euro','Euro','','numeric=978;minor-digits=2');
INSERT INTO list_items VALUES(564,1,'currency','','FJD',43,'Đô la Phi-gi','Fiji dollar','','numeric=242;minor-digits=2');
INSERT INTO list_items VALUES(565,1,'currency','','FKP',44,'Bảng Quần đảo Phoóc-len','Falkland Islands pound','','numeric=238;minor-digits=2');
INSERT INTO list_items VALUES(566,1,'currency','','GBP',45,'Bảng Anh','Pound sterling','','numeric=826;minor-digits=2');
INSERT INTO list_items VALUES(567,1,'currency','','GEL',46,'La-ri Gru-di-a','Georgian lari','','numeric=981;minor-digits=2');
INSERT INTO list_items VALUES(568,1,'currency','','GHS',47,'Xê-đi Ga-na','Ghanaian cedi','','numeric=936;minor-digits=2');
INSERT INTO list_items VALUES(569,1,'currency','','GIP',48,'Bảng Gi-bran-ta','Gibraltar pound','','numeric=292;minor-digits=2');
INSERT INTO list_items VALUES(570,1,'currency','','GMD',49,'Đa-la-xi Găm-bi-a','Gambian dalasi','','numeric=270;minor-digits=2');
INSERT INTO list_items VALUES(571,1,'currency','','GNF',50,'Phrăng Ghi-nê','Guinean franc','','numeric=324;minor-digits=0');
INSERT INTO list_items VALUES(572,1,'currency','','GTQ',51,'Kết-xan Goa-tê-ma-la','Guatemalan quetzal','','numeric=320;minor-digits=2');
INSERT INTO list_items VALUES(573,1,'currency','','GYD',52,'Đô la Guy-a-na','Guyanese dollar','','numeric=328;minor-digits=2');
INSERT INTO list_items VALUES(574,1,'currency','','HKD',53,'Đô la Hồng Công','Hong Kong dollar','','numeric=344;minor-digits=2');
INSERT INTO list_items VALUES(575,1,'currency','','HNL',54,'Lem-pi-ra Ôn-đu-rát','Honduran lempira','','numeric=340;minor-digits=2');
INSERT INTO list_items VALUES(576,1,'currency','','HTG',55,'Guốc-đơ Ha-i-ti','Haitian gourde','','numeric=332;minor-digits=2');
INSERT INTO list_items VALUES(577,1,'currency','','HUF',56,'Pho-rin Hung-ga-ri','Hungarian forint','','numeric=348;minor-digits=2');
INSERT INTO list_items VALUES(578,1,'currency','','IDR',57,'Ru-pi-a In-đô-nê-xi-a','Indonesian rupiah','','numeric=360;minor-digits=2');
INSERT INTO list_items VALUES(579,1,'currency','','ILS',58,'Sê-ken I-xra-en','Israeli new shekel','','numeric=376;minor-digits=2');
INSERT INTO list_items VALUES(580,1,'currency','','INR',59,'Ru-pi Ấn Độ','Indian rupee','','numeric=356;minor-digits=2');
INSERT INTO list_items VALUES(581,1,'currency','','IQD',60,'Đi-na I-rắc','Iraqi dinar','','numeric=368;minor-digits=3');
INSERT INTO list_items VALUES(582,1,'currency','','IRR',61,'Ri-an I-ran','Iranian rial','','numeric=364;minor-digits=2');
INSERT INTO list_items VALUES(583,1,'currency','','ISK',62,'Cua-ron Ai-xơ-len','Icelandic króna','','numeric=352;minor-digits=0');
INSERT INTO list_items VALUES(584,1,'currency','','JMD',63,'Đô la Gia-mai-ca','Jamaican dollar','','numeric=388;minor-digits=2');
INSERT INTO list_items VALUES(585,1,'currency','','JOD',64,'Đi-na Gioóc-đa-ni','Jordanian dinar','','numeric=400;minor-digits=3');
INSERT INTO list_items VALUES(586,1,'currency','','JPY',65,'Yên Nhật Bản','Japanese yen','','numeric=392;minor-digits=0');
INSERT INTO list_items VALUES(587,1,'currency','','KES',66,'Si-linh Kê-ni-a','Kenyan shilling','','numeric=404;minor-digits=2');
INSERT INTO list_items VALUES(588,1,'currency','','KGS',67,'Xom Cư-rơ-gư-dơ-xtan','Kyrgyz som','','numeric=417;minor-digits=2');
INSERT INTO list_items VALUES(589,1,'currency','','KHR',68,'Riên Cam-pu-chia','Cambodian riel','','numeric=116;minor-digits=2');
INSERT INTO list_items VALUES(590,1,'currency','','KMF',69,'Phrăng Cô-mo','Comorian franc','','numeric=174;minor-digits=0');
INSERT INTO list_items VALUES(591,1,'currency','','KPW',70,'Won Triều Tiên','North Korean won','','numeric=408;minor-digits=2');
INSERT INTO list_items VALUES(592,1,'currency','','KRW',71,'Won Hàn Quốc','South Korean won','','numeric=410;minor-digits=0');
INSERT INTO list_items VALUES(593,1,'currency','','KWD',72,'Đi-na Cô-oét','Kuwaiti dinar','','numeric=414;minor-digits=3');
INSERT INTO list_items VALUES(594,1,'currency','','KYD',73,'Đô la Quần đảo Cây-men','Cayman Islands dollar','','numeric=136;minor-digits=2');
INSERT INTO list_items VALUES(595,1,'currency','','KZT',74,'Ten-ghê Ca-dắc-xtan','Kazakhstani tenge','','numeric=398;minor-digits=2');
INSERT INTO list_items VALUES(596,1,'currency','','LAK',75,'Kíp Lào','Lao kip','','numeric=418;minor-digits=2');
INSERT INTO list_items VALUES(597,1,'currency','','LBP',76,'Bảng Li-băng','Lebanese pound','','numeric=422;minor-digits=2');
INSERT INTO list_items VALUES(598,1,'currency','','LKR',77,'Ru-pi Xri Lan-ca','Sri Lankan rupee','','numeric=144;minor-digits=2');
INSERT INTO list_items VALUES(599,1,'currency','','LRD',78,'Đô la Li-bê-ri-a','Liberian dollar','','numeric=430;minor-digits=2');
INSERT INTO list_items VALUES(600,1,'currency','','LSL',79,'Lô-ti Lê-xô-thô','Lesotho loti','','numeric=426;minor-digits=2');
INSERT INTO list_items VALUES(601,1,'currency','','LYD',80,'Đi-na Li-bi','Libyan dinar','','numeric=434;minor-digits=3');
INSERT INTO list_items VALUES(602,1,'currency','','MAD',81,'Điếc-ham Ma-rốc','Moroccan dirham','','numeric=504;minor-digits=2');
INSERT INTO list_items VALUES(603,1,'currency','','MDL',82,'Lây Môn-đô-va','Moldovan leu','','numeric=498;minor-digits=2');
INSERT INTO list_items VALUES(604,1,'currency','','MGA',83,'A-ri-a-ry Ma-đa-ga-xca','Malagasy ariary','','numeric=969;minor-digits=2');
INSERT INTO list_items VALUES(605,1,'currency','','MKD',84,'Đê-na Bắc Ma-xê-đô-ni-a','Macedonian denar','','numeric=807;minor-digits=2');
INSERT INTO list_items VALUES(606,1,'currency','','MMK',85,'Ki-át Mi-an-ma','Myanmar kyat','','numeric=104;minor-digits=2');
INSERT INTO list_items VALUES(607,1,'currency','','MNT',86,'Tu-grích Mông Cổ','Mongolian tögrög','','numeric=496;minor-digits=2');
INSERT INTO list_items VALUES(608,1,'currency','','MOP',87,'Pa-ta-ca Ma Cao','Macanese pataca','','numeric=446;minor-digits=2');
INSERT INTO list_items VALUES(609,1,'currency','','MRU',88,'U-ghi-a Mô-ri-ta-ni','Mauritanian ouguiya','','numeric=929;minor-digits=2');
INSERT INTO list_items VALUES(610,1,'currency','','MUR',89,'Ru-pi Mô-ri-xơ','Mauritian rupee','','numeric=480;minor-digits=2');
INSERT INTO list_items VALUES(611,1,'currency','','MVR',90,'Ru-phi-a Man-đi-vơ','Maldivian rufiyaa','','numeric=462;minor-digits=2');
INSERT INTO list_items VALUES(612,1,'currency','','MWK',91,'Quát-cha Ma-la-uy','Malawian kwacha','','numeric=454;minor-digits=2');
INSERT INTO list_items VALUES(613,1,'currency','','MXN',92,'Pê-xô Mê-hi-cô','Mexican peso','','numeric=484;minor-digits=2');
INSERT INTO list_items VALUES(614,1,'currency','','MYR',93,'Rinh-gít Ma-lai-xi-a','Malaysian ringgit','','numeric=458;minor-digits=2');
INSERT INTO list_items VALUES(615,1,'currency','','MZN',94,'Mê-ti-can Mô-dăm-bích','Mozambican metical','','numeric=943;minor-digits=2');
INSERT INTO list_items VALUES(616,1,'currency','','NAD',95,'Đô la Na-mi-bi-a','Namibian dollar','','numeric=516;minor-digits=2');
INSERT INTO list_items VALUES(617,1,'currency','','NGN',96,'Nai-ra Ni-giê-ri-a','Nigerian naira','','numeric=566;minor-digits=2');
INSERT INTO list_items VALUES(618,1,'currency','','NIO',97,'Cóc-đô-ba Ni-ca-ra-goa','Nicaraguan córdoba','','numeric=558;minor-digits=2');
INSERT INTO list_items VALUES(619,1,'currency','','NOK',98,'Cua-ron Na Uy','Norwegian krone','','numeric=578;minor-digits=2');
INSERT INTO list_items VALUES(620,1,'currency','','NPR',99,'Ru-pi Nê-pan','Nepalese rupee','','numeric=524;minor-digits=2');
INSERT INTO list_items VALUES(621,1,'currency','','NZD',100,'Đô la Niu Di-lân','New Zealand dollar','','numeric=554;minor-digits=2');
INSERT INTO list_items VALUES(622,1,'currency','','OMR',101,'Ri-an Ô-man','Omani rial','','numeric=512;minor-digits=3');
INSERT INTO list_items VALUES(623,1,'currency','','PAB',102,'Ban-bô-a Pa-na-ma','Panamanian balboa','','numeric=590;minor-digits=2');
INSERT INTO list_items VALUES(624,1,'currency','','PEN',103,'Xôn Pê-ru','Peruvian sol','','numeric=604;minor-digits=2');
INSERT INTO list_items VALUES(625,1,'currency','','PGK',104,'Ki-na Pa-pua Niu Ghi-nê','Papua New Guinean kina','','numeric=598;minor-digits=2');
INSERT INTO list_items VALUES(626,1,'currency','','PHP',105,'Pê-xô Phi-líp-pin','Philippine peso','','numeric=608;minor-digits=2');
INSERT INTO list_items VALUES(627,1,'currency','','PKR',106,'Ru-pi Pa-ki-xtan','Pakistani rupee','','numeric=586;minor-digits=2');
INSERT INTO list_items VALUES(628,1,'currency','','PLN',107,'Dơ-lốt-ti Ba Lan','Polish złoty','','numeric=985;minor-digits=2');
INSERT INTO list_items VALUES(629,1,'currency','','PYG',108,'Gu-a-ra-ni Pa-ra-goay','Paraguayan guaraní','','numeric=600;minor-digits=0');
INSERT INTO list_items VALUES(630,1,'currency','','QAR',109,'Ri-an Ca-ta','Qatari riyal','','numeric=634;minor-digits=2');
INSERT INTO list_items VALUES(631,1,'currency','','RON',110,'Lây Ru-ma-ni','Romanian leu','','numeric=946;minor-digits=2');
INSERT INTO list_items VALUES(632,1,'currency','','RSD',111,'Đi-na Xéc-bi-a','Serbian dinar','','numeric=941;minor-digits=2');
INSERT INTO list_items VALUES(633,1,'currency','','RUB',112,'Rúp Nga','Russian ruble','','numeric=643;minor-digits=2');
INSERT INTO list_items VALUES(634,1,'currency','','RWF',113,'Phrăng Ru-an-đa','Rwandan franc','','numeric=646;minor-digits=0');
INSERT INTO list_items VALUES(635,1,'currency','','SAR',114,'Ri-an Ả-rập Xê-út','Saudi riyal','','numeric=682;minor-digits=2');
INSERT INTO list_items VALUES(636,1,'currency','','SBD',115,'Đô la Quần đảo Xô-lô-môn','Solomon Islands dollar','','numeric=090;minor-digits=2');
INSERT INTO list_items VALUES(637,1,'currency','','SCR',116,'Ru-pi Xây-xen','Seychellois rupee','','numeric=690;minor-digits=2');
INSERT INTO list_items VALUES(638,1,'currency','','SDG',117,'Bảng Xu-đăng','Sudanese pound','','numeric=938;minor-digits=2');
INSERT INTO list_items VALUES(639,1,'currency','','SEK',118,'Cua-ron Thụy Điển','Swedish krona','','numeric=752;minor-digits=2');
INSERT INTO list_items VALUES(640,1,'currency','','SGD',119,'Đô la Xinh-ga-po','Singapore dollar','','numeric=702;minor-digits=2');
INSERT INTO list_items VALUES(641,1,'currency','','SHP',120,'Bảng Xanh Hê-len','Saint Helena pound','','numeric=654;minor-digits=2');
INSERT INTO list_items VALUES(642,1,'currency','','SLE',121,'Lê-ôn Xi-ê-ra Lê-ôn','Sierra Leonean leone','','numeric=925;minor-digits=2');
INSERT INTO list_items VALUES(643,1,'currency','','SOS',122,'Si-linh Xô-ma-li','Somali shilling','','numeric=706;minor-digits=2');
INSERT INTO list_items VALUES(644,1,'currency','','SRD',123,'Đô la Xu-ri-nam','Surinamese dollar','','numeric=968;minor-digits=2');
INSERT INTO list_items VALUES(645,1,'currency','','SSP',124,'Bảng Nam Xu-đăng','South Sudanese pound','','numeric=728;minor-digits=2');
INSERT INTO list_items VALUES(646,1,'currency','','STN',125,'Đô-bra Xao Tô-mê và Prin-xi-pê','São Tomé and Príncipe dobra','','numeric=930;minor-digits=2');
INSERT INTO list_items VALUES(647,1,'currency','','SVC',126,'Cô-lông En Xan-va-đo','Salvadoran colón','','numeric=222;minor-digits=2');
INSERT INTO list_items VALUES(648,1,'currency','','SYP',127,'Bảng Xi-ri','Syrian pound','','numeric=760;minor-digits=2');
INSERT INTO list_items VALUES(649,1,'currency','','SZL',128,'Li-lan-ghê-ni E-xoa-ti-ni','Swazi lilangeni','','numeric=748;minor-digits=2');
INSERT INTO list_items VALUES(650,1,'currency','','THB',129,'Bạt Thái Lan','Thai baht','','numeric=764;minor-digits=2');
INSERT INTO list_items VALUES(651,1,'currency','','TJS',130,'Xô-mô-ni Tát-gi-ki-xtan','Tajikistani somoni','','numeric=972;minor-digits=2');
INSERT INTO list_items VALUES(652,1,'currency','','TMT',131,'Ma-nát Tuốc-mê-ni-xtan','Turkmenistan manat','','numeric=934;minor-digits=2');
INSERT INTO list_items VALUES(653,1,'currency','','TND',132,'Đi-na Tuy-ni-di','Tunisian dinar','','numeric=788;minor-digits=3');
INSERT INTO list_items VALUES(654,1,'currency','','TOP',133,'Pa-an-ga Tông-ga','Tongan paʻanga','','numeric=776;minor-digits=2');
INSERT INTO list_items VALUES(655,1,'currency','','TRY',134,'Li-ra Thổ Nhĩ Kỳ','Turkish lira','','numeric=949;minor-digits=2');
INSERT INTO list_items VALUES(656,1,'currency','','TTD',135,'Đô la Tri-ni-đát và Tô-ba-gô','Trinidad and Tobago dollar','','numeric=780;minor-digits=2');
INSERT INTO list_items VALUES(657,1,'currency','','TWD',136,'Đô la Đài Loan','New Taiwan dollar','','numeric=901;minor-digits=2');
INSERT INTO list_items VALUES(658,1,'currency','','TZS',137,'Si-linh Tan-da-ni-a','Tanzanian shilling','','numeric=834;minor-digits=2');
INSERT INTO list_items VALUES(659,1,'currency','','UAH',138,'Gríp-na U-crai-na','Ukrainian hryvnia','','numeric=980;minor-digits=2');
INSERT INTO list_items VALUES(660,1,'currency','','UGX',139,'Si-linh U-gan-đa','Ugandan shilling','','numeric=800;minor-digits=0');
INSERT INTO list_items VALUES(661,1,'currency','','USD',140,'Đô la Mỹ','US dollar','','numeric=840;minor-digits=2');
INSERT INTO list_items VALUES(662,1,'currency','','UYU',141,'Pê-xô U-ru-goay','Uruguayan peso','','numeric=858;minor-digits=2');
INSERT INTO list_items VALUES(663,1,'currency','','UYW',142,'Đơn vị chỉ số lương U-ru-goay','Uruguayan nominal wage index unit','','numeric=927;minor-digits=4');
INSERT INTO list_items VALUES(664,1,'currency','','UZS',143,'Xum U-dơ-bê-ki-xtan','Uzbekistani sum','','numeric=860;minor-digits=2');
INSERT INTO list_items VALUES(665,1,'currency','','VED',144,'Bô-li-va kỹ thuật số Vê-nê-xu-ê-la','Venezuelan digital bolívar','','numeric=926;minor-digits=2');
INSERT INTO list_items VALUES(666,1,'currency','','VES',145,'Bô-li-va Vê-nê-xu-ê-la','Venezuelan bolívar','','numeric=928;minor-digits=2');
INSERT INTO list_items VALUES(667,1,'currency','','VND',146,'Đồng Việt Nam','Vietnamese dong','','numeric=704;minor-digits=0');
INSERT INTO list_items VALUES(668,1,'currency','','VUV',147,'Va-tu Va-nu-a-tu','Vanuatu vatu','','numeric=548;minor-digits=0');
INSERT INTO list_items VALUES(669,1,'currency','','WST',148,'Ta-la Xa-moa','Samoan tala','','numeric=882;minor-digits=2');
INSERT INTO list_items VALUES(670,1,'currency','','XAF',149,'Phrăng CFA Trung Phi','Central African CFA franc','','numeric=950;minor-digits=0');
INSERT INTO list_items VALUES(671,1,'currency','','XCD',150,'Đô la Đông Ca-ri-bê','East Caribbean dollar','','numeric=951;minor-digits=2');
INSERT INTO list_items VALUES(672,1,'currency','','XCG',151,'Guyn-đơn Ca-ri-bê','Caribbean guilder','','numeric=532;minor-digits=2');
INSERT INTO list_items VALUES(673,1,'currency','','XOF',152,'Phrăng CFA Tây Phi','West African CFA franc','','numeric=952;minor-digits=0');
INSERT INTO list_items VALUES(674,1,'currency','','XPF',153,'Phrăng CFP','CFP franc','','numeric=953;minor-digits=0');
INSERT INTO list_items VALUES(675,1,'currency','','YER',154,'Ri-an Y-ê-men','Yemeni rial','','numeric=886;minor-digits=2');
INSERT INTO list_items VALUES(676,1,'currency','','ZAR',155,'Ran Nam Phi','South African rand','','numeric=710;minor-digits=2');
INSERT INTO list_items VALUES(677,1,'currency','','ZMW',156,'Quát-cha Dăm-bi-a','Zambian kwacha','','numeric=967;minor-digits=2');
INSERT INTO list_items VALUES(678,1,'currency','','ZWG',157,'Vàng Dim-ba-bu-ê','Zimbabwe gold','','numeric=924;minor-digits=2');
INSERT INTO list_items VALUES(679,1,'period-profile','','calendar',1,'Năm dương lịch','Calendar year','','from-month=1;from-day=1;from-year-offset=0;until-month=12;until-day=31;until-year-offset=0;source=');
INSERT INTO list_items VALUES(680,1,'period-profile','','nd58',2,'Năm báo cáo về tổ chức phi chính phủ nước ngoài','Reporting year for foreign non-governmental organisations','','from-month=12;from-day=15;from-year-offset=-1;until-month=12;until-day=14;until-year-offset=0;source=Nghị định 58/2022/NĐ-CP, Điều 21 - 25');
INSERT INTO list_items VALUES(681,1,'period-profile','','nd80',3,'Năm báo cáo về viện trợ không hoàn lại','Reporting year for non-refundable aid','','from-month=1;from-day=1;from-year-offset=0;until-month=12;until-day=31;until-year-offset=0;source=Nghị định 80/2020/NĐ-CP, Điều 13 và 14');
INSERT INTO list_items VALUES(682,1,'period-profile','','nd80-h1',4,'6 tháng đầu năm về viện trợ không hoàn lại','First half-year for non-refundable aid','','from-month=1;from-day=1;from-year-offset=0;until-month=6;until-day=30;until-year-offset=0;source=Nghị định 80/2020/NĐ-CP, Điều 14');
INSERT INTO list_items VALUES(683,1,'period-profile','','nd80-h2',5,'6 tháng cuối năm về viện trợ không hoàn lại','Second half-year for non-refundable aid','','from-month=7;from-day=1;from-year-offset=0;until-month=12;until-day=31;until-year-offset=0;source=Nghị định 80/2020/NĐ-CP, Điều 14');
INSERT INTO list_items VALUES(684,1,'period-profile','','tt23',6,'Năm báo cáo tài chính viện trợ','Financial reporting year for aid','','from-month=1;from-day=1;from-year-offset=0;until-month=1;until-day=31;until-year-offset=1;source=Thông tư 23/2022/TT-BTC, Điều 20 và 21');
INSERT INTO list_items VALUES(685,1,'period-profile','','tt23-h1',7,'6 tháng đầu năm về tài chính viện trợ','First half-year of aid finance','','from-month=1;from-day=1;from-year-offset=0;until-month=6;until-day=30;until-year-offset=0;source=Thông tư 23/2022/TT-BTC, Điều 20 và 21');
INSERT INTO list_items VALUES(686,1,'period-profile','','tt23-h2',8,'6 tháng cuối năm về tài chính viện trợ','Second half-year of aid finance','','from-month=7;from-day=1;from-year-offset=0;until-month=12;until-day=31;until-year-offset=0;source=Thông tư 23/2022/TT-BTC, Điều 20 và 21');
INSERT INTO list_items VALUES(687,1,'period-profile','','qd06',9,'Năm báo cáo về hội nghị, hội thảo quốc tế','Reporting year for international conferences','','from-month=12;from-day=15;from-year-offset=-1;until-month=12;until-day=14;until-year-offset=0;source=Quyết định 06/2020/QĐ-TTg, Điều 8');
INSERT INTO list_items VALUES(688,1,'period-profile','','nd09',10,'Năm báo cáo định kỳ của cơ quan hành chính','Reporting year of the administration','','from-month=12;from-day=15;from-year-offset=-1;until-month=12;until-day=14;until-year-offset=0;source=Nghị định 09/2019/NĐ-CP, Điều 12');
INSERT INTO list_items VALUES(689,1,'period-profile','','nd09-h1',11,'6 tháng đầu năm của cơ quan hành chính','First half-year of the administration','','from-month=12;from-day=15;from-year-offset=-1;until-month=6;until-day=14;until-year-offset=0;source=Nghị định 09/2019/NĐ-CP, Điều 12');
INSERT INTO list_items VALUES(690,1,'period-profile','','nd09-h2',12,'6 tháng cuối năm của cơ quan hành chính','Second half-year of the administration','','from-month=6;from-day=15;from-year-offset=0;until-month=12;until-day=14;until-year-offset=0;source=Nghị định 09/2019/NĐ-CP, Điều 12');
CREATE TABLE places (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  version_of  INTEGER REFERENCES places (id),
  version     INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  code        TEXT,                       -- official code; the same code can mean another place at another time
  kind        TEXT    NOT NULL,
  parent      INTEGER REFERENCES places (id),
  country     TEXT    NOT NULL,
  valid_from  TEXT,
  valid_until TEXT
) STRICT;
INSERT INTO places VALUES(1,1,NULL,1,X'01a22d2e126f7577a6ec0c5127f28479','01','city',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(2,1,NULL,1,X'01a22d2e126f7577a6ec0c528e799a85','02','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(3,1,NULL,1,X'01a22d2e126f7577a6ec0c531747f480','04','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(4,1,NULL,1,X'01a22d2e126f7577a6ec0c54faa2dae3','06','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(5,1,NULL,1,X'01a22d2e126f7577a6ec0c55418a8fa4','08','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(6,1,NULL,1,X'01a22d2e126f7577a6ec0c567fe3959b','08','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(7,1,NULL,1,X'01a22d2e126f7577a6ec0c573e6ee8d2','10','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(8,1,NULL,1,X'01a22d2e126f7577a6ec0c58fc3a4338','11','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(9,1,NULL,1,X'01a22d2e126f7577a6ec0c5950de8258','12','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(10,1,NULL,1,X'01a22d2e126f7577a6ec0c5a3d4e9c27','14','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(11,1,NULL,1,X'01a22d2e126f7577a6ec0c5bdf9517f8','15','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(12,1,NULL,1,X'01a22d2e126f7577a6ec0c5cd1a83e6f','15','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(13,1,NULL,1,X'01a22d2e126f7577a6ec0c5db7175aa5','17','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(14,1,NULL,1,X'01a22d2e126f7577a6ec0c5eba48fc61','19','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(15,1,NULL,1,X'01a22d2e126f7577a6ec0c5f5d6a8a9c','19','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(16,1,NULL,1,X'01a22d2e126f7577a6ec0c60dfa8cb61','20','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(17,1,NULL,1,X'01a22d2e126f7577a6ec0c6111418ea4','22','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(18,1,NULL,1,X'01a22d2e126f7577a6ec0c6261a1dbbe','24','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(19,1,NULL,1,X'01a22d2e126f7577a6ec0c63d5150544','24','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(20,1,NULL,1,X'01a22d2e126f7577a6ec0c6491cc4c7b','25','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(21,1,NULL,1,X'01a22d2e126f7577a6ec0c65d8ed548e','25','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(22,1,NULL,1,X'01a22d2e126f7577a6ec0c66d75fa552','26','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(23,1,NULL,1,X'01a22d2e126f7577a6ec0c67494632b2','27','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(24,1,NULL,1,X'01a22d2e126f7577a6ec0c68bb7204e3','30','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(25,1,NULL,1,X'01a22d2e126f7577a6ec0c69201dfc6e','31','city',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(26,1,NULL,1,X'01a22d2e126f7577a6ec0c6a8d670fcf','31','city',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(27,1,NULL,1,X'01a22d2e126f7577a6ec0c6b386e77e8','33','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(28,1,NULL,1,X'01a22d2e126f7577a6ec0c6c0bbeb2d8','33','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(29,1,NULL,1,X'01a22d2e126f7577a6ec0c6dc74cf03d','34','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(30,1,NULL,1,X'01a22d2e126f7577a6ec0c6e2e710d1b','35','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(31,1,NULL,1,X'01a22d2e126f7577a6ec0c6f20f76f23','36','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(32,1,NULL,1,X'01a22d2e126f7577a6ec0c705e0c0694','37','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(33,1,NULL,1,X'01a22d2e126f7577a6ec0c712c5bec16','37','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(34,1,NULL,1,X'01a22d2e126f7577a6ec0c728d8bd87f','38','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(35,1,NULL,1,X'01a22d2e126f7577a6ec0c73f1780a1b','40','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(36,1,NULL,1,X'01a22d2e126f7577a6ec0c74f00d5cc8','42','province',NULL,'VN',NULL,NULL);
INSERT INTO places VALUES(37,1,NULL,1,X'01a22d2e126f7577a6ec0c75e2ccdff6','44','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(38,1,NULL,1,X'01a22d2e126f7577a6ec0c769e7ac43d','44','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(39,1,NULL,1,X'01a22d2e126f7577a6ec0c77cd9514e9','45','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(40,1,NULL,1,X'01a22d2e126f7577a6ec0c787e491b73','46','province',NULL,'VN',NULL,'2025-01-01');
INSERT INTO places VALUES(41,1,NULL,1,X'01a22d2e126f7577a6ec0c79c0ab6d9b','46','city',NULL,'VN','2025-01-01',NULL);
INSERT INTO places VALUES(42,1,NULL,1,X'01a22d2e126f7577a6ec0c7ad3598ab0','48','city',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(43,1,NULL,1,X'01a22d2e126f7577a6ec0c7b2cad2c30','48','city',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(44,1,NULL,1,X'01a22d2e126f7577a6ec0c7cfbd3db7c','49','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(45,1,NULL,1,X'01a22d2e126f7577a6ec0c7dee8f59af','51','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(46,1,NULL,1,X'01a22d2e126f7577a6ec0c7e0e9f8b57','51','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(47,1,NULL,1,X'01a22d2e126f7577a6ec0c7f3ff8b07f','52','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(48,1,NULL,1,X'01a22d2e126f7577a6ec0c80cb633ef3','52','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(49,1,NULL,1,X'01a22d2e126f7577a6ec0c816f6c4a97','54','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(50,1,NULL,1,X'01a22d2e126f7577a6ec0c82afcbd86b','56','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(51,1,NULL,1,X'01a22d2e126f7577a6ec0c83307b4fa9','56','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(52,1,NULL,1,X'01a22d2e126f7577a6ec0c844a21da75','58','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(53,1,NULL,1,X'01a22d2e126f7577a6ec0c85fcbb830f','60','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(54,1,NULL,1,X'01a22d2e126f7577a6ec0c8673251577','62','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(55,1,NULL,1,X'01a22d2e126f7577a6ec0c8781740609','64','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(56,1,NULL,1,X'01a22d2e126f7577a6ec0c88193e2216','66','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(57,1,NULL,1,X'01a22d2e126f7577a6ec0c891b3fe254','66','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(58,1,NULL,1,X'01a22d2e126f7577a6ec0c8a987054f0','67','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(59,1,NULL,1,X'01a22d2e126f7577a6ec0c8b387b5a6a','68','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(60,1,NULL,1,X'01a22d2e126f7577a6ec0c8ce23914e5','68','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(61,1,NULL,1,X'01a22d2e126f7577a6ec0c8d64ba201f','70','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(62,1,NULL,1,X'01a22d2e126f7577a6ec0c8e5184ee65','72','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(63,1,NULL,1,X'01a22d2e126f7577a6ec0c8fd3ae296f','74','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(64,1,NULL,1,X'01a22d2e126f7577a6ec0c90175edd33','75','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(65,1,NULL,1,X'01a22d2e126f7577a6ec0c91b283e49a','75','province',NULL,'VN','2025-07-01','2026-04-30');
INSERT INTO places VALUES(66,1,NULL,1,X'01a22d2e126f7577a6ec0c9284c3beff','75','city',NULL,'VN','2026-04-30',NULL);
INSERT INTO places VALUES(67,1,NULL,1,X'01a22d2e126f7577a6ec0c93fbf635fe','77','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(68,1,NULL,1,X'01a22d2e126f7577a6ec0c94ed10c695','79','city',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(69,1,NULL,1,X'01a22d2e126f7577a6ec0c95aad04fb2','79','city',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(70,1,NULL,1,X'01a22d2e126f7577a6ec0c96704cab3f','80','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(71,1,NULL,1,X'01a22d2e126f7577a6ec0c979b68e77f','80','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(72,1,NULL,1,X'01a22d2e126f7577a6ec0c98aee8953a','82','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(73,1,NULL,1,X'01a22d2e126f7577a6ec0c99e35b3b98','82','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(74,1,NULL,1,X'01a22d2e126f7577a6ec0c9a1e2931c2','83','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(75,1,NULL,1,X'01a22d2e126f7577a6ec0c9be75558b7','84','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(76,1,NULL,1,X'01a22d2e126f7577a6ec0c9ce8ce1b35','86','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(77,1,NULL,1,X'01a22d2e126f7577a6ec0c9dc9023005','86','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(78,1,NULL,1,X'01a22d2e126f7577a6ec0c9e76f63f2a','87','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(79,1,NULL,1,X'01a22d2e126f7577a6ec0c9f75de9bc1','89','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(80,1,NULL,1,X'01a22d2e126f7577a6ec0ca0e546f799','91','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(81,1,NULL,1,X'01a22d2e126f7577a6ec0ca1418af0e7','91','province',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(82,1,NULL,1,X'01a22d2e126f7577a6ec0ca2135a9f55','92','city',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(83,1,NULL,1,X'01a22d2e126f7577a6ec0ca3bca9afb7','92','city',NULL,'VN','2025-07-01',NULL);
INSERT INTO places VALUES(84,1,NULL,1,X'01a22d2e126f7577a6ec0ca4e69fe0b8','93','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(85,1,NULL,1,X'01a22d2e126f7577a6ec0ca5677093df','94','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(86,1,NULL,1,X'01a22d2e126f7577a6ec0ca65b4bbb9c','95','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(87,1,NULL,1,X'01a22d2e126f7577a6ec0ca7b287146b','96','province',NULL,'VN',NULL,'2025-07-01');
INSERT INTO places VALUES(88,1,NULL,1,X'01a22d2e126f7577a6ec0ca88811caa2','96','province',NULL,'VN','2025-07-01',NULL);
CREATE TABLE place_names (
  place      INTEGER NOT NULL REFERENCES places (id),
  no         INTEGER NOT NULL,
  language   TEXT    NOT NULL,            -- 'vi', 'en', or '' for an alias
  text       TEXT    NOT NULL,
  fold       TEXT    NOT NULL,
  sort_key   BLOB    NOT NULL,
  PRIMARY KEY (place, no)
) STRICT, WITHOUT ROWID;
INSERT INTO place_names VALUES(1,1,'vi','Hà Nội','ha noi',X'4d41212954574e202121262121212a205050');
INSERT INTO place_names VALUES(1,2,'en','Ha Noi','ha noi',X'4d41212954564e20205050');
INSERT INTO place_names VALUES(1,3,'','Hanoi','hanoi',X'4d4154564e202050');
INSERT INTO place_names VALUES(2,1,'vi','Hà Giang','ha giang',X'4d4121294c4e41544c20212126205050');
INSERT INTO place_names VALUES(2,2,'en','Ha Giang','ha giang',X'4d4121294c4e41544c20205050');
INSERT INTO place_names VALUES(3,1,'vi','Cao Bằng','cao bang',X'45415621294442544c2021212121212126205038');
INSERT INTO place_names VALUES(3,2,'en','Cao Bang','cao bang',X'45415621294441544c20205038');
INSERT INTO place_names VALUES(4,1,'vi','Bắc Kạn','bac kan',X'444245212951415420212129212121212a205038');
INSERT INTO place_names VALUES(4,2,'en','Bac Kan','bac kan',X'444145212951415420205038');
INSERT INTO place_names VALUES(4,3,'','Bắc Cạn','bac can',X'444245212945415420212129212121212a205038');
INSERT INTO place_names VALUES(5,1,'vi','Tuyên Quang','tuyen quang',X'5d5e63495421295a5e41544c2020503050');
INSERT INTO place_names VALUES(5,2,'en','Tuyen Quang','tuyen quang',X'5d5e63485421295a5e41544c2020503050');
INSERT INTO place_names VALUES(6,1,'vi','Tuyên Quang','tuyen quang',X'5d5e63495421295a5e41544c2020503050');
INSERT INTO place_names VALUES(6,2,'en','Tuyen Quang','tuyen quang',X'5d5e63485421295a5e41544c2020503050');
INSERT INTO place_names VALUES(7,1,'vi','Lào Cai','lao cai',X'524156212945414e20212126205038');
INSERT INTO place_names VALUES(7,2,'en','Lao Cai','lao cai',X'524156212945414e20205038');
INSERT INTO place_names VALUES(7,3,'','Lao Kay','lao kay',X'524156212951416320205038');
INSERT INTO place_names VALUES(8,1,'vi','Điện Biên','dien bien',X'474e49542129444e4954202121212a205032');
INSERT INTO place_names VALUES(8,2,'en','Dien Bien','dien bien',X'464e48542129444e485420205032');
INSERT INTO place_names VALUES(9,1,'vi','Lai Châu','lai chau',X'52414e2129454d435e20205038');
INSERT INTO place_names VALUES(9,2,'en','Lai Chau','lai chau',X'52414e2129454d415e20205038');
INSERT INTO place_names VALUES(10,1,'vi','Sơn La','son la',X'5c58542129524120205038');
INSERT INTO place_names VALUES(10,2,'en','Son La','son la',X'5c56542129524120205038');
INSERT INTO place_names VALUES(11,1,'vi','Yên Bái','yen bai',X'634954212944414e2021212121212129205038');
INSERT INTO place_names VALUES(11,2,'en','Yen Bai','yen bai',X'634854212944414e20205038');
INSERT INTO place_names VALUES(12,1,'vi','Lào Cai','lao cai',X'524156212945414e20212126205038');
INSERT INTO place_names VALUES(12,2,'en','Lao Cai','lao cai',X'524156212945414e20205038');
INSERT INTO place_names VALUES(12,3,'','Lao Kay','lao kay',X'524156212951416320205038');
INSERT INTO place_names VALUES(13,1,'vi','Hòa Bình','hoa binh',X'4d56412129444e544d202121262121212126205038');
INSERT INTO place_names VALUES(13,2,'en','Hoa Binh','hoa binh',X'4d56412129444e544d20205038');
INSERT INTO place_names VALUES(14,1,'vi','Thái Nguyên','thai nguyen',X'5d4d414e2129544c5e6349542021212129205032');
INSERT INTO place_names VALUES(14,2,'en','Thai Nguyen','thai nguyen',X'5d4d414e2129544c5e63485420205032');
INSERT INTO place_names VALUES(15,1,'vi','Thái Nguyên','thai nguyen',X'5d4d414e2129544c5e6349542021212129205032');
INSERT INTO place_names VALUES(15,2,'en','Thai Nguyen','thai nguyen',X'5d4d414e2129544c5e63485420205032');
INSERT INTO place_names VALUES(16,1,'vi','Lạng Sơn','lang son',X'5241544c21295c58542021212a205032');
INSERT INTO place_names VALUES(16,2,'en','Lang Son','lang son',X'5241544c21295c565420205032');
INSERT INTO place_names VALUES(17,1,'vi','Quảng Ninh','quang ninh',X'5a5e41544c2129544e544d202121212720503050');
INSERT INTO place_names VALUES(17,2,'en','Quang Ninh','quang ninh',X'5a5e41544c2129544e544d2020503050');
INSERT INTO place_names VALUES(18,1,'vi','Bắc Giang','bac giang',X'44424521294c4e41544c20212129205038');
INSERT INTO place_names VALUES(18,2,'en','Bac Giang','bac giang',X'44414521294c4e41544c20205038');
INSERT INTO place_names VALUES(19,1,'vi','Bắc Ninh','bac ninh',X'4442452129544e544d20212129205038');
INSERT INTO place_names VALUES(19,2,'en','Bac Ninh','bac ninh',X'4441452129544e544d20205038');
INSERT INTO place_names VALUES(20,1,'vi','Phú Thọ','phu tho',X'594d5e21295d4d562021212129212121212a205038');
INSERT INTO place_names VALUES(20,2,'en','Phu Tho','phu tho',X'594d5e21295d4d5620205038');
INSERT INTO place_names VALUES(21,1,'vi','Phú Thọ','phu tho',X'594d5e21295d4d562021212129212121212a205038');
INSERT INTO place_names VALUES(21,2,'en','Phu Tho','phu tho',X'594d5e21295d4d5620205038');
INSERT INTO place_names VALUES(22,1,'vi','Vĩnh Phúc','vinh phuc',X'604e544d2129594d5e452021212821212121212129205032');
INSERT INTO place_names VALUES(22,2,'en','Vinh Phuc','vinh phuc',X'604e544d2129594d5e4520205032');
INSERT INTO place_names VALUES(23,1,'vi','Bắc Ninh','bac ninh',X'4442452129544e544d20212129205038');
INSERT INTO place_names VALUES(23,2,'en','Bac Ninh','bac ninh',X'4441452129544e544d20205038');
INSERT INTO place_names VALUES(24,1,'vi','Hải Dương','hai duong',X'4d414e2129465f58544c20212127205038');
INSERT INTO place_names VALUES(24,2,'en','Hai Duong','hai duong',X'4d414e2129465e56544c20205038');
INSERT INTO place_names VALUES(25,1,'vi','Hải Phòng','hai phong',X'4d414e2129594d56544c20212127212121212126205038');
INSERT INTO place_names VALUES(25,2,'en','Hai Phong','hai phong',X'4d414e2129594d56544c20205038');
INSERT INTO place_names VALUES(25,3,'','Haiphong','haiphong',X'4d414e594d56544c202050');
INSERT INTO place_names VALUES(26,1,'vi','Hải Phòng','hai phong',X'4d414e2129594d56544c20212127212121212126205038');
INSERT INTO place_names VALUES(26,2,'en','Hai Phong','hai phong',X'4d414e2129594d56544c20205038');
INSERT INTO place_names VALUES(26,3,'','Haiphong','haiphong',X'4d414e594d56544c202050');
INSERT INTO place_names VALUES(27,1,'vi','Hưng Yên','hung yen',X'4d5f544c212963495420205032');
INSERT INTO place_names VALUES(27,2,'en','Hung Yen','hung yen',X'4d5e544c212963485420205032');
INSERT INTO place_names VALUES(28,1,'vi','Hưng Yên','hung yen',X'4d5f544c212963495420205032');
INSERT INTO place_names VALUES(28,2,'en','Hung Yen','hung yen',X'4d5e544c212963485420205032');
INSERT INTO place_names VALUES(29,1,'vi','Thái Bình','thai binh',X'5d4d414e2129444e544d20212121292121212126205032');
INSERT INTO place_names VALUES(29,2,'en','Thai Binh','thai binh',X'5d4d414e2129444e544d20205032');
INSERT INTO place_names VALUES(30,1,'vi','Hà Nam','ha nam',X'4d41212954415320212126205050');
INSERT INTO place_names VALUES(30,2,'en','Ha Nam','ha nam',X'4d41212954415320205050');
INSERT INTO place_names VALUES(31,1,'vi','Nam Định','nam dinh',X'5441532129474e544d202121212121212a205038');
INSERT INTO place_names VALUES(31,2,'en','Nam Dinh','nam dinh',X'5441532129464e544d20205038');
INSERT INTO place_names VALUES(32,1,'vi','Ninh Bình','ninh binh',X'544e544d2129444e544d202121212121212126205032');
INSERT INTO place_names VALUES(32,2,'en','Ninh Binh','ninh binh',X'544e544d2129444e544d20205032');
INSERT INTO place_names VALUES(33,1,'vi','Ninh Bình','ninh binh',X'544e544d2129444e544d202121212121212126205032');
INSERT INTO place_names VALUES(33,2,'en','Ninh Binh','ninh binh',X'544e544d2129444e544d20205032');
INSERT INTO place_names VALUES(34,1,'vi','Thanh Hóa','thanh hoa',X'5d4d41544d21294d56412021212121212121212920503050');
INSERT INTO place_names VALUES(34,2,'en','Thanh Hoa','thanh hoa',X'5d4d41544d21294d56412020503050');
INSERT INTO place_names VALUES(35,1,'vi','Nghệ An','nghe an',X'544c4d492129415420212121212a205032');
INSERT INTO place_names VALUES(35,2,'en','Nghe An','nghe an',X'544c4d482129415420205032');
INSERT INTO place_names VALUES(36,1,'vi','Hà Tĩnh','ha tinh',X'4d4121295d4e544d2021212621212128205050');
INSERT INTO place_names VALUES(36,2,'en','Ha Tinh','ha tinh',X'4d4121295d4e544d20205050');
INSERT INTO place_names VALUES(37,1,'vi','Quảng Bình','quang binh',X'5a5e41544c2129444e544d202121212721212121212620503050');
INSERT INTO place_names VALUES(37,2,'en','Quang Binh','quang binh',X'5a5e41544c2129444e544d2020503050');
INSERT INTO place_names VALUES(38,1,'vi','Quảng Trị','quang tri',X'5a5e41544c21295d5b4e20212121272121212121212a20503050');
INSERT INTO place_names VALUES(38,2,'en','Quang Tri','quang tri',X'5a5e41544c21295d5b4e2020503050');
INSERT INTO place_names VALUES(39,1,'vi','Quảng Trị','quang tri',X'5a5e41544c21295d5b4e20212121272121212121212a20503050');
INSERT INTO place_names VALUES(39,2,'en','Quang Tri','quang tri',X'5a5e41544c21295d5b4e2020503050');
INSERT INTO place_names VALUES(40,1,'vi','Thừa Thiên Huế','thua thien hue',X'5d4d5f4121295d4d4e495421294d5e4920212121262121212121212121212121292050323032');
INSERT INTO place_names VALUES(40,2,'en','Thua Thien Hue','thua thien hue',X'5d4d5e4121295d4d4e485421294d5e48202050323032');
INSERT INTO place_names VALUES(40,3,'','Thừa Thiên - Huế','thua thien hue',X'5d4d5f4121295d4d4e49542129212b21294d5e4920212121262121212121212121212121212129205032303038');
INSERT INTO place_names VALUES(40,4,'','TT-Huế','tt hue',X'5d5d212b4d5e492021212121212129205850');
INSERT INTO place_names VALUES(40,5,'','TT Huế','tt hue',X'5d5d21294d5e492021212121212129205850');
INSERT INTO place_names VALUES(40,6,'','Huế','hue',X'4d5e4920212121292050');
INSERT INTO place_names VALUES(41,1,'vi','Huế','hue',X'4d5e4920212121292050');
INSERT INTO place_names VALUES(41,2,'en','Hue','hue',X'4d5e48202050');
INSERT INTO place_names VALUES(41,3,'','Thừa Thiên Huế','thua thien hue',X'5d4d5f4121295d4d4e495421294d5e4920212121262121212121212121212121292050323032');
INSERT INTO place_names VALUES(41,4,'','Thừa Thiên - Huế','thua thien hue',X'5d4d5f4121295d4d4e49542129212b21294d5e4920212121262121212121212121212121212129205032303038');
INSERT INTO place_names VALUES(42,1,'vi','Đà Nẵng','da nang',X'474121295442544c2021212621212128205050');
INSERT INTO place_names VALUES(42,2,'en','Da Nang','da nang',X'464121295441544c20205050');
INSERT INTO place_names VALUES(42,3,'','Danang','danang',X'46415441544c202050');
INSERT INTO place_names VALUES(43,1,'vi','Đà Nẵng','da nang',X'474121295442544c2021212621212128205050');
INSERT INTO place_names VALUES(43,2,'en','Da Nang','da nang',X'464121295441544c20205050');
INSERT INTO place_names VALUES(43,3,'','Danang','danang',X'46415441544c202050');
INSERT INTO place_names VALUES(44,1,'vi','Quảng Nam','quang nam',X'5a5e41544c2129544153202121212720503050');
INSERT INTO place_names VALUES(44,2,'en','Quang Nam','quang nam',X'5a5e41544c21295441532020503050');
INSERT INTO place_names VALUES(45,1,'vi','Quảng Ngãi','quang ngai',X'5a5e41544c2129544c414e20212121272121212121212820503050');
INSERT INTO place_names VALUES(45,2,'en','Quang Ngai','quang ngai',X'5a5e41544c2129544c414e2020503050');
INSERT INTO place_names VALUES(46,1,'vi','Quảng Ngãi','quang ngai',X'5a5e41544c2129544c414e20212121272121212121212820503050');
INSERT INTO place_names VALUES(46,2,'en','Quang Ngai','quang ngai',X'5a5e41544c2129544c414e2020503050');
INSERT INTO place_names VALUES(47,1,'vi','Bình Định','binh dinh',X'444e544d2129474e544d2021212621212121212a205032');
INSERT INTO place_names VALUES(47,2,'en','Binh Dinh','binh dinh',X'444e544d2129464e544d20205032');
INSERT INTO place_names VALUES(48,1,'vi','Gia Lai','gia lai',X'4c4e41212952414e20205038');
INSERT INTO place_names VALUES(48,2,'en','Gia Lai','gia lai',X'4c4e41212952414e20205038');
INSERT INTO place_names VALUES(49,1,'vi','Phú Yên','phu yen',X'594d5e21296349542021212129205038');
INSERT INTO place_names VALUES(49,2,'en','Phu Yen','phu yen',X'594d5e212963485420205038');
INSERT INTO place_names VALUES(50,1,'vi','Khánh Hòa','khanh hoa',X'514d41544d21294d5641202121212921212121212620503050');
INSERT INTO place_names VALUES(50,2,'en','Khanh Hoa','khanh hoa',X'514d41544d21294d56412020503050');
INSERT INTO place_names VALUES(51,1,'vi','Khánh Hòa','khanh hoa',X'514d41544d21294d5641202121212921212121212620503050');
INSERT INTO place_names VALUES(51,2,'en','Khanh Hoa','khanh hoa',X'514d41544d21294d56412020503050');
INSERT INTO place_names VALUES(52,1,'vi','Ninh Thuận','ninh thuan',X'544e544d21295d4d5e4354202121212121212121212a205032');
INSERT INTO place_names VALUES(52,2,'en','Ninh Thuan','ninh thuan',X'544e544d21295d4d5e415420205032');
INSERT INTO place_names VALUES(53,1,'vi','Bình Thuận','binh thuan',X'444e544d21295d4d5e435420212126212121212121212a205032');
INSERT INTO place_names VALUES(53,2,'en','Binh Thuan','binh thuan',X'444e544d21295d4d5e415420205032');
INSERT INTO place_names VALUES(54,1,'vi','Kon Tum','kon tum',X'51565421295d5e5320205038');
INSERT INTO place_names VALUES(54,2,'en','Kon Tum','kon tum',X'51565421295d5e5320205038');
INSERT INTO place_names VALUES(54,3,'','Kontum','kontum',X'5156545d5e53202050');
INSERT INTO place_names VALUES(54,4,'','Công Tum','cong tum',X'4557544c21295d5e5320205032');
INSERT INTO place_names VALUES(55,1,'vi','Gia Lai','gia lai',X'4c4e41212952414e20205038');
INSERT INTO place_names VALUES(55,2,'en','Gia Lai','gia lai',X'4c4e41212952414e20205038');
INSERT INTO place_names VALUES(56,1,'vi','Đắk Lắk','dak lak',X'4742512129524251202121292121212129205038');
INSERT INTO place_names VALUES(56,2,'en','Dak Lak','dak lak',X'464151212952415120205038');
INSERT INTO place_names VALUES(56,3,'','Đắc Lắc','dac lac',X'4742452129524245202121292121212129205038');
INSERT INTO place_names VALUES(56,4,'','Đăk Lăk','dak lak',X'474251212952425120205038');
INSERT INTO place_names VALUES(56,5,'','Daklak','daklak',X'464151524151202050');
INSERT INTO place_names VALUES(57,1,'vi','Đắk Lắk','dak lak',X'4742512129524251202121292121212129205038');
INSERT INTO place_names VALUES(57,2,'en','Dak Lak','dak lak',X'464151212952415120205038');
INSERT INTO place_names VALUES(57,3,'','Đắc Lắc','dac lac',X'4742452129524245202121292121212129205038');
INSERT INTO place_names VALUES(57,4,'','Đăk Lăk','dak lak',X'474251212952425120205038');
INSERT INTO place_names VALUES(57,5,'','Daklak','daklak',X'464151524151202050');
INSERT INTO place_names VALUES(58,1,'vi','Đắk Nông','dak nong',X'47425121295457544c20212129205038');
INSERT INTO place_names VALUES(58,2,'en','Dak Nong','dak nong',X'46415121295456544c20205038');
INSERT INTO place_names VALUES(58,3,'','Đắc Nông','dac nong',X'47424521295457544c20212129205038');
INSERT INTO place_names VALUES(58,4,'','Đăk Nông','dak nong',X'47425121295457544c20205038');
INSERT INTO place_names VALUES(58,5,'','Daknong','daknong',X'4641515456544c202050');
INSERT INTO place_names VALUES(59,1,'vi','Lâm Đồng','lam dong',X'52435321294757544c2021212121212126205038');
INSERT INTO place_names VALUES(59,2,'en','Lam Dong','lam dong',X'52415321294656544c20205038');
INSERT INTO place_names VALUES(60,1,'vi','Lâm Đồng','lam dong',X'52435321294757544c2021212121212126205038');
INSERT INTO place_names VALUES(60,2,'en','Lam Dong','lam dong',X'52415321294656544c20205038');
INSERT INTO place_names VALUES(61,1,'vi','Bình Phước','binh phuoc',X'444e544d2129594d5f5845202121262121212121212129205032');
INSERT INTO place_names VALUES(61,2,'en','Binh Phuoc','binh phuoc',X'444e544d2129594d5e564520205032');
INSERT INTO place_names VALUES(62,1,'vi','Tây Ninh','tay ninh',X'5d43632129544e544d20205038');
INSERT INTO place_names VALUES(62,2,'en','Tay Ninh','tay ninh',X'5d41632129544e544d20205038');
INSERT INTO place_names VALUES(63,1,'vi','Bình Dương','binh duong',X'444e544d2129465f58544c20212126205032');
INSERT INTO place_names VALUES(63,2,'en','Binh Duong','binh duong',X'444e544d2129465e56544c20205032');
INSERT INTO place_names VALUES(64,1,'vi','Đồng Nai','dong nai',X'4757544c212954414e20212126205032');
INSERT INTO place_names VALUES(64,2,'en','Dong Nai','dong nai',X'4656544c212954414e20205032');
INSERT INTO place_names VALUES(65,1,'vi','Đồng Nai','dong nai',X'4757544c212954414e20212126205032');
INSERT INTO place_names VALUES(65,2,'en','Dong Nai','dong nai',X'4656544c212954414e20205032');
INSERT INTO place_names VALUES(66,1,'vi','Đồng Nai','dong nai',X'4757544c212954414e20212126205032');
INSERT INTO place_names VALUES(66,2,'en','Dong Nai','dong nai',X'4656544c212954414e20205032');
INSERT INTO place_names VALUES(67,1,'vi','Bà Rịa - Vũng Tàu','ba ria vung tau',X'444121295b4e412129212b2129605e544c21295d415e202121262121212a21212121212128212121212126205050305032');
INSERT INTO place_names VALUES(67,2,'en','Ba Ria - Vung Tau','ba ria vung tau',X'444121295b4e412129212b2129605e544c21295d415e20205050305032');
INSERT INTO place_names VALUES(67,3,'','BR-VT','br vt',X'445b212b605d20205858');
INSERT INTO place_names VALUES(67,4,'','Bà Rịa Vũng Tàu','ba ria vung tau',X'444121295b4e412129605e544c21295d415e202121262121212a2121212128212121212126205050383050');
INSERT INTO place_names VALUES(67,5,'','Vũng Tàu','vung tau',X'605e544c21295d415e20212128212121212126205032');
INSERT INTO place_names VALUES(68,1,'vi','Thành phố Hồ Chí Minh','thanh pho ho chi minh',X'5d4d41544d2129594d5721294d572129454d4e2129534e544d20212121262121212121212921212126212121212920503030383832');
INSERT INTO place_names VALUES(68,2,'en','Ho Chi Minh City','ho chi minh city',X'4d562129454d4e2129534e544d2129454e5d6320205050383050');
INSERT INTO place_names VALUES(68,3,'','TP.HCM','tp hcm',X'5d5921364d45532020585a');
INSERT INTO place_names VALUES(68,4,'','TPHCM','tphcm',X'5d594d455320205a58');
INSERT INTO place_names VALUES(68,5,'','TP. Hồ Chí Minh','tp ho chi minh',X'5d59213621294d572129454d4e2129534e544d202121212121212621212121292058383832');
INSERT INTO place_names VALUES(68,6,'','Hồ Chí Minh','ho chi minh',X'4d572129454d4e2129534e544d20212126212121212920505038');
INSERT INTO place_names VALUES(68,7,'','Sài Gòn','sai gon',X'5c414e21294c5654202121262121212126205038');
INSERT INTO place_names VALUES(68,8,'','Saigon','saigon',X'5c414e4c5654202050');
INSERT INTO place_names VALUES(68,9,'','HCMC','hcmc',X'4d45534520205a50');
INSERT INTO place_names VALUES(69,1,'vi','Thành phố Hồ Chí Minh','thanh pho ho chi minh',X'5d4d41544d2129594d5721294d572129454d4e2129534e544d20212121262121212121212921212126212121212920503030383832');
INSERT INTO place_names VALUES(69,2,'en','Ho Chi Minh City','ho chi minh city',X'4d562129454d4e2129534e544d2129454e5d6320205050383050');
INSERT INTO place_names VALUES(69,3,'','TP.HCM','tp hcm',X'5d5921364d45532020585a');
INSERT INTO place_names VALUES(69,4,'','TPHCM','tphcm',X'5d594d455320205a58');
INSERT INTO place_names VALUES(69,5,'','TP. Hồ Chí Minh','tp ho chi minh',X'5d59213621294d572129454d4e2129534e544d202121212121212621212121292058383832');
INSERT INTO place_names VALUES(69,6,'','Hồ Chí Minh','ho chi minh',X'4d572129454d4e2129534e544d20212126212121212920505038');
INSERT INTO place_names VALUES(69,7,'','Sài Gòn','sai gon',X'5c414e21294c5654202121262121212126205038');
INSERT INTO place_names VALUES(69,8,'','Saigon','saigon',X'5c414e4c5654202050');
INSERT INTO place_names VALUES(69,9,'','HCMC','hcmc',X'4d45534520205a50');
INSERT INTO place_names VALUES(70,1,'vi','Long An','long an',X'5256544c2129415420205032');
INSERT INTO place_names VALUES(70,2,'en','Long An','long an',X'5256544c2129415420205032');
INSERT INTO place_names VALUES(71,1,'vi','Tây Ninh','tay ninh',X'5d43632129544e544d20205038');
INSERT INTO place_names VALUES(71,2,'en','Tay Ninh','tay ninh',X'5d41632129544e544d20205038');
INSERT INTO place_names VALUES(72,1,'vi','Tiền Giang','tien giang',X'5d4e495421294c4e41544c2021212126205032');
INSERT INTO place_names VALUES(72,2,'en','Tien Giang','tien giang',X'5d4e485421294c4e41544c20205032');
INSERT INTO place_names VALUES(73,1,'vi','Đồng Tháp','dong thap',X'4757544c21295d4d41592021212621212121212129205032');
INSERT INTO place_names VALUES(73,2,'en','Dong Thap','dong thap',X'4656544c21295d4d415920205032');
INSERT INTO place_names VALUES(74,1,'vi','Bến Tre','ben tre',X'44495421295d5b4820212129205038');
INSERT INTO place_names VALUES(74,2,'en','Ben Tre','ben tre',X'44485421295d5b4820205038');
INSERT INTO place_names VALUES(75,1,'vi','Trà Vinh','tra vinh',X'5d5b412129604e544d2021212126205038');
INSERT INTO place_names VALUES(75,2,'en','Tra Vinh','tra vinh',X'5d5b412129604e544d20205038');
INSERT INTO place_names VALUES(76,1,'vi','Vĩnh Long','vinh long',X'604e544d21295256544c20212128205032');
INSERT INTO place_names VALUES(76,2,'en','Vinh Long','vinh long',X'604e544d21295256544c20205032');
INSERT INTO place_names VALUES(77,1,'vi','Vĩnh Long','vinh long',X'604e544d21295256544c20212128205032');
INSERT INTO place_names VALUES(77,2,'en','Vinh Long','vinh long',X'604e544d21295256544c20205032');
INSERT INTO place_names VALUES(78,1,'vi','Đồng Tháp','dong thap',X'4757544c21295d4d41592021212621212121212129205032');
INSERT INTO place_names VALUES(78,2,'en','Dong Thap','dong thap',X'4656544c21295d4d415920205032');
INSERT INTO place_names VALUES(79,1,'vi','An Giang','an giang',X'415421294c4e41544c20205050');
INSERT INTO place_names VALUES(79,2,'en','An Giang','an giang',X'415421294c4e41544c20205050');
INSERT INTO place_names VALUES(80,1,'vi','Kiên Giang','kien giang',X'514e495421294c4e41544c20205032');
INSERT INTO place_names VALUES(80,2,'en','Kien Giang','kien giang',X'514e485421294c4e41544c20205032');
INSERT INTO place_names VALUES(81,1,'vi','An Giang','an giang',X'415421294c4e41544c20205050');
INSERT INTO place_names VALUES(81,2,'en','An Giang','an giang',X'415421294c4e41544c20205050');
INSERT INTO place_names VALUES(82,1,'vi','Cần Thơ','can tho',X'45435421295d4d5820212126205038');
INSERT INTO place_names VALUES(82,2,'en','Can Tho','can tho',X'45415421295d4d5620205038');
INSERT INTO place_names VALUES(82,3,'','Cantho','cantho',X'4541545d4d56202050');
INSERT INTO place_names VALUES(83,1,'vi','Cần Thơ','can tho',X'45435421295d4d5820212126205038');
INSERT INTO place_names VALUES(83,2,'en','Can Tho','can tho',X'45415421295d4d5620205038');
INSERT INTO place_names VALUES(83,3,'','Cantho','cantho',X'4541545d4d56202050');
INSERT INTO place_names VALUES(84,1,'vi','Hậu Giang','hau giang',X'4d435e21294c4e41544c2021212a205038');
INSERT INTO place_names VALUES(84,2,'en','Hau Giang','hau giang',X'4d415e21294c4e41544c20205038');
INSERT INTO place_names VALUES(85,1,'vi','Sóc Trăng','soc trang',X'5c564521295d5b42544c20212129205038');
INSERT INTO place_names VALUES(85,2,'en','Soc Trang','soc trang',X'5c564521295d5b41544c20205038');
INSERT INTO place_names VALUES(86,1,'vi','Bạc Liêu','bac lieu',X'4441452129524e495e2021212a205038');
INSERT INTO place_names VALUES(86,2,'en','Bac Lieu','bac lieu',X'4441452129524e485e20205038');
INSERT INTO place_names VALUES(87,1,'vi','Cà Mau','ca mau',X'4541212953415e20212126205050');
INSERT INTO place_names VALUES(87,2,'en','Ca Mau','ca mau',X'4541212953415e20205050');
INSERT INTO place_names VALUES(88,1,'vi','Cà Mau','ca mau',X'4541212953415e20212126205050');
INSERT INTO place_names VALUES(88,2,'en','Ca Mau','ca mau',X'4541212953415e20205050');
CREATE TABLE partners (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  version_of   INTEGER REFERENCES partners (id),
  version      INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  code_prefix  TEXT    NOT NULL,
  code_no      INTEGER NOT NULL,
  external_id  TEXT,
  kind         TEXT,
  country      TEXT,
  parent       INTEGER REFERENCES partners (id),
  note         TEXT,
  contact_hash BLOB                       -- SHA-256 of salt and text in `contacts`: those can be erased, the chain still verifies
) STRICT;
INSERT INTO partners VALUES(1,1,NULL,1,X'01a22d2e126f7577a6ec0caac81834c2','DN',0,NULL,'union','VN',NULL,NULL,NULL);
INSERT INTO partners VALUES(2,4,NULL,1,X'01a22d2e12a27357884e3629ab09d609','DN',1,NULL,NULL,'JP',NULL,NULL,NULL);
INSERT INTO partners VALUES(3,4,NULL,1,X'01a22d2e12a27357884e362c79c901d9','DN',2,NULL,NULL,'VN',NULL,NULL,NULL);
INSERT INTO partners VALUES(4,14,NULL,1,X'01a22d2e131877278c64d9ab69ab93cd','DN',3,NULL,NULL,'US',NULL,NULL,NULL);
INSERT INTO partners VALUES(5,24,NULL,1,X'01a22d2e50bc72c6bda77db085563e07','DN',4,NULL,'vietnamese-individual','VN',NULL,NULL,X'ef96fb17199ebb087d2edc6dd75f9851e2ea3c71098ae73e541ff48a0211ce17');
INSERT INTO partners VALUES(6,25,5,2,X'01a22d2e50bc72c6bda77db085563e07','DN',4,NULL,'vietnamese-individual','VN',NULL,NULL,NULL);
CREATE TABLE partner_names (
  partner    INTEGER NOT NULL REFERENCES partners (id),  -- the version that has this name
  no         INTEGER NOT NULL,
  kind       TEXT    NOT NULL CONSTRAINT "kind is official, alias, former, acronym or translation"
               CHECK (kind = 'official' OR kind = 'alias' OR kind = 'former' OR kind = 'acronym'
                      OR kind = 'translation'),
  text       TEXT    NOT NULL,
  language   TEXT,
  used_from  TEXT,
  used_until TEXT,
  fold       TEXT    NOT NULL,
  sort_key   BLOB    NOT NULL, salt BLOB, name_hash BLOB,
  PRIMARY KEY (partner, no)
) STRICT, WITHOUT ROWID;
INSERT INTO partner_names VALUES(1,1,'official','Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng',NULL,NULL,NULL,'lien hiep cac to chuc huu nghi thanh pho da nang',X'524e495421294d4e4959212945414521295d572129454d5f4521294d5f5e2129544c4d4e21295d4d41544d2129594d572129474121295442544c2021212121212121212a21212121292121212127212121212921212121282121212121212a212121212621212121212129212121262121212820503030303030303030303030303232',X'01a22d2e126f7577a6ec0cacdfcb8046',X'91e1c2ca0beee622cdaa518ba388ca92aaa00f46eeede58228204dba0810757e');
INSERT INTO partner_names VALUES(2,1,'official','Kisarazu',NULL,NULL,NULL,'kisarazu',X'514e5c415b41645e202050',X'01a22d2e12a27357884e362ba244fd3d',X'1952cbaec10f71d6d4fdbc0f0e3140c452a6f19a2414c48b0f5cb1f04cdb1fd8');
INSERT INTO partner_names VALUES(3,1,'official','MTTQ Đà Nẵng',NULL,NULL,NULL,'mttq da nang',X'535d5d5a2129474121295442544c20212121212121212621212128205a5232',X'01a22d2e12a27357884e362ef9caef97',X'442727376c7aa3dc3b6a73572b1bd43a56ec5aa5cce4d08d6d41ccd9a2035761');
INSERT INTO partner_names VALUES(4,1,'official','Quỹ A',NULL,NULL,NULL,'quy a',X'5a5e632129412021212128205038',X'01a22d2e131877278c64d9adaf984154',X'4d0a28b7bf003af6ccd930e1797922999a8631ebf2a3537f4cbc4f16278ea11f');
INSERT INTO partner_names VALUES(5,1,'official','DN-P0004',NULL,NULL,NULL,'dn p0004',X'4654212b593030303420205850',NULL,X'f0cbab035d078c8a23e9a15772eaad92a598db77eb23aa09168f62491079c192');
INSERT INTO partner_names VALUES(6,1,'official','DN-P0004',NULL,NULL,NULL,'dn p0004',X'4654212b593030303420205850',X'01a22d2e50c67710a78f2233a815c999',X'040bb5f618ce9be779ca06098dbb50e1ff7cd0960b854f47b16a1f4732d0cff6');
CREATE TABLE contacts (
  partner    INTEGER PRIMARY KEY REFERENCES partners (id),  -- the version
  salt       BLOB    NOT NULL,
  text       TEXT    NOT NULL
) STRICT;
CREATE TABLE aids (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  version_of   INTEGER REFERENCES aids (id),
  version      INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  code_prefix  TEXT    NOT NULL,
  code_year    INTEGER NOT NULL,
  code_no      INTEGER NOT NULL,
  external_id  TEXT,
  fingerprint  BLOB,                      -- of all given values: finds the same record typed twice
  direction    TEXT    NOT NULL CONSTRAINT "direction is in, out, local-foreigners or domestic"
               CHECK (direction = 'in' OR direction = 'out' OR direction = 'local-foreigners'
                      OR direction = 'domestic'),
  modality     TEXT    NOT NULL CONSTRAINT "modality is programme, project or non-project"
               CHECK (modality = 'programme' OR modality = 'project' OR modality = 'non-project'),
  form         TEXT    NOT NULL,
  scope        TEXT    NOT NULL CONSTRAINT "scope is own, member or area-wide"
               CHECK (scope = 'own' OR scope = 'member' OR scope = 'area-wide'),
  title        TEXT,
  title_fold   TEXT,
  title_key    BLOB,
  note         TEXT,
  regime       TEXT,
  status       TEXT,
  humanitarian INTEGER NOT NULL CHECK (humanitarian = 0 OR humanitarian = 1),
  stands_for   INTEGER CHECK (stands_for >= 0),   -- how many aids this record is; NULL: not known
  stands_for_qualifier TEXT NOT NULL,
  part_of      INTEGER REFERENCES aids (id),
  runs_from    TEXT,
  runs_until   TEXT CHECK (runs_until > runs_from)
, component INTEGER CONSTRAINT "component is 1 or nothing" CHECK (component = 1), campaign TEXT) STRICT;
INSERT INTO aids VALUES(1,4,NULL,1,X'01a22d2e12a27357884e362f125527d8','DN',2021,1,'W/1',X'2899ad5c40fde1b3c3e37b7a68428867','in','non-project','cash','area-wide',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'exact',NULL,NULL,NULL,NULL,NULL);
INSERT INTO aids VALUES(2,12,NULL,1,X'01a22d2e12fe7084b2333f54cb252a4d','DN',2022,1,NULL,X'83698fb97662ea80b4c5d0cd8399cb4b','in','non-project','cash','area-wide',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'exact',NULL,NULL,NULL,NULL,NULL);
INSERT INTO aids VALUES(3,14,NULL,1,X'01a22d2e131877278c64d9aedcc0b2a2','DN',2021,2,NULL,X'6df20a1f062f6c5a8ec508c00a737a13','in','non-project','in-kind','area-wide',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'exact',NULL,NULL,NULL,NULL,NULL);
INSERT INTO aids VALUES(4,15,NULL,1,X'01a22d2e133476e0a68672efa9c9a14f','DN',2021,3,NULL,X'c66161796d5955e74f5a7396f805c7ca','in','non-project','cash','area-wide',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'exact',NULL,NULL,NULL,NULL,NULL);
INSERT INTO aids VALUES(5,21,1,2,X'01a22d2e12a27357884e362f125527d8','DN',2021,1,'W/1',NULL,'in','non-project','cash','area-wide',NULL,NULL,NULL,NULL,NULL,NULL,0,1,'exact',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE aid_parties (
  aid        INTEGER NOT NULL REFERENCES aids (id),  -- the version that says so, here and in the next tables
  no         INTEGER NOT NULL,
  role       TEXT    NOT NULL,
  partner    INTEGER NOT NULL REFERENCES partners (id),
  share      TEXT,                        -- per cent
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;
INSERT INTO aid_parties VALUES(1,1,'donor',2,NULL);
INSERT INTO aid_parties VALUES(1,2,'recipient',3,NULL);
INSERT INTO aid_parties VALUES(2,1,'donor',2,NULL);
INSERT INTO aid_parties VALUES(2,2,'recipient',3,NULL);
INSERT INTO aid_parties VALUES(3,1,'donor',4,NULL);
INSERT INTO aid_parties VALUES(3,2,'recipient',3,NULL);
INSERT INTO aid_parties VALUES(4,1,'donor',4,NULL);
INSERT INTO aid_parties VALUES(4,2,'recipient',3,NULL);
INSERT INTO aid_parties VALUES(5,1,'donor',2,NULL);
INSERT INTO aid_parties VALUES(5,2,'recipient',3,NULL);
CREATE TABLE aid_splits (
  aid        INTEGER NOT NULL REFERENCES aids (id),
  no         INTEGER NOT NULL,
  dimension  TEXT    NOT NULL,
  scheme     TEXT,
  code       TEXT,
  place      INTEGER REFERENCES places (id),
  share      TEXT,                        -- per cent
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;
INSERT INTO aid_splits VALUES(3,1,'sector','priority-2019','health',NULL,NULL);
INSERT INTO aid_splits VALUES(5,1,'sector','priority-2019','health',NULL,NULL);
CREATE TABLE aid_beneficiaries (
  aid        INTEGER NOT NULL REFERENCES aids (id),
  no         INTEGER NOT NULL,
  grp        TEXT,
  text       TEXT,
  count      INTEGER CHECK (count >= 0),  -- NULL: not known
  qualifier  TEXT    NOT NULL,
  unit       TEXT,
  country    TEXT,
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE aid_sources (
  aid        INTEGER NOT NULL REFERENCES aids (id),
  no         INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE entries (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  aid          INTEGER NOT NULL REFERENCES aids (id),
  no           INTEGER NOT NULL,
  kind         TEXT    NOT NULL
               CONSTRAINT "kind is pledge, commitment, receipt, disbursement, use, handover, counterpart or return"
               CHECK (kind = 'pledge' OR kind = 'commitment' OR kind = 'receipt' OR kind = 'disbursement'
                      OR kind = 'use' OR kind = 'handover' OR kind = 'counterpart' OR kind = 'return'),
  from_on      TEXT    NOT NULL,
  until_on     TEXT    NOT NULL CHECK (until_on > from_on),
  form         TEXT    NOT NULL,
  amount_minor INTEGER CHECK (amount_minor >= 0),  -- NULL: no money, or not valued
  currency     TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  qualifier    TEXT    CHECK ((qualifier IS NULL) = (amount_minor IS NULL)),
  stated_vnd   INTEGER,                   -- equivalents printed beside the amount
  stated_vnd_qualifier TEXT,
  stated_usd   INTEGER,
  stated_usd_qualifier TEXT,
  channel      INTEGER REFERENCES partners (id),
  channel_kind TEXT,
  settles      INTEGER REFERENCES entries (id),
  note         TEXT,
  typed_amount TEXT,                      -- as the user gave it
  typed_date   TEXT,
  source       TEXT,
  external_id  TEXT,
  fingerprint  BLOB
) STRICT;
INSERT INTO entries VALUES(1,4,X'01a22d2e12a27357884e36304a4c9e73',1,1,'commitment','2021-03-01','2021-04-01','cash',10000000,'USD','at-least',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'hơn 100.000 USD',NULL,NULL,NULL,X'6b978d4184af90d6a28c9eaf654ede63');
INSERT INTO entries VALUES(2,5,X'01a22d2e12af77c0991f39ae07a27a5c',1,2,'receipt','2021-06-15','2021-06-16','cash',3000000,'USD','exact',694000000,'about',NULL,NULL,NULL,NULL,1,NULL,'30.000 USD','15/06/2021',NULL,'W/1-r1',X'618eabb88fcadb05fe3e3d18c246f777');
INSERT INTO entries VALUES(3,6,X'01a22d2e12bb70cf85d3f53426fbec10',1,3,'receipt','2022-01-01','2022-04-01','mixed',2500000,'USD','exact',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,'25.000 USD',NULL,NULL,NULL,X'6d5289ea7f9542563a25d7f0b0d74315');
INSERT INTO entries VALUES(4,7,X'01a22d2e12cb714bb54631829a8362a8',1,4,'receipt','2022-01-01','2022-04-01','cash',250000,'USD','exact',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,'2.500 USD',NULL,NULL,NULL,X'cdafbb5f228128ceb4df23365438a802');
INSERT INTO entries VALUES(5,9,X'01a22d2e12dd7206804360513bae1928',1,5,'receipt','2022-04-01','2022-07-01','cash',2000000,'USD','exact',NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,'20.000 USD',NULL,NULL,NULL,X'34edf221cd371de8bc079e01be73647a');
INSERT INTO entries VALUES(6,10,X'01a22d2e12e87690af6401ebabd62820',1,6,'use','2022-01-01','2023-01-01','cash',1000000000,'VND','exact',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'1 tỷ',NULL,NULL,NULL,X'0c326af6cfa3c8621ed0dc642e88dbe6');
INSERT INTO entries VALUES(7,11,X'01a22d2e12f375b899678e185af32573',1,7,'return','2022-12-01','2023-01-01','cash',100000,'USD','exact',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'1.000 USD',NULL,NULL,NULL,X'aa79b97db7abf51f752fadf4ab9126f4');
INSERT INTO entries VALUES(8,12,X'01a22d2e12fe7084b2333f55ba7d0daa',2,1,'pledge','2022-01-01','2023-01-01','cash',5000000,'USD','exact',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'50.000 USD',NULL,NULL,NULL,X'05eb8e5f10812692cfe98b6f55e097cb');
INSERT INTO entries VALUES(9,13,X'01a22d2e130b76bc958830077173378a',2,2,'commitment','2022-06-01','2022-07-01','cash',4500000,'USD','exact',NULL,NULL,NULL,NULL,NULL,NULL,8,NULL,'45.000 USD',NULL,NULL,NULL,X'f2aff72eb0f4b29cab9fb5d27e3ff616');
INSERT INTO entries VALUES(10,14,X'01a22d2e131877278c64d9afd3e64b3a',3,1,'commitment','2021-11-01','2021-12-01','in-kind',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'8242cbcf3293f49daab0c5fc0da97a10');
INSERT INTO entries VALUES(11,14,X'01a22d2e131877278c64d9b0cfa79e10',3,2,'receipt','2021-11-01','2021-12-01','in-kind',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,X'be128e7c9dc08c5a3a6c99b54573765d');
INSERT INTO entries VALUES(12,15,X'01a22d2e133476e0a68672f032758fc3',4,1,'commitment','2021-01-01','2022-01-01','cash',196000000,'VND','exact',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'196 triệu',NULL,NULL,NULL,X'49e2ccfe0475ae382f22e90bbdd8ee0c');
INSERT INTO entries VALUES(13,15,X'01a22d2e133476e0a68672f1ae8d64ea',4,2,'receipt','2021-01-01','2022-01-01','cash',196000000,'VND','exact',NULL,NULL,NULL,NULL,NULL,NULL,12,NULL,'196 triệu',NULL,NULL,NULL,X'600892b49dedd48d83a966755c07c18a');
INSERT INTO entries VALUES(14,17,X'01a22d2e134a76249b16787d85e08664',3,3,'handover','2021-12-01','2022-01-01','in-kind',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'c55fd6025e4f8fc5d30b73c49cf9993c');
INSERT INTO entries VALUES(15,18,X'01a22d2e135b708abbb69e4ef0eff7b9',1,8,'counterpart','2022-01-01','2023-01-01','cash',40000000,'VND','exact',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,'40 triệu',NULL,NULL,NULL,X'b6e0deb2870a34ec29e0e16d935bb753');
CREATE TABLE goods (
  entry         INTEGER NOT NULL REFERENCES entries (id),
  no            INTEGER NOT NULL,
  item          TEXT    NOT NULL,
  item_fold     TEXT    NOT NULL,
  quantity      TEXT,                     -- NULL: not known
  quantity_qualifier TEXT NOT NULL,
  unit          TEXT,
  unit_value    TEXT,
  value_minor   INTEGER CHECK (value_minor >= 0),  -- of the line; NULL: not valued
  currency      TEXT    CHECK ((currency IS NULL) = (value_minor IS NULL)),
  qualifier     TEXT    CHECK ((qualifier IS NULL) = (value_minor IS NULL)),
  basis         TEXT,
  typed         TEXT    NOT NULL,
  PRIMARY KEY (entry, no)
) STRICT, WITHOUT ROWID;
INSERT INTO goods VALUES(3,1,'máy thở','may tho','4','exact',NULL,NULL,NULL,NULL,NULL,NULL,'4 máy thở');
INSERT INTO goods VALUES(10,1,'khẩu trang','khau trang','5000','exact',NULL,NULL,NULL,NULL,NULL,NULL,'5.000 khẩu trang');
INSERT INTO goods VALUES(10,2,'gạo','gao','35','exact','tonne',NULL,400000000,'VND','exact',NULL,'35 tấn gạo = 400 triệu');
INSERT INTO goods VALUES(11,1,'khẩu trang','khau trang','5000','exact',NULL,NULL,NULL,NULL,NULL,NULL,'5.000 khẩu trang');
INSERT INTO goods VALUES(11,2,'gạo','gao','35','exact','tonne',NULL,400000000,'VND','exact',NULL,'35 tấn gạo = 400 triệu');
INSERT INTO goods VALUES(14,1,'khẩu trang','khau trang','5000','exact',NULL,NULL,NULL,NULL,NULL,NULL,'5.000 khẩu trang');
CREATE TABLE approvals (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  no          INTEGER NOT NULL,
  kind        TEXT    NOT NULL CONSTRAINT "kind is approval, amendment or revocation"
               CHECK (kind = 'approval' OR kind = 'amendment' OR kind = 'revocation'),
  number      TEXT,
  number_fold TEXT,
  authority   TEXT,
  decided_on  TEXT    NOT NULL,
  note        TEXT
, decided_until TEXT
  CONSTRAINT "decided_until lies after decided_on" CHECK (decided_until > decided_on)) STRICT;
INSERT INTO approvals VALUES(1,22,X'01a22d2e325f745a8c7b7f347dd56a74',1,1,'approval','1150/QĐ-UBND','1150 qd ubnd',NULL,'2021-04-01',NULL,'2021-05-01');
CREATE TABLE reversals (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  entry       INTEGER REFERENCES entries (id),       -- both NULL: the aid as a whole
  approval    INTEGER REFERENCES approvals (id),
  reason      TEXT    NOT NULL,
  from_on     TEXT,                       -- the date of what is reversed
  until_on    TEXT
) STRICT;
INSERT INTO reversals VALUES(1,8,X'01a22d2e12d47457a997493b34c95252',1,4,NULL,'gõ thiếu một số 0','2022-01-01','2022-04-01');
INSERT INTO reversals VALUES(2,16,X'01a22d2e1341764d9bb5787e808a23fb',4,12,NULL,'ghi hai lần','2021-01-01','2022-01-01');
INSERT INTO reversals VALUES(3,16,X'01a22d2e1341764d9bb5787f04d203d1',4,13,NULL,'ghi hai lần','2021-01-01','2022-01-01');
INSERT INTO reversals VALUES(4,16,X'01a22d2e1341764d9bb5788032eef64e',4,NULL,NULL,'ghi hai lần','2021-01-01','2022-01-01');
CREATE TABLE events (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  version_of  INTEGER REFERENCES events (id),
  version     INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  code_prefix TEXT    NOT NULL,
  code_year   INTEGER NOT NULL,
  code_no     INTEGER NOT NULL,
  external_id TEXT,
  fingerprint BLOB,
  type        TEXT    NOT NULL,
  title       TEXT    NOT NULL,
  title_fold  TEXT    NOT NULL,
  title_key   BLOB    NOT NULL,
  note        TEXT,
  from_on     TEXT    NOT NULL,
  until_on    TEXT    NOT NULL CHECK (until_on > from_on),
  typed_date  TEXT,
  mode        TEXT    CONSTRAINT "mode is in-person, online or hybrid"
               CHECK (mode = 'in-person' OR mode = 'online' OR mode = 'hybrid'),
  status      TEXT    NOT NULL CONSTRAINT "status is held, planned or cancelled"
               CHECK (status = 'held' OR status = 'planned' OR status = 'cancelled'),
  place       INTEGER REFERENCES places (id),
  country     TEXT
) STRICT;
CREATE TABLE event_partners (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  partner    INTEGER NOT NULL REFERENCES partners (id),
  role       TEXT,
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_counts (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  count      INTEGER CHECK (count >= 0),  -- NULL: not known
  qualifier  TEXT    NOT NULL,
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_sources (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_aids (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  aid        INTEGER NOT NULL REFERENCES aids (id),
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE rates (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  currency     TEXT    NOT NULL,
  kind         TEXT    NOT NULL CONSTRAINT "kind is treasury-month, interbank, bank-buying or contract"
               CHECK (kind = 'treasury-month' OR kind = 'interbank' OR kind = 'bank-buying' OR kind = 'contract'),
  in_force_on  TEXT    NOT NULL,          -- the last row of (currency, kind, in_force_on, aid) counts
  vnd_per_unit TEXT    NOT NULL,
  source       TEXT    NOT NULL,
  aid          INTEGER REFERENCES aids (id)  -- of a contract rate
) STRICT;
INSERT INTO rates VALUES(1,3,X'01a22d2e129b7229a247ae0ecd797432','USD','interbank','2021-01-04','23131','NHNN',NULL);
INSERT INTO rates VALUES(2,4,X'01a22d2e12a27357884e3631c5ebf731','USD','contract','2021-03-01','23255.5','DN-2021-0001',1);
CREATE TABLE stated_totals (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  from_on      TEXT    NOT NULL,
  until_on     TEXT    NOT NULL CHECK (until_on > from_on),
  what         TEXT    NOT NULL,
  scope        TEXT,
  direction    TEXT,
  amount_minor INTEGER,
  currency     TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  count        INTEGER,
  qualifier    TEXT    NOT NULL,
  source       TEXT    NOT NULL,
  note         TEXT
, code_prefix TEXT, code_no INTEGER, corrects INTEGER REFERENCES stated_totals (id), published_on TEXT, published_until TEXT
  CONSTRAINT "published_until lies after published_on" CHECK (published_until > published_on), as_of TEXT, percent TEXT, of_what TEXT, sector_scheme TEXT, sector TEXT) STRICT;
CREATE TABLE imports (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  uuid       BLOB    NOT NULL,
  list       TEXT    NOT NULL CONSTRAINT "list is aid, partner or event"
               CHECK (list = 'aid' OR list = 'partner' OR list = 'event'),
  file       TEXT    NOT NULL,            -- its name, without folders
  file_hash  BLOB    NOT NULL,            -- SHA-256 of its bytes
  rules_hash BLOB    NOT NULL,            -- SHA-256 of the mapping and the decisions by which it was read
  taken_back INTEGER REFERENCES imports (id)  -- of a row that takes an earlier import back; else NULL
) STRICT;
CREATE TABLE import_counts (
  import     INTEGER NOT NULL REFERENCES imports (id),
  no         INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  count      INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (import, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_rows (
  import     INTEGER NOT NULL REFERENCES imports (id),
  no         INTEGER NOT NULL,
  line       INTEGER NOT NULL,
  identity   BLOB    NOT NULL,            -- 16 bytes: what tells this row from every other row
  content    BLOB    NOT NULL,            -- 16 bytes: of all its values
  record     INTEGER NOT NULL,            -- the aid, the partner or the event
  PRIMARY KEY (import, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE partner_identifiers (
  partner     INTEGER NOT NULL REFERENCES partners (id),  -- the version that has this identifier
  no          INTEGER NOT NULL,
  scheme      TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  number_fold TEXT    NOT NULL,
  PRIMARY KEY (partner, no)
) STRICT, WITHOUT ROWID;
CREATE TABLE reviews (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  withdrawn   INTEGER CONSTRAINT "withdrawn is 1 or nothing" CHECK (withdrawn = 1),  -- 1: it is open again
  reason      TEXT    NOT NULL
) STRICT;
INSERT INTO reviews VALUES(1,23,X'01a22d2e326874d4a7a9ef38b85313c3',1,NULL,'đã đối chiếu');
CREATE TABLE equivalents (
  id              INTEGER PRIMARY KEY,
  block           INTEGER NOT NULL,
  uuid            BLOB    NOT NULL,
  entry           INTEGER NOT NULL REFERENCES entries (id),
  no              INTEGER NOT NULL,         -- within the entry, from 1
  amount_minor    INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency        TEXT    NOT NULL,
  qualifier       TEXT    NOT NULL,
  source          TEXT,                     -- the paper, the report
  published_on    TEXT,                     -- when that says so, [from, until)
  published_until TEXT CONSTRAINT "published_until lies after published_on" CHECK (published_until > published_on),
  typed           TEXT                      -- as the user gave it
) STRICT;
INSERT INTO equivalents VALUES(1,6,X'01a22d2e12bb70cf85d3f5355c2e1582',3,1,580000000,'VND','exact','Báo Đà Nẵng','2022-04-01','2022-04-02','580 triệu VND');
INSERT INTO equivalents VALUES(2,19,X'01a22d2e1378741bb9f7144f7c4f8706',2,1,700000000,'VND','exact','KBNN',NULL,NULL,'700 triệu VND');
CREATE TABLE withdrawals (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  stated_total INTEGER REFERENCES stated_totals (id),
  equivalent   INTEGER REFERENCES equivalents (id),
  reason       TEXT    NOT NULL,
  CONSTRAINT "a withdrawal names one thing" CHECK ((stated_total IS NULL) <> (equivalent IS NULL))
) STRICT;
INSERT INTO withdrawals VALUES(1,20,X'01a22d2e138273feae28adefb4ace724',NULL,1,'sai nguồn');
CREATE TABLE erasures (
  id            INTEGER PRIMARY KEY,
  block         INTEGER NOT NULL,
  partner       INTEGER NOT NULL REFERENCES partners (id),  -- contact: the version; else the partner's first version
  what          TEXT    NOT NULL CONSTRAINT "what is contact, names or arguments"
                  CHECK (what = 'contact' OR what = 'names' OR what = 'arguments'),
  of_block      INTEGER,           -- names, arguments: the block whose rows, or whose arguments, were written over
  digest_before BLOB    NOT NULL,  -- contact: its commitment; names: of the rows of `partner_names` of that block;
                                   -- arguments: `arguments_hash`, in blocks of older versions `hash`; both stay
  digest_after  BLOB,              -- the same as it is computed now
  reason        TEXT    NOT NULL,
  CONSTRAINT "a contact has no digest of its own" CHECK ((what = 'contact') = (of_block IS NULL)),
  CONSTRAINT "both digests are there" CHECK ((of_block IS NULL) = (digest_after IS NULL))
) STRICT;
INSERT INTO erasures VALUES(1,25,5,'names',24,X'28909e2ad3825f109b8143651ab86521dc66ad0d86b4debe4615cb36d7f28752',X'28909e2ad3825f109b8143651ab86521dc66ad0d86b4debe4615cb36d7f28752','đơn đề nghị');
INSERT INTO erasures VALUES(2,25,5,'arguments',24,X'a388b130bda13830c4c315f19ef024e2dc2d2a4228aaca4bc06c84965c0905d2',X'adb8639b4fe1666bab82e9304e43118308c890a05467a165c7f7772b1675a97f','đơn đề nghị');
INSERT INTO erasures VALUES(3,25,5,'contact',NULL,X'ef96fb17199ebb087d2edc6dd75f9851e2ea3c71098ae73e541ff48a0211ce17',NULL,'đơn đề nghị');
CREATE INDEX list_items_by_code ON list_items (list, scheme, code);
CREATE UNIQUE INDEX places_by_uuid ON places (uuid) WHERE version_of IS NULL;
CREATE INDEX places_versions ON places (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX place_names_by_fold ON place_names (fold);
CREATE UNIQUE INDEX partners_by_uuid ON partners (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX partners_by_code ON partners (code_prefix, code_no) WHERE version_of IS NULL;
CREATE INDEX partners_by_external_id ON partners (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX partners_versions ON partners (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX partner_names_by_fold ON partner_names (fold);
CREATE UNIQUE INDEX aids_by_uuid ON aids (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX aids_by_code ON aids (code_prefix, code_year, code_no) WHERE version_of IS NULL;
CREATE INDEX aids_by_external_id ON aids (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX aids_by_fingerprint ON aids (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX aids_by_parent ON aids (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX aids_versions ON aids (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX aid_parties_by_partner ON aid_parties (partner);
CREATE UNIQUE INDEX entries_by_uuid ON entries (uuid);
CREATE UNIQUE INDEX entries_by_aid ON entries (aid, no);
CREATE INDEX entries_by_external_id ON entries (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX entries_by_fingerprint ON entries (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE UNIQUE INDEX approvals_by_uuid ON approvals (uuid);
CREATE UNIQUE INDEX approvals_by_aid ON approvals (aid, no);
CREATE INDEX approvals_by_number ON approvals (number_fold) WHERE number_fold IS NOT NULL;
CREATE UNIQUE INDEX reversals_by_entry ON reversals (entry) WHERE entry IS NOT NULL;
CREATE UNIQUE INDEX reversals_by_approval ON reversals (approval) WHERE approval IS NOT NULL;
CREATE UNIQUE INDEX reversals_of_aids ON reversals (aid) WHERE entry IS NULL AND approval IS NULL;
CREATE UNIQUE INDEX events_by_uuid ON events (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX events_by_code ON events (code_prefix, code_year, code_no) WHERE version_of IS NULL;
CREATE INDEX events_by_external_id ON events (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX events_by_fingerprint ON events (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX events_versions ON events (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX event_partners_by_partner ON event_partners (partner);
CREATE UNIQUE INDEX rates_by_uuid ON rates (uuid);
CREATE UNIQUE INDEX stated_totals_by_uuid ON stated_totals (uuid);
CREATE UNIQUE INDEX imports_by_uuid ON imports (uuid);
CREATE TRIGGER blocks_are_kept BEFORE DELETE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks are final: add a correcting row'); END;
CREATE TRIGGER settings_stay BEFORE UPDATE ON settings BEGIN SELECT RAISE(ABORT, 'settings are final: add a correcting row'); END;
CREATE TRIGGER settings_are_kept BEFORE DELETE ON settings BEGIN SELECT RAISE(ABORT, 'settings are final: add a correcting row'); END;
CREATE TRIGGER list_items_stay BEFORE UPDATE ON list_items BEGIN SELECT RAISE(ABORT, 'list_items are final: add a correcting row'); END;
CREATE TRIGGER list_items_are_kept BEFORE DELETE ON list_items BEGIN SELECT RAISE(ABORT, 'list_items are final: add a correcting row'); END;
CREATE TRIGGER places_stay BEFORE UPDATE ON places BEGIN SELECT RAISE(ABORT, 'places are final: add a correcting row'); END;
CREATE TRIGGER places_are_kept BEFORE DELETE ON places BEGIN SELECT RAISE(ABORT, 'places are final: add a correcting row'); END;
CREATE TRIGGER place_names_stay BEFORE UPDATE ON place_names BEGIN SELECT RAISE(ABORT, 'place_names are final: add a correcting row'); END;
CREATE TRIGGER place_names_are_kept BEFORE DELETE ON place_names BEGIN SELECT RAISE(ABORT, 'place_names are final: add a correcting row'); END;
CREATE TRIGGER partners_stay BEFORE UPDATE ON partners BEGIN SELECT RAISE(ABORT, 'partners are final: add a correcting row'); END;
CREATE TRIGGER partners_are_kept BEFORE DELETE ON partners BEGIN SELECT RAISE(ABORT, 'partners are final: add a correcting row'); END;
CREATE TRIGGER partner_names_are_kept BEFORE DELETE ON partner_names BEGIN SELECT RAISE(ABORT, 'partner_names are final: add a correcting row'); END;
CREATE TRIGGER aids_stay BEFORE UPDATE ON aids BEGIN SELECT RAISE(ABORT, 'aids are final: add a correcting row'); END;
CREATE TRIGGER aids_are_kept BEFORE DELETE ON aids BEGIN SELECT RAISE(ABORT, 'aids are final: add a correcting row'); END;
CREATE TRIGGER aid_parties_stay BEFORE UPDATE ON aid_parties BEGIN SELECT RAISE(ABORT, 'aid_parties are final: add a correcting row'); END;
CREATE TRIGGER aid_parties_are_kept BEFORE DELETE ON aid_parties BEGIN SELECT RAISE(ABORT, 'aid_parties are final: add a correcting row'); END;
CREATE TRIGGER aid_splits_stay BEFORE UPDATE ON aid_splits BEGIN SELECT RAISE(ABORT, 'aid_splits are final: add a correcting row'); END;
CREATE TRIGGER aid_splits_are_kept BEFORE DELETE ON aid_splits BEGIN SELECT RAISE(ABORT, 'aid_splits are final: add a correcting row'); END;
CREATE TRIGGER aid_beneficiaries_stay BEFORE UPDATE ON aid_beneficiaries BEGIN SELECT RAISE(ABORT, 'aid_beneficiaries are final: add a correcting row'); END;
CREATE TRIGGER aid_beneficiaries_are_kept BEFORE DELETE ON aid_beneficiaries BEGIN SELECT RAISE(ABORT, 'aid_beneficiaries are final: add a correcting row'); END;
CREATE TRIGGER aid_sources_stay BEFORE UPDATE ON aid_sources BEGIN SELECT RAISE(ABORT, 'aid_sources are final: add a correcting row'); END;
CREATE TRIGGER aid_sources_are_kept BEFORE DELETE ON aid_sources BEGIN SELECT RAISE(ABORT, 'aid_sources are final: add a correcting row'); END;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;
CREATE TRIGGER goods_stay BEFORE UPDATE ON goods BEGIN SELECT RAISE(ABORT, 'goods are final: add a correcting row'); END;
CREATE TRIGGER goods_are_kept BEFORE DELETE ON goods BEGIN SELECT RAISE(ABORT, 'goods are final: add a correcting row'); END;
CREATE TRIGGER approvals_stay BEFORE UPDATE ON approvals BEGIN SELECT RAISE(ABORT, 'approvals are final: add a correcting row'); END;
CREATE TRIGGER approvals_are_kept BEFORE DELETE ON approvals BEGIN SELECT RAISE(ABORT, 'approvals are final: add a correcting row'); END;
CREATE TRIGGER reversals_stay BEFORE UPDATE ON reversals BEGIN SELECT RAISE(ABORT, 'reversals are final: add a correcting row'); END;
CREATE TRIGGER reversals_are_kept BEFORE DELETE ON reversals BEGIN SELECT RAISE(ABORT, 'reversals are final: add a correcting row'); END;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are final: add a correcting row'); END;
CREATE TRIGGER events_are_kept BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are final: add a correcting row'); END;
CREATE TRIGGER event_partners_stay BEFORE UPDATE ON event_partners BEGIN SELECT RAISE(ABORT, 'event_partners are final: add a correcting row'); END;
CREATE TRIGGER event_partners_are_kept BEFORE DELETE ON event_partners BEGIN SELECT RAISE(ABORT, 'event_partners are final: add a correcting row'); END;
CREATE TRIGGER event_counts_stay BEFORE UPDATE ON event_counts BEGIN SELECT RAISE(ABORT, 'event_counts are final: add a correcting row'); END;
CREATE TRIGGER event_counts_are_kept BEFORE DELETE ON event_counts BEGIN SELECT RAISE(ABORT, 'event_counts are final: add a correcting row'); END;
CREATE TRIGGER event_sources_stay BEFORE UPDATE ON event_sources BEGIN SELECT RAISE(ABORT, 'event_sources are final: add a correcting row'); END;
CREATE TRIGGER event_sources_are_kept BEFORE DELETE ON event_sources BEGIN SELECT RAISE(ABORT, 'event_sources are final: add a correcting row'); END;
CREATE TRIGGER event_aids_stay BEFORE UPDATE ON event_aids BEGIN SELECT RAISE(ABORT, 'event_aids are final: add a correcting row'); END;
CREATE TRIGGER event_aids_are_kept BEFORE DELETE ON event_aids BEGIN SELECT RAISE(ABORT, 'event_aids are final: add a correcting row'); END;
CREATE TRIGGER rates_stay BEFORE UPDATE ON rates BEGIN SELECT RAISE(ABORT, 'rates are final: add a correcting row'); END;
CREATE TRIGGER rates_are_kept BEFORE DELETE ON rates BEGIN SELECT RAISE(ABORT, 'rates are final: add a correcting row'); END;
CREATE TRIGGER stated_totals_stay BEFORE UPDATE ON stated_totals BEGIN SELECT RAISE(ABORT, 'stated_totals are final: add a correcting row'); END;
CREATE TRIGGER stated_totals_are_kept BEFORE DELETE ON stated_totals BEGIN SELECT RAISE(ABORT, 'stated_totals are final: add a correcting row'); END;
CREATE TRIGGER imports_stay BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
CREATE TRIGGER imports_are_kept BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
CREATE TRIGGER import_counts_stay BEFORE UPDATE ON import_counts BEGIN SELECT RAISE(ABORT, 'import_counts are final: add a correcting row'); END;
CREATE TRIGGER import_counts_are_kept BEFORE DELETE ON import_counts BEGIN SELECT RAISE(ABORT, 'import_counts are final: add a correcting row'); END;
CREATE TRIGGER import_rows_stay BEFORE UPDATE ON import_rows BEGIN SELECT RAISE(ABORT, 'import_rows are final: add a correcting row'); END;
CREATE TRIGGER import_rows_are_kept BEFORE DELETE ON import_rows BEGIN SELECT RAISE(ABORT, 'import_rows are final: add a correcting row'); END;
CREATE INDEX partner_identifiers_by_number ON partner_identifiers (number_fold);
CREATE TRIGGER partner_identifiers_stay BEFORE UPDATE ON partner_identifiers BEGIN SELECT RAISE(ABORT, 'partner_identifiers are final: add a correcting row'); END;
CREATE TRIGGER partner_identifiers_are_kept BEFORE DELETE ON partner_identifiers BEGIN SELECT RAISE(ABORT, 'partner_identifiers are final: add a correcting row'); END;
CREATE VIEW live_aids AS
  SELECT * FROM aids
   WHERE version_of IS NULL
     AND NOT EXISTS (SELECT 1 FROM reversals
                      WHERE reversals.aid = aids.id AND reversals.entry IS NULL AND reversals.approval IS NULL);
CREATE VIEW live_entries AS
  SELECT * FROM entries WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE reversals.entry = entries.id);
CREATE VIEW live_approvals AS
  SELECT * FROM approvals WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE reversals.approval = approvals.id);
CREATE INDEX reviews_by_aid ON reviews (aid);
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are final: add a correcting row'); END;
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are final: add a correcting row'); END;
CREATE UNIQUE INDEX equivalents_by_uuid ON equivalents (uuid);
CREATE UNIQUE INDEX equivalents_by_entry ON equivalents (entry, no);
CREATE TRIGGER equivalents_stay BEFORE UPDATE ON equivalents BEGIN SELECT RAISE(ABORT, 'equivalents are final: add a correcting row'); END;
CREATE TRIGGER equivalents_are_kept BEFORE DELETE ON equivalents BEGIN SELECT RAISE(ABORT, 'equivalents are final: add a correcting row'); END;
CREATE UNIQUE INDEX withdrawals_by_stated_total ON withdrawals (stated_total) WHERE stated_total IS NOT NULL;
CREATE UNIQUE INDEX withdrawals_by_equivalent ON withdrawals (equivalent) WHERE equivalent IS NOT NULL;
CREATE TRIGGER withdrawals_stay BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are final: add a correcting row'); END;
CREATE TRIGGER withdrawals_are_kept BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are final: add a correcting row'); END;
CREATE VIEW live_stated_totals AS
  SELECT * FROM stated_totals
   WHERE NOT EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.stated_total = stated_totals.id);
CREATE VIEW live_equivalents AS
  SELECT * FROM equivalents WHERE NOT EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.equivalent = equivalents.id);
CREATE INDEX erasures_by_block ON erasures (of_block) WHERE of_block IS NOT NULL;
CREATE TRIGGER erasures_stay BEFORE UPDATE ON erasures BEGIN SELECT RAISE(ABORT, 'erasures are final: add a correcting row'); END;
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'erasures are final: add a correcting row'); END;
CREATE TRIGGER partner_names_stay BEFORE UPDATE ON partner_names
  WHEN NOT EXISTS (SELECT 1 FROM erasures JOIN partners ON partners.block = erasures.of_block
                    WHERE erasures.what = 'names' AND partners.id = OLD.partner
                      AND erasures.block > (SELECT max(seq) FROM blocks))
  BEGIN SELECT RAISE(ABORT, 'partner_names are final: add a correcting row'); END;
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'arguments' AND of_block = OLD.seq
                      AND erasures.block > (SELECT max(seq) FROM blocks))
  BEGIN SELECT RAISE(ABORT, 'blocks are final: add a correcting row'); END;
PRAGMA application_id = 1095320625;
PRAGMA user_version = 5;
COMMIT;
