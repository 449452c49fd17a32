import type { Tx } from "./db";
import { Prisma } from "./generated/client";

/** The tables that thousands of rows go into at once. */
type Table = "Observation" | "Review" | "AuditEntry";
type Row = Record<string, unknown>;

/** Enough to be quick, little enough to be sent in one piece. */
const ROWS_AT_ONCE = 2000;

/**
 * Inserts many rows by one statement for thousands of them: PostgreSQL reads them from JSON, several times faster than it
 * takes them as parameters. Each row has the columns of the first; days and instants are ISO text, a number keeps its digits.
 */
export async function insertMany(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  const into = Prisma.raw(`"${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}"`);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE));
    await tx.$executeRaw`INSERT INTO ${into}, ${json}::json)`;
  }
}
