import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CommunePage } from "@/components/commune/commune-page";
import { publicLevels } from "@/components/commune/level-words";
import { HomePage } from "@/components/home/home-page";
import type { ResultLevel } from "@/lib/engine";
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
    expect(text).toBe("Còn 116 ngày để hoàn thành tiêu chí. 3 trong 9 xã đã xong.");
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

describe("the commune page", () => {
  const view = communeFixture();
  const html = renderToStaticMarkup(<CommunePage view={view} />);

  it("leads from the ribbon to each criterion", () => {
    for (const { id } of view.standing.criteria) {
      expect(html).toContain(`href="#tc-${id}"`);
      expect(html).toContain(`id="tc-${id}"`);
    }
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
