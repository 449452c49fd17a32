import { type CellObject, CFB, read, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { shippedEdition } from "../../../lib/criteria/registry";
import { MEASURE_PARTS } from "../../../lib/engine/types";
import { buildTemplate } from "../../../lib/imports/templates/build";
import type { LayoutName } from "../../../lib/imports/types";
import { contextFor, importOf, UNITS } from "./books";

const SETS = ["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025", "xa-ntm-kieu-mau-2021-2025"];
const LAYOUTS: LayoutName[] = ["long", "wide-by-criterion", "wide-by-indicator"];
const cases = SETS.flatMap((set) => LAYOUTS.map((layout) => [set, layout] as const));

function templateOf(set: string, layout: LayoutName): Buffer {
  const edition = shippedEdition(set)?.edition;
  if (edition === undefined) throw new Error(set);
  return buildTemplate({ layout, edition, units: UNITS, measuredOn: "2022-12-31", referenceYear: 2022 });
}

/** Fills cells of the first sheet by their addresses, as a person would. */
function fill(bytes: Buffer, cells: (rows: string[][]) => Record<string, CellObject>): Buffer {
  const book = read(bytes, { cellNF: true });
  const sheet = book.Sheets["Số liệu"];
  if (sheet === undefined) throw new Error("No sheet");
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
  for (const [ref, cell] of Object.entries(cells(rows))) sheet[ref] = cell;
  return write(book, { type: "buffer", bookType: "xlsx" });
}

describe.each(cases)("the template of %s, %s", (set, layout) => {
  test("as it is downloaded has nothing to import and nothing wrong", async () => {
    const { layouts, entries, problems } = await importOf(templateOf(set, layout), contextFor(set));
    expect({ layouts, entries, problems }).toEqual({ layouts: [layout], entries: [], problems: [] });
  });

  test("keeps its header in view and ids as text", () => {
    const zip = CFB.read(templateOf(set, layout), { type: "buffer" });
    const xml = Buffer.from(CFB.find(zip, "/xl/worksheets/sheet1.xml")?.content as Uint8Array).toString();
    expect(xml).toContain('ySplit="8" topLeftCell="D9"');
    expect(xml).toContain("<dataValidation ");
    const sheet = read(templateOf(set, layout), { cellNF: true }).Sheets["Số liệu"];
    expect(sheet?.D8).toMatchObject({ t: "s", z: "@" });
  });
});

describe.each(SETS)("filled templates of %s", (set) => {
  const edition = shippedEdition(set)?.edition;
  const indicators = edition?.criteria.flatMap((criterion) => criterion.indicators) ?? [];

  test("by criterion read back", async () => {
    const filled = fill(templateOf(set, "wide-by-criterion"), () =>
      Object.fromEntries(
        (edition?.criteria ?? []).map((_, index) => [
          utils.encode_cell({ r: 8, c: 3 + index }),
          { t: "s", v: index % 2 === 0 ? "đạt" : "chưa đạt" } satisfies CellObject,
        ]),
      ),
    );
    const { entries, problems } = await importOf(filled, contextFor(set));
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(edition?.criteria.length ?? 0);
    expect(entries[1]).toMatchObject({ unitKey: "u18883", criterion: "2", conclusion: "not_met", referenceYear: 2022 });
  });

  test("by indicator read back, every kind of figure", async () => {
    const filled = fill(templateOf(set, "wide-by-indicator"), (rows) =>
      Object.fromEntries(
        (rows[7] ?? []).slice(3).map((header, index) => {
          const item = indicators.find(({ id }) => id === header.split(" ")[0]);
          const judged = edition?.measures[item?.measure ?? ""]?.shape === "judged";
          const cell: CellObject = judged
            ? { t: "s", v: "đạt" }
            : { t: "n", v: header.includes("tập trung") ? 40 : 90 };
          return [utils.encode_cell({ r: 8, c: 3 + index }), cell];
        }),
      ),
    );
    const { entries, problems } = await importOf(filled, contextFor(set));
    expect(problems).toEqual([]);
    expect(entries.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
    for (const entry of entries) {
      const shape = edition?.measures[indicators.find(({ id }) => id === entry.indicator)?.measure ?? ""]?.shape ?? "";
      if (shape in MEASURE_PARTS) {
        expect(Object.keys(entry.values ?? {})).toEqual(
          Object.keys(MEASURE_PARTS[shape as keyof typeof MEASURE_PARTS]),
        );
      } else if (shape === "judged") expect(entry.conclusion).toBe("met");
      else expect(entry.value).toBe(90);
    }
  });
});

test("a filled long template reads back: figures, parts, conclusions, criteria, days of their own", async () => {
  const text = (v: string): CellObject => ({ t: "s", v });
  const filled = fill(templateOf("xa-ntm-2021-2025", "long"), () => ({
    D9: text("10"),
    F9: { t: "n", v: 41.5 },
    D10: text("17.10"),
    F10: text("95,5 %"),
    G10: text("đạt"),
    H10: text("30/6/2022"),
    L10: text("ghi chú"),
    D11: text("17.1"),
    E11: text("Tổng số"),
    F11: { t: "n", v: 96 },
    A12: text("19021"),
    B12: text("Quảng Phú"),
    D12: text("TC5"),
    G12: text("chưa đạt"),
    K12: text("12/BC-UBND"),
    A13: text("19039"),
    B13: text("Quảng Tiến"),
    D13: text("17.1"),
    E13: text("từ hệ thống cấp nước tập trung"),
    F13: { t: "n", v: 60 },
  }));
  const { entries, problems } = await importOf(filled);
  expect(problems).toEqual([]);
  const common = { set: "xa-ntm-2021-2025", measuredOn: "2022-12-31", referenceYear: 2022, kind: "actual" };
  const of = (ref: string) => expect.objectContaining({ sheet: "Số liệu", ref });
  expect(entries).toEqual([
    { ...common, unitKey: "u18883", indicator: "10", value: 41.5, from: of("F9") },
    {
      ...common,
      unitKey: "u19021",
      indicator: "17.10",
      value: 95.5,
      conclusion: "met",
      measuredOn: "2022-06-30",
      note: "ghi chú",
      from: of("F10"),
    },
    { ...common, unitKey: "u19021", criterion: "5", conclusion: "not_met", document: "12/BC-UBND", from: of("G12") },
    { ...common, unitKey: "u19039", indicator: "17.1", values: { total: 96, piped: 60 }, from: of("F11") },
  ]);
});
