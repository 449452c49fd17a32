import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { IndicatorDeskPage } from "@/components/law/indicator-desk-page";
import { LawPage } from "@/components/law/law-page";
import { LogEntry } from "@/components/log/log-entry";
import { shippedEditions } from "@/lib/criteria/registry";
import { levelInWords, NTM } from "@/lib/engine";
import { levelCounts } from "@/lib/features/criteria-sets/levels";
import type { IndicatorDesk, LawRow } from "@/lib/features/editions/types";

const words = (html: string) => html.replace(/<[^>]+>/g, "").replace(/ +/g, " ");
const law = shippedEditions().find(({ edition }) => edition.set === NTM);
if (law === undefined) throw new Error(`No edition of ${NTM}`);
const { edition, hash } = law;
const [water, text] = split("17.1");

/** An indicator of the set as its page shows it, and the halves of the page before and after the technical details. */
function split(id: string): [IndicatorDesk, { above: string; below: string }] {
  const criterion = edition.criteria.find(({ indicators }) => indicators.some((one) => one.id === id));
  const indicator = criterion?.indicators.find((one) => one.id === id);
  const measure = indicator && edition.measures[indicator.measure];
  if (criterion === undefined || indicator === undefined || measure === undefined) throw new Error(`No ${id}`);
  const desk: IndicatorDesk = {
    ...{ setKey: NTM, setName: edition.shortName, hash, criterion, indicatorId: id, indicatorName: indicator.name },
    levels: indicator.levels.map((level) => ({
      ...{ level, words: levelInWords(level, measure.unit), place: "mức chung", confirmation: null },
    })),
    ...{ measure, index: null, typed: {} as IndicatorDesk["typed"], mayPropose: false },
  };
  const html = renderToStaticMarkup(<IndicatorDeskPage desk={desk} save={async (state) => state} />);
  const at = html.indexOf("<details");
  return [desk, { above: words(html.slice(0, at)), below: words(html.slice(at)) }];
}

describe("an indicator on the law's desk", () => {
  it("tells the clause and how well the level is known; where it was looked up stands below, whole", () => {
    expect(water.levels.length).toBeGreaterThan(0);
    for (const { level } of water.levels) {
      expect(text.above).toContain(level.reference);
      for (const looked of [level.source, ...(level.note === undefined ? [] : [level.note])]) {
        expect(text.above).not.toContain(looked);
        expect(text.below).toContain(looked);
      }
    }
    expect(text.below).toMatch(/^Chi tiết kỹ thuật: nguồn đã tra/);
    expect(text.above).toContain("Chưa có mức");
  });
});

describe("the sets on the law's desk", () => {
  const row: LawRow = {
    ...{ setKey: NTM, name: edition.shortName, label: edition.edition, publishedOn: "2022-03-08", offered: null },
    counts: levelCounts(edition),
  };
  const html = renderToStaticMarkup(
    <LawPage desk={{ sets: [row], waiting: [], mayPropose: false }} problems={[]} basis="" />,
  );

  it("say how many levels verdicts can rest on, and the name of the content under the technical details only", () => {
    const { levels, confirmed, secondary } = row.counts;
    expect(words(html)).toContain(`${confirmed + secondary}/${levels}`);
    expect(words(html)).toContain("đã đối chiếu · nguồn thứ cấp · chưa đối chiếu · chưa có – con số");
    expect(words(html.slice(0, html.indexOf("<details")))).not.toContain(edition.edition);
    expect(words(html.slice(html.indexOf("<details")))).toContain(edition.edition);
  });
});

it("an entry of the log keeps the machine's time and whole keys under its technical details", () => {
  const id = "bb643102-0f6a-4c3e-9a51-3d2f8a1c7e90";
  const line = {
    ...{
      sequence: "7",
      at: "10:24 ngày 06/09/2023",
      machineAt: "14:15 ngày 29/11/2026",
      who: "Lê Văn Mẫu",
      login: "mau",
    },
    ...{ what: "Rà soát số liệu", refused: false, reason: null, hash: "abc" },
    subject: { kind: "số liệu", id, name: "bb643102", href: null },
    changes: [{ field: "lượt rà soát", before: null, after: "bb643102" }],
    ids: [{ field: "lượt rà soát", id }],
  };
  const html = renderToStaticMarkup(<LogEntry line={line} />);
  const [above = "", below = ""] = html.split("<details");
  expect(above).not.toContain("14:15");
  expect(above).not.toContain(id);
  expect(words(below)).toContain("Giờ máy14:15 ngày 29/11/2026");
  expect(below.split(id)).toHaveLength(3);
});
