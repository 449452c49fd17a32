import { REGIONS } from "../../engine/types";
import type { RegionSaid } from "../../features/regions/types";
import { REGION_STANDING_WORDS } from "../../features/regions/words";
import { formatDate } from "../../format/date";
import { listTemplate } from "../templates/list-template";
import type { ImportUnit } from "../units";
import { REGION_COLUMNS } from "./read-regions";

/** A commune with one row of its list, or none. */
export type RegionTemplateRow = { unit: ImportUnit; said: RegionSaid | null };

const WIDTHS = { code: 11, name: 22, district: 16, region: 30, from: 13, to: 13, document: 60, standing: 24 } as const;
const LISTS: Partial<Record<keyof typeof WIDTHS, readonly string[]>> = {
  region: Object.values(REGIONS),
  standing: Object.values(REGION_STANDING_WORDS),
};

/** The list as it stands, to be changed and sent again: what is left as it is changes nothing. */
export function regionsTemplate(rows: readonly RegionTemplateRow[]): Buffer {
  const names = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
  return listTemplate({
    title: "VÙNG ÁP DỤNG MỨC ĐẠT CHUẨN CỦA CÁC XÃ",
    sheet: "Vùng áp dụng",
    columns: names.map((name) => ({
      header: REGION_COLUMNS[name].titles[0],
      name: "",
      width: WIDTHS[name],
      list: LISTS[name],
    })),
    rows: rows.map(({ unit, said }) => [
      ...[unit.code ?? "", unit.name, unit.district ?? ""],
      ...(said === null ? ["", "", "", "", ""] : saidCells(said)),
    ]),
    frozen: 3,
    guide: [
      "Mỗi dòng ghi vùng của một xã trong một khoảng thời gian. Tệp này là danh sách đang ghi nhận: sửa dòng cần sửa, các dòng khác để nguyên hoặc xóa đều được.",
      "Mã xã được ưu tiên so với tên. Chỉ ghi tên thì ghi đủ dấu; tên có thể nhầm phải ghi kèm huyện.",
      `Vùng: ${Object.values(REGIONS).join("; ")}.`,
      "Ngày ghi theo ngày/tháng/năm. “Đến hết ngày” để trống nếu áp dụng đến khi có thay đổi.",
      "Những ngày không nêu trong tệp giữ nguyên như đang ghi nhận. Hai dòng của một xã không được trùng ngày.",
      `Mức đối chiếu: ${Object.values(REGION_STANDING_WORDS).join("; ")}.`,
      "Dòng chỉ có xã, không ghi gì khác, được bỏ qua. Ô báo lỗi (#N/A …) không được coi là trống.",
    ],
  });
}

function saidCells({ region, from, to, document, standing }: RegionSaid): string[] {
  const last = to === null ? "" : formatDate(to);
  return [REGIONS[region], formatDate(from), last, document, REGION_STANDING_WORDS[standing]];
}
