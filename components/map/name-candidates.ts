import type { Cell } from "./outline";
import type { NamedArea } from "./place-names";

/** Where a name stands, in cell units: the edge its text starts or ends at, the row it lies in, the room it takes. */
export type PlacedName = {
  name: string;
  x: number;
  row: number;
  anchor: "start" | "end";
  from: number;
  to: number;
};
export type Candidate = PlacedName & { cost: number };

/** Width of one letter in cells, at the largest size in which the names are drawn. */
const LETTER = 0.4;
const GAP = 0.15;
/** Half cells by which a name over or under a cell may begin before it, as long as it still covers the cell. */
const SHIFTS = [0, 1, 2, 3, 4, 5, 6].map((half) => half / 2);
const CENTRED = 0.1;

/** Every clear place for the name of an area, the clearest first. */
export function candidates(area: NamedArea, areas: NamedArea[]): Candidate[] {
  const owner = new Map(areas.flatMap(({ name, cells }) => cells.map((cell) => [at(cell.column, cell.row), name])));
  const all = areas.flatMap(({ cells }) => cells);
  const right = 1 + Math.max(0, ...all.map((cell) => cell.column));
  const bottom = Math.max(0, ...all.map((cell) => cell.row));
  const inside = ({ from, to, row }: PlacedName) => from >= 0 && to <= right && row >= -1 && row <= bottom;
  return area.cells
    .flatMap((cell) => placesAt(cell, area.name))
    .filter((place) => inside(place) && isClear(place, owner))
    .map(({ drift, ...place }) => ({ ...place, cost: crowd(place, owner) + drift * CENTRED }))
    .sort((a, b) => a.cost - b.cost);
}

export function overlap(a: PlacedName, b: PlacedName): boolean {
  return a.row === b.row && a.from < b.to + GAP && b.from < a.to + GAP;
}

type Drifting = PlacedName & { drift: number };

/** Over and under the cell, from either of its edges, and beside it. */
function placesAt({ column, row }: Cell, name: string): Drifting[] {
  const width = name.length * LETTER;
  const starting = (x: number, on: number, drift = 0): Drifting => {
    return { name, x, row: on, anchor: "start", from: x, to: x + width, drift };
  };
  const ending = (x: number, on: number, drift = 0): Drifting => {
    return { name, x, row: on, anchor: "end", from: x - width, to: x, drift };
  };
  const shifted = SHIFTS.filter((shift) => shift <= width - 1).flatMap((shift) =>
    [row - 1, row + 1].flatMap((on) => [starting(column - shift, on, shift), ending(column + 1 + shift, on, shift)]),
  );
  return [starting(column + 1 + GAP, row), ending(column - GAP, row), ...shifted];
}

function isClear(place: PlacedName, owner: Map<string, string>): boolean {
  return columnsOf(place).every((column) => !owner.has(at(column, place.row)));
}

/** Less is clearer: cells of other areas next to the name weigh most, cells of its own area speak for it. */
function crowd(place: PlacedName, owner: Map<string, string>): number {
  let sum = 0;
  for (const column of [Math.floor(place.from) - 1, ...columnsOf(place), Math.ceil(place.to)]) {
    for (const near of [place.row - 1, place.row, place.row + 1]) {
      const neighbour = owner.get(at(column, near));
      if (neighbour !== undefined) sum += neighbour === place.name ? -1 : 2;
    }
  }
  return sum;
}

function columnsOf({ from, to }: { from: number; to: number }): number[] {
  const first = Math.floor(from + 0.01);
  return Array.from({ length: Math.ceil(to - 0.01) - first }, (_, index) => first + index);
}

function at(column: number, row: number): string {
  return `${column} ${row}`;
}
