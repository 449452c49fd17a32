import type { Actor } from "../../../policy/can";
import { FORMATS, type OutTable, tableResponse } from "../../../reports/table";
import { signedIn } from "../../../server/current-actor";
import type { Db } from "../../../server/db";
import { type Asked, askedOf } from "../filter";
import { communesView, criteriaView, districtsView, indicatorsView, targetsView } from "../overview/queries";
import { qualityView } from "../quality/queries";
import { waitingView } from "../waiting/queries";
import { weekView } from "../week/queries";
import * as columns from "./tables";

type Loader = (actor: Actor, asked: Asked, db?: Db) => Promise<OutTable | null>;

const { insideTable } = columns;

/** Every table of the dashboards by the name of its file; a new one is a line here. Each asks for its own permission. */
const TABLES: Record<string, Loader> = {
  huyen: async (...who) => {
    const view = await districtsView(...who);
    return view && insideTable("theo-huyen", "Theo huyện", view.frame, columns.DISTRICTS, view.districts);
  },
  "cac-xa": async (...who) => {
    const view = await communesView(...who);
    const title = "Các xã theo từng tiêu chí";
    return view && insideTable("cac-xa", title, view.frame, columns.communeColumns(view.frame), view.communes);
  },
  "tieu-chi": async (...who) => {
    const view = await criteriaView(...who);
    return view && insideTable("tieu-chi", "Tiêu chí các xã còn thiếu", view.frame, columns.CRITERIA, view.holding);
  },
  "chi-tieu-con-thieu": async (...who) => {
    const view = await criteriaView(...who);
    const title = "Chỉ tiêu các xã còn thiếu";
    return view && insideTable("chi-tieu-con-thieu", title, view.frame, columns.INDICATORS, view.indicators);
  },
  "chi-tieu": async (...who) => {
    const view = await indicatorsView(...who);
    const title = "Chỉ tiêu cơ quan phụ trách";
    return view && insideTable("chi-tieu", title, view.frame, columns.INDICATORS, view.indicators);
  },
  "dang-cho": async (...who) => {
    const view = await waitingView(...who);
    if (view === null) return null;
    const { byHolder, byDistrict } = view.waiting;
    return insideTable("dang-cho", "Số liệu đang chờ", view.frame, columns.WAITING, [
      ...byHolder.map((row) => ({ ...row, by: "cơ quan đang xử lý" })),
      ...byDistrict.map((row) => ({ ...row, by: "huyện" })),
    ]);
  },
  "chat-luong": async (...who) => {
    const view = await qualityView(...who);
    return view && insideTable("chat-luong", "Chất lượng số liệu", view.frame, columns.QUALITY, view.rows);
  },
  "mau-thuan": async (...who) => {
    const view = await qualityView(...who);
    return view && insideTable("mau-thuan", "Mâu thuẫn", view.frame, columns.CONTRADICTIONS, view.contradictions);
  },
  "bo-tieu-chi": async (...who) => {
    const view = await qualityView(...who);
    return view && insideTable("bo-tieu-chi", "Theo bộ tiêu chí", view.frame, columns.SETS, view.sets);
  },
  "thay-doi": async (...who) => {
    const view = await weekView(...who);
    return (
      view && insideTable("thay-doi", "Kết quả thay đổi trong tuần", view.frame, columns.CHANGES, view.week.changes)
    );
  },
  "chap-nhan": async (...who) => {
    const view = await weekView(...who);
    const title = "Số liệu được chấp nhận, trả lại trong tuần";
    return view && insideTable("chap-nhan", title, view.frame, columns.WEEK, view.week.byCommune);
  },
  "cham-tien-do": async (...who) => {
    const view = await targetsView(...who);
    return view && insideTable("cham-tien-do", "Chậm tiến độ cam kết", view.frame, columns.LATE, view.targets.late);
  },
};

export const TABLE_NAMES = Object.keys(TABLES);

/** One table of the dashboards for one person; `null` where there is none of that name, or none for this person. */
export async function dashboardTable(actor: Actor, name: string, asked: Asked, db?: Db): Promise<OutTable | null> {
  const load = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  return load === undefined ? null : load(actor, asked, db);
}

/** `tieu-chi.csv?huyen=453` as a file for whoever is signed in. */
export async function dashboardFile(file: string, query: URLSearchParams): Promise<Response> {
  const [, name = "", ending = ""] = file.match(/^([a-z-]+)\.([a-z]+)$/) ?? [];
  const format = FORMATS.find((known) => known === ending);
  const person = await signedIn();
  if (person === null) return seeOther("/dang-nhap");
  const asked = askedOf(Object.fromEntries(query));
  const table = format === undefined ? null : await dashboardTable(person.actor, name, asked);
  return table === null || format === undefined ? seeOther("/khong-co-trang-nay") : tableResponse(table, format);
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
