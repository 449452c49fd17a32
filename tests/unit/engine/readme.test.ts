import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REASON_CODES } from "@/lib/engine";

test("every reason code is documented, and no other", () => {
  const table = readFileSync("lib/engine/README.md", "utf8").matchAll(/^\| `(\w+)`\s*\| (.+?)\s*\|$/gm);
  expect(Object.fromEntries([...table].map(([, code, meaning]) => [code, meaning]))).toEqual(REASON_CODES);
});
