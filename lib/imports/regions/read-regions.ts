import { REGIONS, type Region } from "../../engine/types";
import { REGION_STANDING_WORDS, type RegionStanding } from "../../features/regions/words";
import { type ListColumns, type ListRow, listRows } from "../dated/columns";
import { cellOf, DatedEntries, type DatedEntry, type ListRead, readList } from "../dated/entries";
import { readSaid, SAID_COLUMNS, type SaidColumn, saysNothing, taken, wordIn } from "../dated/said";
import type { Problems } from "../problems";
import type { DatedUnit } from "../types";
import { UnitsByDay } from "../units-by-day";
import type { Sheet } from "../workbook/cells";
import { type CommuneColumn, rowCommune } from "./row-commune";

/** The region of one commune between two days, as a file says it. */
export type RegionEntry = DatedEntry & { unitKey: string; region: Region; standing: RegionStanding };

/** What the reader knows besides the file. */
export type RegionContext = {
  units: readonly DatedUnit[];
  /** ISO day. */
  today: string;
  /** Whether the sender may say it of a unit. */
  inReach: (unitKey: string) => boolean;
};

type Column = CommuneColumn | SaidColumn | "region";

export const REGION_COLUMNS: ListColumns<Column> = {
  code: { titles: ["Mã xã", "Mã", "Mã đơn vị", "Mã ĐVHC"], needed: false },
  name: { titles: ["Xã", "Tên xã", "Đơn vị", "Tên đơn vị"], needed: false },
  district: { titles: ["Huyện", "Tên huyện", "Huyện, thị xã, thành phố"], needed: false },
  region: { titles: ["Vùng", "Vùng áp dụng", "Vùng áp dụng mức đạt chuẩn"], needed: true },
  ...SAID_COLUMNS,
};

export const REGIONS_LAYOUT = "Mỗi dòng một xã, một khoảng thời gian";

/** Short forms of the regions' names as documents write them. */
const SHORT_FORMS: Record<Region, string[]> = {
  "trung-du-mien-nui-phia-bac": ["TDMNPB", "Trung du và miền núi phía Bắc"],
  "dong-bang-song-hong": ["ĐBSH"],
  "bac-trung-bo": ["BTB"],
  "duyen-hai-nam-trung-bo": ["DHNTB"],
  "tay-nguyen": ["TN"],
  "dong-nam-bo": ["ĐNB"],
  "dong-bang-song-cuu-long": ["ĐBSCL"],
};

const SAYS: Column[] = ["region", "from", "to", "document", "standing"];

/** Reads the list of regions from an opened workbook: every row that can be taken, every problem with its cell. */
export function readRegions(sheets: readonly Sheet[], context: RegionContext): ListRead<RegionEntry> {
  const units = new UnitsByDay(context.units);
  return readList(sheets, REGIONS_LAYOUT, (problems) => {
    const entries = new DatedEntries<RegionEntry>(problems, "xã");
    for (const row of listRows(sheets, REGION_COLUMNS, problems)) {
      if (!saysNothing(row, SAYS)) readRow(row, context, units, entries, problems);
    }
    return entries.all();
  });
}

function readRow(
  row: ListRow<Column>,
  context: RegionContext,
  units: UnitsByDay,
  entries: DatedEntries<RegionEntry>,
  problems: Problems,
): void {
  const region = taken((cell) => wordIn(cell, REGIONS, "vùng", SHORT_FORMS), row.cell("region"), problems);
  const said = readSaid(row, REGION_STANDING_WORDS, problems);
  // What begins in days to come is said of the communes of today.
  const day = said === null || said.from > context.today ? context.today : said.from;
  const found = rowCommune(row, units.on(day), context.inReach, problems);
  if (region === undefined || said === null || found === null) return;
  const { unit, place } = found;
  entries.add(unit.key, { unitKey: unit.key, region, ...said, cell: cellOf(row.cell("region")) }, place);
}
