import { expect, test } from "vitest";
import { type Explanation, evaluate, explain, type FactObservation } from "../../../lib/engine";
import { AS_OF, factsWith, NANG_CAO, NTM } from "./world";

const income: FactObservation = {
  indicator: "10",
  value: 41.5,
  measuredOn: "2022-12-31",
  referenceYear: 2022,
  kind: "actual",
};
const standing = evaluate(NTM, factsWith([income]), { asOf: AS_OF });

test("a standing reads from the whole down to each indicator", () => {
  const whole = explain(standing);
  expect(whole.heading).toBe("Ví dụ – Bộ tiêu chí xã nông thôn mới 2021–2025, xét đến ngày 06/09/2023");
  expect(whole.verdictWords).toBe("chưa có số liệu");
  expect(whole.lines.map(({ code }) => code)).toEqual(["counts", "provisional"]);
  expect(whole.lines[0]?.text).toBe("Từ 1 đến 19 trên 19 tiêu chí đạt; 1 trên 57 chỉ tiêu đạt.");
  expect(whole.parts).toHaveLength(19);
  expect(whole.parts.flatMap(({ parts }) => parts)).toHaveLength(57);
});

test("criterion 10 and indicator 10 are two nodes", () => {
  expect(explain(standing, NTM.edition, { criterion: "10" })).toMatchObject({
    heading: "Tiêu chí 10. Thu nhập",
    verdictWords: "đạt",
  });
  expect(explain(standing, NTM.edition, { indicator: "10" })).toMatchObject({
    heading: "Chỉ tiêu 10. Thu nhập bình quân đầu người",
    figure: "41,5 triệu đồng/người/năm",
  });
});

test("a level says what it is, whose it is, where it comes from and how well it is known", () => {
  const [level] = explain(standing, NTM.edition, { indicator: "10" }).levels;
  expect(level).toMatchObject({
    text: "năm 2022: ≥ 39 triệu đồng/người/năm",
    layerWords: "mức của vùng Bắc Trung Bộ",
    standingWords: "có nguồn, chờ đối chiếu",
  });
  expect(level?.reference).toContain("318/QĐ-TTg");
  const [poverty] = explain(standing, undefined, { indicator: "11" }).levels;
  expect(poverty?.text).toContain("(dấu chưa đối chiếu)");
});

test("guidance and notes come with the edition only", () => {
  const codes = (edition?: typeof NTM.edition) =>
    explain(standing, edition, { indicator: "4.1" }).lines.map(({ code }) => code);
  expect(codes()).toEqual(["no_conclusion"]);
  expect(codes(NTM.edition)).toEqual(["no_conclusion", "guidance"]);
});

test("every node of every explanation has a heading, verdict words and at least one line", () => {
  const nodes = (node: Explanation): Explanation[] => [node, ...node.parts.flatMap(nodes)];
  for (const asOf of ["2022-03-07", AS_OF]) {
    for (const node of nodes(explain(evaluate(NANG_CAO, factsWith([]), { asOf }), NANG_CAO.edition))) {
      expect(node.heading).not.toBe("");
      expect(node.verdictWords).not.toBe("");
      expect(node.lines.length, node.heading).toBeGreaterThan(0);
    }
  }
});

test("refuses a node or an edition that is not the standing's", () => {
  expect(() => explain(standing, NTM.edition, { indicator: "99" })).toThrow(RangeError);
  expect(() => explain(standing, NANG_CAO.edition)).toThrow(RangeError);
});
