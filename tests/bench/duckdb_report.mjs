// The report `by year,sector --in VND` as DuckDB computes it, over a native file with the same facts; each entry at the
// last rate of its currency on or before its first day (ASOF join), rounded to whole đồng.
// Usage: node duckdb_report.mjs fill FILE.duckdb FOLDER-OF-CSV   makes the file of entries.csv, splits.csv and rates.csv
//        node duckdb_report.mjs FILE.duckdb                      prints the rows and, on standard error, milliseconds: of the
//                                                                 clock, and of the processor in all threads
// The time is from opening the file to the last row: the start of node and of the module does not count.
import { DuckDBInstance } from "@duckdb/node-api";

const report = `
  WITH valued AS (
    SELECT e.aid, year(e.from_on) AS year,
           CASE WHEN e.currency = 'VND' THEN e.amount
                ELSE CAST(round_even(e.amount * r.vnd_per_unit, 0) AS BIGINT) END AS vnd
      FROM entries e ASOF LEFT JOIN rates r ON e.currency = r.currency AND e.from_on >= r.in_force_on)
  SELECT v.year, s.code, count(*) AS aids, sum(v.vnd) AS vnd
    FROM valued v LEFT JOIN splits s ON s.aid = v.aid
   GROUP BY ALL ORDER BY ALL`;

async function fill(file, folder) {
  const connection = await (await DuckDBInstance.create(file)).connect();
  await connection.run(`
    CREATE TABLE entries AS SELECT * FROM read_csv('${folder}/entries.csv', columns =
      {'aid': 'INTEGER', 'from_on': 'DATE', 'amount': 'DECIMAL(18, 2)', 'currency': 'VARCHAR'});
    CREATE TABLE splits AS SELECT * FROM read_csv('${folder}/splits.csv', columns = {'aid': 'INTEGER', 'code': 'VARCHAR'});
    CREATE TABLE rates AS SELECT * FROM read_csv('${folder}/rates.csv', columns =
      {'currency': 'VARCHAR', 'in_force_on': 'DATE', 'vnd_per_unit': 'DECIMAL(12, 2)'});
    CHECKPOINT`);
}

async function run(file) {
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const rows = await (await (await instance.connect()).runAndReadAll(report)).getRows();
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const used = process.cpuUsage(before);
  for (const row of rows) console.log(row.join(" "));
  console.error(milliseconds.toFixed(1), ((used.user + used.system) / 1e3).toFixed(1));
}

const [first, ...rest] = process.argv.slice(2);
await (first === "fill" ? fill(...rest) : run(first));
