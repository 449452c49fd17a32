import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CommunePage } from "@/components/commune/commune-page";
import { HomePage } from "@/components/home/home-page";
import type { ResultLevel } from "@/lib/engine";
import { publicLevels } from "@/lib/features/standings/level-words";
import { communeFixture } from "./fixtures/commune";
import { homeFixture } from "./fixtures/home";

const level = (standing: ResultLevel["standing"], value: number | null): ResultLevel => ({
  operator: "gte",
  value,
  unit: "%",
  layer: "common",
  region: null,
  from: "2022-03-08",
  reference: "QĐ 318/QĐ-TTg",
  source: "bài tóm tắt",
  standing,
});

describe("the home page", () => {
  const view = homeFixture();
  const html = renderToStaticMarkup(<HomePage view={view} />);

  it("opens with the days left and what is done", () => {
    const text = html.slice(0, html.indexOf("</h1>")).replace(/<[^>]+>/g, "");
    expect(text).toBe("Còn 116 ngày (đến 31/12/2023). 3 trong 9 xã đăng ký đạt chuẩn đã hoàn thành tiêu chí.");
  });

  it("names every commune for those who do not see the map, and links it twice", () => {
    for (const tile of view.tiles) {
      expect(html).toContain(`<title>Xã ${tile.name}, `);
      expect(html.split(`href="${tile.href}"`).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  it("writes a count with missing figures as a range", () => {
    const open = view.tiles.find((tile) => tile.metAtMost > tile.met);
    expect(html).toContain(`từ ${open?.met} đến ${open?.metAtMost}`);
  });
});

describe("the home page in other times", () => {
  const view = homeFixture();
  const words = (over: Partial<typeof view>) =>
    renderToStaticMarkup(<HomePage view={{ ...view, ...over }} />).replace(/<[^>]+>/g, "");

  it("says when the last day has come or is over", () => {
    expect(words({ daysLeft: 0 })).toContain("Hôm nay là ngày cuối để hoàn thành tiêu chí.");
    expect(words({ daysLeft: null, completeBy: null })).not.toContain("hạn hoàn thành tiêu chí");
    expect(words({ daysLeft: -5 })).toContain("Đã quá 5 ngày so với hạn hoàn thành tiêu chí.");
  });

  it("says so where nothing needs attention", () => {
    const attention = { below15: [], surelyBelow15: 0, fallen: [], overdue: [] };
    const text = words({ attention, changes: null });
    expect(text).toContain("Không còn xã dưới 15 tiêu chí.");
    expect(text).toContain("Không có cam kết quá hạn.");
    expect(text).not.toContain("Thay đổi so với lần công bố trước");
  });

  it("does not speak of pace where nobody has committed to anything", () => {
    const targets = view.targets.map((bar) => ({ ...bar, pace: "no_commitments" as const, entries: [] }));
    const text = words({ targets });
    expect(text).not.toContain("▲ chậm");
    expect(text).toContain("Chưa có lộ trình cam kết");
  });

  it("does not take unknown for unmet where nothing is known of a year", () => {
    const targets = view.targets.map((bar) => ({ ...bar, pace: "not_known" as const, completed: 0, entries: [] }));
    const attention = { ...view.attention, overdue: [] };
    const text = words({ targets, attention, year: 2022 });
    expect(text).toContain("Chưa có số liệu kết quả năm 2022.");
    expect(text).not.toContain("0 trong 9");
    expect(text).toContain("Chưa có cam kết để so.");
    expect(text).not.toContain("Không có cam kết quá hạn");
  });

  it("leads from overdue commitments to the units of their kind", () => {
    expect(renderToStaticMarkup(<HomePage view={view} />)).toContain('href="/muc-tieu/2023#vuon-mau-ntm"');
  });

  it("stands without targets and communes", () => {
    expect(words({ targets: [], tiles: [], otherTiles: [], districts: [] })).toContain("Còn 116 ngày");
  });
});

describe("the commune page", () => {
  const view = communeFixture();
  const html = renderToStaticMarkup(<CommunePage view={view} />);

  it("leads from the ribbon to each criterion", () => {
    for (const { id } of view.standing.criteria) {
      expect(html).toContain(`href="#tc-${id}"`);
      expect(html).toContain(`id="tc-${id}"`);
    }
  });

  it("shows a contradiction of figure and conclusion at once", () => {
    const standing = structuredClone(view.standing);
    const indicator = standing.criteria[1]?.indicators[0];
    indicator?.reasons.push({ code: "contradiction", text: "Kết luận trái với số liệu, cần rà soát." });
    const page = renderToStaticMarkup(<CommunePage view={{ ...view, standing }} />);
    expect(page).toContain("kết luận trái với số liệu");
    expect(page).toContain("</details>");
    expect(page.split("Kết luận trái với số liệu, cần rà soát.")).toHaveLength(2);
  });

  it("flags a criterion decided by its own conclusion", () => {
    expect(html).toContain("chưa có số liệu chỉ tiêu");
  });

  it("never shows the value of a recalled level", () => {
    expect(publicLevels([level("hint", 98)], "%")).toBe("mức chưa đối chiếu");
    expect(publicLevels([level("not_established", null)], "%")).toBe("chưa xác định");
    expect(publicLevels([level("secondary", 80)], "%")).toContain("≥ 80");
    expect(html).not.toContain("≥ 98");
  });
});
