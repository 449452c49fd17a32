import { expect, test } from "vitest";
import { pendingMigrations } from "../../lib/cli/migrate.mjs";

const files = ["1_a", "2_b", "3_c"].map((name) => ({ name, sql: "", checksum: `sum of ${name}` }));
const applied = (name, more = {}) => ({ name, checksum: `sum of ${name}`, finished_at: new Date(0), ...more });

test("what the database has not seen is left to do, in order", () => {
  expect(pendingMigrations(files, [applied("2_b")]).map(({ name }) => name)).toEqual(["1_a", "3_c"]);
});

test.each([
  ["a changed file", [applied("1_a", { checksum: "other" })], /1_a was changed after/],
  ["a migration of a newer version", [applied("4_d")], /4_d, which this version .* does not know/],
  ["one another tool has not finished", [applied("1_a", { finished_at: null })], /never finished/],
])("%s is refused", (_, rows, message) => {
  expect(() => pendingMigrations(files, rows)).toThrow(message);
});
