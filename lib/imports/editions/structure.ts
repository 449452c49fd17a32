import { KnownIds } from "../values/id";
import { wordsOf } from "../values/parsed";
import type { Cell } from "../workbook/cells";
import type { EditionDesk } from "./desk";
import { placeItem, readItem } from "./item";
import { TABLES, type TableName } from "./sheets";
import type { TableRead } from "./table";

/** An item of the edition being read, with its place in it. `null` where it has none: what it belongs to was refused. */
type Placed = { place: string | null; item: Record<string, unknown> };

/** A table's items by their ids; `complete` is false where some could not be read. */
export type Known = { ids: KnownIds; byId: Map<string, Placed>; complete: boolean };

/** Reads the rows of a table that are items of a list of their own. */
export function readList(name: TableName, { rows }: TableRead, desk: EditionDesk): Record<string, unknown>[] {
  return rows.map(({ cells }, index) => {
    placeItem(`${name}[${index}]`, TABLES[name].columns, cells, desk);
    return readItem(TABLES[name].columns, cells, desk);
  });
}

export function readCriteria(read: TableRead, desk: EditionDesk) {
  const items = readList("criteria", read, desk).map((item) => ({ ...item, indicators: [] as object[] }));
  const known: Known = { ids: new KnownIds(), byId: new Map(), complete: read.whole };
  items.forEach((item, index) => {
    learn(known, { place: `criteria[${index}]`, item });
  });
  return { items, known };
}

/** Puts indicators into their criteria. One whose criterion is refused is known all the same, so that its levels are. */
export function readIndicators(read: TableRead, criteria: Known, desk: EditionDesk): Known {
  const known: Known = { ids: new KnownIds(), byId: new Map(), complete: read.whole && criteria.complete };
  const { columns } = TABLES.indicators;
  for (const { cells } of read.rows) {
    const own = new Map([...cells].filter(([path]) => path !== "criterion"));
    const item = { ...readItem(columns, own, desk), levels: [] };
    const criterion = placedAt(cells.get("criterion"), criteria, "tiêu chí", desk);
    const place = criterion === null ? null : append(criterion, "indicators", item);
    if (place === null) known.complete = false;
    else placeItem(place, columns, own, desk);
    learn(known, { place, item });
  }
  return known;
}

/** The measures by their keys; a key that stands twice is refused, because JSON would keep the last without a word. */
export function readMeasures(read: TableRead, desk: EditionDesk) {
  const measures: Record<string, object> = {};
  const first = new Map<string, Cell>();
  const isNew: string[] = [];
  let complete = read.whole;
  for (const { cells } of read.rows) {
    const keyCell = cells.get("key");
    const { key, isNew: marked, ...item } = readItem(TABLES.measures.columns, cells, desk);
    if (typeof key !== "string") {
      complete = false;
      if (keyCell?.type === "blank") desk.refuse(keyCell, "thiếu mã đại lượng");
      continue;
    }
    const earlier = first.get(key);
    if (earlier !== undefined && keyCell !== undefined) {
      desk.refuse(keyCell, `trùng mã đại lượng với ô ${earlier.ref}; mỗi đại lượng một dòng`);
      continue;
    }
    if (keyCell !== undefined) first.set(key, keyCell);
    placeItem(`measures.${key}`, TABLES.measures.columns, cells, desk);
    Object.defineProperty(measures, key, { value: item, enumerable: true, configurable: true, writable: true });
    if (marked === true) isNew.push(key);
  }
  return { measures, newMeasures: isNew, complete };
}

function learn(known: Known, placed: Placed): void {
  const { id } = placed.item;
  // Which id a row that repeats one was to have, nobody knows.
  if (typeof id !== "string" || known.byId.has(id)) known.complete = false;
  else {
    known.ids.add(id);
    known.byId.set(id, placed);
  }
}

/**
 * What a cell names, where it has a place. An unknown id is only said where all ids are known: it may be the one that could
 * not be read.
 */
export function placedAt(cell: Cell | undefined, known: Known, what: string, desk: EditionDesk): Placed | null {
  if (cell === undefined) return null;
  if (cell.type === "blank") {
    desk.refuse(cell, `thiếu mã ${what}`);
    return null;
  }
  const id = known.ids.read(cell, what);
  const unread = id.problem !== undefined && !known.complete && cell.type !== "error" && cell.type !== "date";
  if (unread) return null;
  const found = known.byId.get(desk.taken(id, cell) ?? "");
  return found === undefined || found.place === null ? null : found;
}

/** Puts an item into a list of another and says its place in the edition. */
export function append({ place, item }: Placed, list: string, added: object): string {
  const own = item[list] as object[];
  own.push(added);
  return `${place}.${list}[${own.length - 1}]`;
}

/** The name in words, as it is compared with what stands beside an id. */
export function nameOf({ item }: Placed): string {
  return typeof item.name === "string" ? wordsOf(item.name.replace(/\n/g, " ")) : "";
}
