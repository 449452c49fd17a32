import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SetPage } from "@/components/criteria-set/set-page";
import { SetsPage } from "@/components/criteria-set/sets-page";
import { DistrictPage } from "@/components/district/district-page";
import { ProvincePage } from "@/components/district/province-page";
import { isCurrent, MENU } from "@/components/shell/nav";
import { YearPage } from "@/components/targets/year-page";
import { shippedEditions } from "@/lib/criteria/registry";
import { setFixture } from "./fixtures/criteria-set";
import { districtFixture } from "./fixtures/district";
import { yearFixture } from "./fixtures/targets";

const words = (html: string) => html.replace(/<[^>]+>/g, "");

describe("a district", () => {
  const view = districtFixture();
  const html = renderToStaticMarkup(<DistrictPage view={view} />);

  it("says every verdict in words beside its sign, commune by commune, who lacks most first", () => {
    expect(html.match(/class="cell (met|not_met|unknown|not_applicable)"/g)).toHaveLength(4 * 19);
    const order = [...html.matchAll(/<a href="\/xa\/(\d+)"/g)].map(([, code]) => code);
    const met = order.map((code) => view.communes.find((row) => row.code === code)?.met ?? 0);
    expect(met).toEqual([...met].sort((a, b) => a - b));
    expect(html.match(/class="sr">(đạt|chưa đạt|chưa có số liệu|không xét)</g)?.length).toBe(4 * 19);
  });

  it("gives counts with missing figures as a range and names who is not judged", () => {
    expect(words(html)).toContain("Dưới 15 tiêu chítừ 0 đến 2");
    expect(words(html)).toContain("từ 15,5 đến 16,2");
    expect(html).toContain("Không xét theo bộ tiêu chí xã: Thị trấn Đồng Lê.");
  });

  it("keeps to the day that is shown", () => {
    const past = renderToStaticMarkup(<DistrictPage view={{ ...view, day: "2023-08-10" }} />);
    expect(past).toContain('href="/huyen/453/cac-xa.csv?tai-ngay=2023-08-10"');
    expect(past).toContain('href="/huyen?tai-ngay=2023-08-10"');
  });

  it("counts nothing outside the period of the set", () => {
    const text = words(renderToStaticMarkup(<DistrictPage view={{ ...view, inForce: false }} />));
    expect(text).toContain("nằm ngoài thời gian áp dụng");
    expect(text).not.toContain("Bình quân");
  });

  it("stands without a commune", () => {
    const empty = { ...view, summary: null, communes: [], holding: [] };
    expect(words(renderToStaticMarkup(<DistrictPage view={empty} />))).toContain("Huyện Tuyên Hóa");
  });
});

describe("the communes of the province", () => {
  const { code, name, summary, holding, notJudged, siblings, ...rest } = districtFixture();
  const view = {
    ...rest,
    districts: summary === null ? [] : [summary],
    average: { computed: 15.5, computedAtMost: 16.2 },
  };

  it("stand under their districts, each linked", () => {
    const html = renderToStaticMarkup(<ProvincePage view={view} />);
    expect(html).toContain('href="/huyen/453"');
    for (const row of view.communes) expect(html).toContain(`href="${row.href}"`);
  });

  it("stand by themselves once there are no districts", () => {
    const communes = view.communes.map((row) => ({ ...row, district: "" }));
    const html = renderToStaticMarkup(<ProvincePage view={{ ...view, districts: [], communes }} />);
    expect(html).not.toContain("Theo huyện");
    for (const row of communes) expect(html).toContain(`href="${row.href}"`);
  });
});

describe("the targets of a year", () => {
  const view = yearFixture();
  const html = renderToStaticMarkup(<YearPage view={view} />);

  it("tells planned, completed and recognised apart, with the names and their days", () => {
    expect(words(html)).toContain("Mục tiêu 3; hoàn thành tiêu chí 1, trong đó đã công nhận 0.");
    expect(words(html)).toContain("Xã Quảng Lưu");
    expect(words(html)).toContain("27/08/2023");
    expect(html).toContain('href="#xa-ntm"');
    expect(html).toContain('id="xa-ntm"');
  });

  it("counts units without a name instead of listing them, and says no delay beside a name", () => {
    expect(words(html)).toContain("Chưa xác định tên: 87 đơn vị");
    expect(words(html)).toContain("chưa hoàn thành");
    expect(words(html)).not.toMatch(/chậm \d+ ngày|quá hạn|đã đến hạn/);
  });

  it("leads to the other years and to the table", () => {
    expect(html).toContain('href="/muc-tieu/2022"');
    expect(html).toContain('href="/muc-tieu/2023/muc-tieu.csv"');
  });
});

describe("a criteria set", () => {
  it("of every kind can be shown, and none tells a recalled value", () => {
    for (const { edition } of shippedEditions()) {
      const view = setFixture(edition.set);
      const text = words(renderToStaticMarkup(<SetPage view={view} />));
      expect(text, edition.set).toContain(edition.name);
      if (view.head.counts.hint > 0) expect(text, edition.set).toContain("mức chưa đối chiếu");
      if (edition.criteria.length === 0) expect(text).toContain("Chưa có nội dung");
    }
  });

  it("names clause, source and standing of what is known", () => {
    const html = renderToStaticMarkup(<SetPage view={setFixture("xa-ntm-2021-2025")} />);
    expect(words(html)).toContain("năm 2022: ≥ 39 triệu đồng/người/năm");
    expect(words(html)).toContain("năm 2021, 2023–2025: mức chưa đối chiếu");
    expect(words(html)).not.toContain("≥ 42 triệu");
    expect(html).toContain('id="ct-17.4"');
    expect(words(html)).not.toMatch(/≥\s*2\s*m²/);
    expect(words(html)).toContain("có nguồn, chờ đối chiếu");
  });

  it("says the edition and its hash only under technical details", () => {
    const view = setFixture("xa-ntm-2021-2025");
    const html = renderToStaticMarkup(<SetPage view={view} />);
    const at = html.indexOf(view.edition.hash);
    expect(html.slice(0, at)).toContain("Phiên bản, mã băm</summary>");
    expect(html.split(view.edition.hash)).toHaveLength(2);
  });

  it("stands in the list with what it lacks", () => {
    const { world, publication, day } = setFixture("xa-ntm-2021-2025");
    const sets = shippedEditions().map(({ edition }) => setFixture(edition.set).head);
    const text = words(renderToStaticMarkup(<SetsPage view={{ world, publication, day, sets }} />));
    expect(text).toContain("8 bộ");
    expect(text).toContain("chưa có nội dung");
  });
});

describe("the menu", () => {
  const current = (path: string) =>
    MENU.filter(({ href }) => href !== null && isCurrent(href, path)).map((m) => m.label);

  it.each([
    ["/", ["Tiến độ"]],
    ["/huyen", ["Các xã"]],
    ["/huyen/453", ["Các xã"]],
    ["/xa/19003", ["Các xã"]],
    ["/huyen?tai-ngay=2023-08-10", ["Các xã"]],
    ["/muc-tieu/2023", ["Mục tiêu"]],
    ["/bo-tieu-chi/thon-ntm", ["Bộ tiêu chí"]],
    ["/xanh", []],
  ])("%s belongs to %j", (path, labels) => {
    expect(current(path)).toEqual(labels);
  });
});
