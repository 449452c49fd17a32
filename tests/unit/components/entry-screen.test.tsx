import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CriterionPage } from "@/components/entry/criterion-page";
import { Told } from "@/components/entry/told";
import { NOT_POSTED } from "@/lib/features/entries/form-state";
import type { CriterionView, IndicatorForEntry, Last } from "@/lib/features/entries/types";

const line = (words: string, state: Last["state"], measuredOn: string): Last => ({
  id: words,
  words,
  measuredOn,
  referenceYear: 2023,
  kind: "actual",
  by: "UBND xã",
  author: "A",
  submittedOn: measuredOn,
  note: null,
  document: null,
  state,
  returnReason: null,
  warnings: [],
});

const indicator: IndicatorForEntry = {
  id: "10",
  name: "Thu nhập",
  guidance: null,
  levels: ["năm 2022: ≥ 39 triệu đồng", "năm 2023: mức chưa đối chiếu, cơ quan phụ trách kết luận"],
  decided: false,
  yearly: true,
  figures: [{ name: "value", label: "Số liệu", unit: "triệu đồng", isShare: false }],
  mayEnter: true,
  mayConclude: true,
  mayBeNotApplicable: false,
  verdict: "met",
  lastFigure: line("45", "waiting", "2023-09-05"),
  lastSaid: null,
  acceptedFigure: line("41,5", "accepted", "2023-03-01"),
  acceptedSaid: null,
  seen: "x",
  due: null,
  papers: null,
};

const view: CriterionView = {
  unit: { key: "xa", code: "19003", name: "Xã Cao Quảng" },
  set: { key: "bo", name: "Bộ" },
  criterion: { id: "10", name: "Thu nhập" },
  saidLabel: "Xã tự đánh giá",
  indicators: [indicator],
  whole: null,
  neighbours: { before: null, after: null },
  draft: null,
  day: "05/09/2023",
  fieldNames: ["measuredOn", "note", "10:value"],
};
const screen = (over: Partial<CriterionView> = {}) =>
  renderToStaticMarkup(<CriterionPage view={{ ...view, ...over }} action={async () => NOT_POSTED} />);
const plain = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the screen of a criterion", () => {
  it("has the level of each year, what waits and what is accepted, and asks for a conclusion", () => {
    const text = plain(screen());
    expect(text).toContain("Mức: năm 2022: ≥ 39 triệu đồng; năm 2023: mức chưa đối chiếu");
    expect(text).toMatch(/45 · 05\/09\/2023 · UBND xã · … chờ xác nhận 41,5 · 01\/03\/2023 · UBND xã · đã chấp nhận/);
    expect(text).toContain("Xã tự đánh giá");
  });

  it("begins with the day that was used last, unless there is a draft", () => {
    expect(screen()).toContain('value="05/09/2023"');
    expect(screen({ draft: { typed: { "10:value": "42" }, savedAt: "10:00" } })).not.toContain('value="05/09/2023"');
  });

  it("names what is wrong in the order of the page", () => {
    const problems = [
      { place: "10:value", text: "Không đọc được số “abc”" },
      { place: "measuredOn", text: "Ngày 32/13/2023 không có" },
    ];
    const state = { ...NOT_POSTED, step: "wrong" as const, problems };
    const html = renderToStaticMarkup(
      <Told state={state} fieldNames={view.fieldNames} changed={[]} fromDraft={false} />,
    );
    expect(plain(html)).toContain("Ngày 32/13/2023 không có 10: không đọc được số “abc”");
  });
});
