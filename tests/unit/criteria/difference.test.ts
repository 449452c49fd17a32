import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EditionChange, editionDifference } from "../../../lib/criteria/difference";
import { shippedEdition, shippedEditions } from "../../../lib/criteria/registry";
import type { Edition, Indicator } from "../../../lib/engine";
import { TEN_CRITERIA } from "../../fixtures/editions/ten-criteria";
import { RUN } from "../engine/world";
import { mutated } from "./mutated";

const NTM = shippedEdition("xa-ntm-2021-2025")?.edition as Edition;

function changesOf(change: (edition: Edition) => void, base = NTM): EditionChange[] {
  const after = structuredClone(base);
  change(after);
  return editionDifference(base, after);
}

function indicator(edition: Edition, id: string): Indicator {
  const found = edition.criteria.flatMap(({ indicators }) => indicators).find((item) => item.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** `changed 17.1, …: Mức “a” → “b”`. */
function said({ kind, place, fields }: EditionChange): string {
  const words = fields.map(({ name, before, after }) => `${name} “${before ?? ""}” → “${after ?? ""}”`);
  return `${kind} ${place}: ${words.join("; ")}`;
}

test("nothing differs from itself, whatever the order of the keys", () => {
  for (const { edition } of shippedEditions()) {
    const turned = JSON.parse(JSON.stringify(edition), (_, value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(editionDifference(edition, turned)).toEqual([]);
  }
});

test("against nothing everything is added, once, in the order of the document", () => {
  const changes = editionDifference(null, TEN_CRITERIA.edition);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["added"]));
  const count = (of: string) => changes.filter((change) => change.of === of).length;
  const levels = TEN_CRITERIA.edition.criteria.flatMap((c) => c.indicators.flatMap((item) => item.levels)).length;
  expect(["set", "document", "measure", "criterion", "indicator", "level"].map(count)).toEqual([
    1,
    2,
    47,
    10,
    47,
    levels,
  ]);
  expect(changes.slice(50, 53).map(({ place }) => place)).toEqual([
    "tiêu chí 1",
    "chỉ tiêu 1.1",
    "1.1, mức chung, từ 01/01/2026",
  ]);
});

describe("a change is said with its place and both values in words", () => {
  test("a level: value, standing, end", () => {
    const changes = changesOf((edition) => {
      const [level] = indicator(edition, "17.1").levels;
      Object.assign(level ?? {}, { value: 95.1234, standing: "confirmed", to: "2024-12-31" });
    });
    expect(changes.map(said)).toEqual([
      "changed 17.1, tổng số, mức chung, từ 08/03/2022: Mức “” → “95,1234”; Đến ngày “” → “31/12/2024”; " +
        "Tình trạng đối chiếu “chưa xác định” → “đã đối chiếu”",
    ]);
    expect(changes[0]).toMatchObject({
      of: "level",
      criterionId: "17",
      indicatorId: "17.1",
      level: { part: "total", layer: "common", from: "2022-03-08" },
    });
  });

  test("a level of another seat is another level", () => {
    const changes = changesOf((edition) => {
      const level = indicator(edition, "17.2").levels[0];
      if (level !== undefined) level.from = "2023-01-01";
    });
    expect(changes.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      "removed 17.2, Bắc Trung Bộ, từ 08/03/2022",
      "added 17.2, Bắc Trung Bộ, từ 01/01/2023",
    ]);
  });

  test("an indicator that moves to another criterion and measure is one change, where it stands now", () => {
    const changes = changesOf((edition) => {
      const moved = edition.criteria[16]?.indicators.pop();
      if (moved === undefined) throw new Error("17.12");
      moved.measure = "thu-nhap-binh-quan-dau-nguoi";
      edition.criteria[0]?.indicators.push(moved);
    });
    expect(changes.map(said)).toEqual([
      "changed chỉ tiêu 17.12: Mã tiêu chí “17” → “1”; Mã đại lượng " +
        "“chat-thai-nhua-phat-sinh-duoc-thu-gom-tai-su-dung-tai-che-xu-ly” → “thu-nhap-binh-quan-dau-nguoi”",
    ]);
    expect(changes[0]).toMatchObject({ of: "indicator", criterionId: "1", indicatorId: "17.12" });
  });

  test("the set, a document, a measure, a criterion", () => {
    const changes = changesOf((edition) => {
      Object.assign(edition, { edition: "2026.1", inForce: { from: "2022-03-08", to: "2026-06-30" } });
      Object.assign(edition.documents[1] ?? {}, { note: undefined, issuedOn: "2022-06-22" });
      Object.assign(edition.measures["ty-le-ngheo-da-chieu"] ?? {}, { yearly: false, shape: "judged" });
      Object.assign(edition.criteria[3] ?? {}, { name: "Điện lực" });
    });
    expect(changes.map(said)).toEqual([
      "changed bộ tiêu chí: Phiên bản “2022.1” → “2026.1”; Áp dụng đến ngày “31/12/2025” → “30/06/2026”",
      "changed văn bản 1667/QĐ-UBND: Ngày ban hành “21/06/2022” → “22/06/2022”; " +
        "Ghi chú “Biết qua bài tóm tắt, chưa đọc văn bản.” → “”",
      "changed đại lượng “Tỷ lệ nghèo đa chiều”: Dạng số liệu “một số đo” → “không có số đo, chỉ có kết luận”; " +
        "Theo năm “có” → “không”",
      "changed tiêu chí 4: Tên tiêu chí “Điện” → “Điện lực”",
    ]);
  });

  test("what is gone stands where it stood", () => {
    const changes = changesOf((edition) => {
      edition.criteria[1]?.indicators.splice(1, 1);
      edition.documents.splice(0, 1);
    });
    const places = changes.filter(({ of }) => of !== "level").map(({ kind, place }) => `${kind} ${place}`);
    expect(places).toEqual(["removed văn bản 318/QĐ-TTg", "removed chỉ tiêu 2.2"]);
    expect(changes.filter(({ of }) => of === "level").every(({ indicatorId }) => indicatorId === "2.2")).toBe(true);
  });

  test("another order alone", () => {
    expect(
      changesOf((edition) => {
        edition.criteria[1]?.indicators.reverse();
        edition.documents.push(...edition.documents.splice(0, 1));
      }).map(said),
    ).toEqual([
      "reordered các văn bản: Thứ tự “văn bản 318/QĐ-TTg; văn bản 1667/QĐ-UBND; văn bản 211/QĐ-TTg; văn bản 1271/QĐ-UBND” → " +
        "“văn bản 1667/QĐ-UBND; văn bản 211/QĐ-TTg; văn bản 1271/QĐ-UBND; văn bản 318/QĐ-TTg”",
      "reordered các chỉ tiêu của tiêu chí 2: Thứ tự “chỉ tiêu 2.1; chỉ tiêu 2.2; chỉ tiêu 2.3; chỉ tiêu 2.4” → " +
        "“chỉ tiêu 2.4; chỉ tiêu 2.3; chỉ tiêu 2.2; chỉ tiêu 2.1”",
    ]);
  });
});

test("no change of the content is invisible, and nothing is said where the content is the same", () => {
  const one = mutated(TEN_CRITERIA.edition);
  const pair = fc.oneof(
    fc.tuple(one, one),
    one.chain((law) => fc.tuple(fc.constant(law), mutated(law.edition, 2))),
  );
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const changes = editionDifference(before.edition, after.edition);
      expect(changes.length === 0).toBe(before.hash === after.hash);
      for (const { kind, fields } of changes) {
        if (kind === "changed" || kind === "reordered") expect(fields.length).toBeGreaterThan(0);
        for (const field of fields) expect(field.before).not.toBe(field.after);
      }
      expect(editionDifference(after.edition, before.edition).length === 0).toBe(changes.length === 0);
    }),
    { ...RUN, numRuns: RUN.numRuns * 4 },
  );
});
