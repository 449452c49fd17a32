import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withDatabase } from "./database";

const database = withDatabase("empty");

const SCALARS: Record<string, string> = {
  String: "text",
  Int: "integer",
  BigInt: "bigint",
  Boolean: "boolean",
  Json: "jsonb",
  Bytes: "bytea",
  "@db.Uuid": "uuid",
  "@db.Date": "date",
  "@db.Timestamptz(3)": "timestamp with time zone",
  "@db.Decimal(18, 6)": "numeric",
};

/** `Model.column type nullable` for every stored field of the Prisma schema. */
function columnsOfSchema(): string[] {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body]) =>
    (body ?? "").split("\n").flatMap((line) => {
      const field = line.trim().match(/^(\w+)\s+(\w+)(\?|\[\])?(.*)$/);
      if (field === null || line.trim().startsWith("//")) return [];
      const [, name, type = "", mark, rest = ""] = field;
      const type_ = SCALARS[rest.match(/@db\.\w+(\([^)]*\))?/)?.[0] ?? type];
      return type_ === undefined ? [] : [`${model}.${name} ${type_}${mark === "?" ? " null" : ""}`];
    }),
  );
}

test("the hand-written migrations make exactly the tables of schema.prisma", async () => {
  const rows = await database.db().$queryRaw<{ column: string }[]>`
    SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'YES' THEN ' null' ELSE '' END AS "column"
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'`;
  const stored = rows.map((row) => row.column).sort();
  expect(stored.length).toBeGreaterThan(100);
  expect(stored).toEqual(columnsOfSchema().sort());
});
