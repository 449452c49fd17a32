import { describe, expect, test } from "vitest";
import { shippedEdition, shippedEditions } from "@/lib/criteria/registry";
import { levelsCsv } from "@/lib/features/criteria-sets/csv";
import { levelCounts, levelGroups, publicCriteria, publicLevel } from "@/lib/features/criteria-sets/levels";
import { placeInWords, yearsInRuns } from "@/lib/features/criteria-sets/words";
import { setFixture } from "../components/fixtures/criteria-set";
import { readCsv } from "./read-csv";

const HERE = ["bac-trung-bo", "trung-du-mien-nui-phia-bac"] as const;

describe("a recalled level", () => {
  const recalled = { operator: "gte", value: 98, layer: "common", from: "2022-03-08", standing: "hint" } as const;
  const paper = { reference: "Phụ lục I", source: "trí nhớ, khoảng 98", note: "nhớ là 98" };

  test("goes out without its value, its source and its note", () => {
    const level = publicLevel({ ...recalled, ...paper, when: { part: "schools", operator: "gt", value: 3 } }, "%");
    expect(level.demand).toBeNull();
    expect(JSON.stringify(level)).not.toContain("98");
    expect(publicLevel({ ...recalled, ...paper, standing: "secondary" }, "%").demand?.words).toContain("≥ 98");
  });

  test("is nowhere in what the public may read of a shipped set, nor are the notes that tell of it", () => {
    for (const { edition } of shippedEditions()) {
      const shown = new Map(
        publicCriteria(edition).flatMap(({ indicators }) => indicators.map((indicator) => [indicator.id, indicator])),
      );
      for (const indicator of edition.criteria.flatMap((criterion) => criterion.indicators)) {
        const open = indicator.levels.filter(({ standing }) => standing === "hint" || standing === "not_established");
        const twin = shown.get(indicator.id);
        expect(twin?.levels.filter(({ demand }) => demand === null)).toHaveLength(open.length);
        if (open.length > 0) expect(twin?.note, `${edition.set} ${indicator.id}`).toBeNull();
      }
    }
  });
});

test("levels stand by the place they bind, in the order of lookup; other regions apart", () => {
  const income = publicCriteria(shippedEdition("xa-ntm-2021-2025")?.edition as never).find(({ id }) => id === "10");
  const { here, elsewhere } = levelGroups(income?.indicators[0]?.levels ?? [], HERE);
  expect(here.map(placeInWords)).toEqual([
    "Vùng Bắc Trung Bộ",
    "Vùng Trung du miền núi phía Bắc",
    "Mức chung",
    "Mức chung để tham khảo, không dùng để xét",
  ]);
  expect(elsewhere).toHaveLength(5);
});

test("every level is counted once, by how well it is known", () => {
  for (const { edition } of shippedEditions()) {
    const { levels, confirmed, secondary, hint, not_established } = levelCounts(edition);
    expect(confirmed + secondary + hint + not_established, edition.set).toBe(levels);
  }
});

test("years are drawn together", () => {
  expect(yearsInRuns([2025, 2021, 2023, 2024])).toBe("2021, 2023–2025");
  expect(yearsInRuns([])).toBe("");
});

test("the CSV has a row for each level and a value only where it is confirmed or sourced", () => {
  const view = setFixture("xa-ntm-2021-2025");
  const rows = readCsv(levelsCsv(view));
  expect(rows).toHaveLength(view.head.counts.levels);
  for (const row of rows) {
    const known = row["Tình trạng"] === "đã đối chiếu" || row["Tình trạng"]?.startsWith("có nguồn");
    expect(row["Giá trị"] !== "", JSON.stringify(row)).toBe(known);
    if (!known) expect(row["Mức đạt chuẩn"]).toMatch(/^(mức chưa đối chiếu|chưa xác định)$/);
  }
});
