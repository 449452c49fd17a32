import type { Client } from "pg";

/** A table as it is copied: its columns, and an order of its rows that is the same on every server. */
export type Table = { name: string; columns: string[]; order: string };

/**
 * Text that is the same whatever the server's own settings are: days and instants, bytes, numbers. For the session that
 * copies, out or in.
 */
export const PLAIN_TEXT = `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'iso_8601';
  SET extra_float_digits = 1; SET bytea_output = 'hex'; SET client_encoding = 'UTF8'`;

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column", a.attcollation <> 0 AS "collated",
    array_position(i.indkey::int2[], a.attnum) AS "key"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  ORDER BY c.relname COLLATE "C", a.attnum`;

const REFERENCES = `
  SELECT c.relname AS "from", r.relname AS "to" FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
  WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND k.conrelid <> k.confrelid`;

type Column = { table: string; column: string; collated: boolean; key: number | null };

/** Every table of the portal's schema, each after those it refers to, so that rows find what they name. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows: columns } = await client.query<Column>(COLUMNS);
  const { rows: references } = await client.query<{ from: string; to: string }>(REFERENCES);
  const names = [...new Set(columns.map(({ table }) => table))];
  return inOrder(names, references).map((name) => {
    const own = columns.filter(({ table }) => table === name);
    const keys = own.filter(({ key }) => key !== null).sort((a, b) => Number(a.key) - Number(b.key));
    const sorted = (keys.length > 0 ? keys : own).map(orderBy).join(", ");
    return { name, columns: own.map(({ column }) => column), order: sorted };
  });
}

/** Text sorts by its bytes: servers sort letters in ways of their own. */
function orderBy({ column, collated, key }: Column): string {
  const name = quoted(column);
  if (key === null) return `${name}::text COLLATE "C"`;
  return collated ? `${name} COLLATE "C"` : name;
}

function inOrder(names: string[], references: { from: string; to: string }[]): string[] {
  const done: string[] = [];
  for (let left = names; left.length > 0; ) {
    const ready = left.filter((name) => references.every(({ from, to }) => from !== name || done.includes(to)));
    if (ready.length === 0) throw new Error(`Tables refer to each other in a ring: ${left.join(", ")}`);
    done.push(...ready);
    left = left.filter((name) => !ready.includes(name));
  }
  return done;
}

export type SequenceAt = { name: string; last: string; called: boolean };

/** Where the counters stand. They stand outside transactions, so they may be ahead of the rows, never behind. */
export async function sequencesOf(client: Client): Promise<SequenceAt[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const found: SequenceAt[] = [];
  for (const { name } of rows) {
    const at = await client.query(`SELECT last_value::text AS last, is_called AS called FROM ${quoted(name)}`);
    found.push({ name, ...at.rows[0] });
  }
  return found;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
