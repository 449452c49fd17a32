/** Rows in groups that stay under PostgreSQL's limit of bound parameters. */
export async function insertAll<T>(rows: T[], insert: (rows: T[]) => Promise<unknown>, size = 1000): Promise<void> {
  for (let start = 0; start < rows.length; start += size) await insert(rows.slice(start, start + size));
}
