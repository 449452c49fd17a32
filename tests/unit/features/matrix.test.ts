import { expect, test } from "vitest";
import type { Verdict } from "@/lib/engine";
import { communesCsv } from "@/lib/features/districts/csv";
import { holdingBack } from "@/lib/features/districts/matrix";
import { districtFixture } from "../components/fixtures/district";

const heads = [
  { id: "1", name: "Quy hoạch" },
  { id: "2", name: "Giao thông" },
  { id: "3", name: "Thủy lợi" },
];
const row = (...verdicts: Verdict[]) => ({ verdicts });

test("criteria that hold communes back: unmet before unknown, and none that nobody lacks", () => {
  const held = holdingBack(heads, [
    row("unknown", "met", "not_met"),
    row("unknown", "not_applicable", "met"),
    row("met", "met", "not_met"),
  ]);
  expect(held).toEqual([
    { id: "3", name: "Thủy lợi", notMet: 2, unknown: 0 },
    { id: "1", name: "Quy hoạch", notMet: 0, unknown: 2 },
  ]);
});

test("the CSV has a line for each commune with all 19 verdicts in words, and says that the world is made up", () => {
  const view = districtFixture();
  const [head = "", ...lines] = communesCsv(view).trim().split("\r\n");
  expect(head).toContain("1 Quy hoạch");
  expect(head).toContain("19 Quốc phòng và An ninh");
  expect(lines).toHaveLength(view.communes.length);
  for (const line of lines) {
    expect(line.match(/,(đạt|chưa đạt|chưa có số liệu|không xét|ngoài thời gian áp dụng)(?=,)/g)).toHaveLength(19);
    expect(line).toContain("Dữ liệu minh họa, không phải số liệu chính thức");
  }
});

test("outside the period of the set the CSV counts nothing", () => {
  const [, first = ""] = communesCsv({ ...districtFixture(), inForce: false }).split("\r\n");
  expect(first).toMatch(/^huyện Tuyên Hóa,19000,Cao Quảng,,,/);
});
