import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contentHash } from "../../../../lib/criteria/hash";
import type { Edition } from "../../../../lib/engine";
import { readEditionJson } from "../../../../lib/imports/editions/json";
import { TEN_CRITERIA } from "../../../fixtures/editions/ten-criteria";

const TEXT = readFileSync("tests/fixtures/editions/ten-criteria.json", "utf8");

function saidAfter(change: (edition: Edition) => void): string[] {
  const edition = structuredClone(TEN_CRITERIA.edition);
  change(edition);
  return readEditionJson(JSON.stringify(edition)).problems.map(({ place, text }) => `${place}: ${text}`);
}

test("an edition, with or without a mark of the byte order", () => {
  for (const text of [TEXT, `\uFEFF${TEXT}`]) {
    const { edition, problems } = readEditionJson(text);
    expect(problems).toEqual([]);
    expect(contentHash(edition)).toBe(TEN_CRITERIA.hash);
  }
});

describe("what is wrong is said with its place in words", () => {
  test("of a level, a document, a measure, the set", () => {
    const found = saidAfter((edition) => {
      const [first, second] = edition.criteria[1]?.indicators[0]?.levels ?? [];
      Object.assign(first ?? {}, { value: " 100", standing: undefined });
      Object.assign(second ?? {}, { region: undefined });
      Object.assign(edition.documents[1] ?? {}, { issuedOn: "2026-02-30" });
      Object.assign(edition.measures["tn-thon-co-to-tu-quan"] ?? {}, { shape: "three" });
      Object.assign(edition, { unitKind: "planet", edition: "hai\ndòng" });
    });
    expect(found.map((text) => text.split("): ")[0])).toEqual([
      "“Phiên bản” (edition",
      "“Loại đơn vị” (unitKind",
      "văn bản 01/HD-THU, “Ngày ban hành” (documents[1].issuedOn",
      "đại lượng “tn-thon-co-to-tu-quan”, “Dạng số liệu” (measures.tn-thon-co-to-tu-quan.shape",
      "tiêu chí 2, chỉ tiêu 2.1, mức thứ 1, “Mức” (criteria[1].indicators[0].levels[0].value",
      "tiêu chí 2, chỉ tiêu 2.1, mức thứ 1, “Tình trạng đối chiếu” (criteria[1].indicators[0].levels[0].standing",
      "tiêu chí 2, chỉ tiêu 2.1, mức thứ 2, “Vùng áp dụng mức đạt chuẩn” (criteria[1].indicators[0].levels[1].region",
    ]);
    expect(found[5]).toMatch(/thiếu giá trị$/);
  });

  test("of an item without a name", () => {
    expect(saidAfter((edition) => Object.assign(edition.criteria[0] ?? {}, { id: undefined }))[0]).toBe(
      "tiêu chí thứ 1, “Mã tiêu chí” (criteria[0].id): thiếu giá trị",
    );
  });

  test.each([
    ["{", "toàn bộ tệp", /^không phải JSON hợp lệ( \(dòng 1, cột \d+\))?$/],
    ["", "toàn bộ tệp", /^không phải JSON hợp lệ/],
    ["[]", "toàn bộ", /phải là đối tượng/],
    ["null", "toàn bộ", /phải là đối tượng/],
    [`"${"a".repeat(5 * 1024 * 1024)}"`, "toàn bộ tệp", /^tệp lớn hơn 5 MB$/],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "toàn bộ", /phải là đối tượng/],
  ])("%.9s…", (text, place, says) => {
    const { edition, problems } = readEditionJson(text);
    expect(edition).toBeNull();
    expect(problems[0]?.place).toBe(place);
    expect(problems[0]?.text).toMatch(says);
  });

  test("a key that is no field, also one of every object", () => {
    const { problems } = readEditionJson(TEXT.replace('"format": 1,', '"format": 1, "__proto__": {}, "toString": 1,'));
    expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining("không nhận khóa lạ")]);
  });
});
