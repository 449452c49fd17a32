import { candidates, overlap, type PlacedName } from "./name-candidates";
import type { Cell } from "./outline";

export type NamedArea = { name: string; cells: Cell[] };

/** A name left out weighs more than any crowded place. */
const LEFT_OUT = 100;

type Plan = { cost: number; places: PlacedName[] };

/**
 * Puts the name of each area into empty cells over, under or beside it, clear of every cell and of each other, within the
 * grid and one row above it. All names are placed together at the least cost; one that fits nowhere is left out (it
 * stands in the list of districts).
 */
export function placeNames(areas: NamedArea[]): PlacedName[] {
  const options = areas.map((area) => candidates(area, areas)).sort((a, b) => a.length - b.length);
  const floors = options.map((choices) => choices[0]?.cost ?? LEFT_OUT);
  const rest = floors.map((_, index) => floors.slice(index).reduce((sum, floor) => sum + floor, 0));
  let best: Plan = { cost: Number.POSITIVE_INFINITY, places: [] };

  /** Branch and bound: a branch that cannot beat the best plan is not followed. */
  function extend(index: number, plan: Plan): void {
    if (plan.cost + (rest[index] ?? 0) >= best.cost) return;
    const choices = options[index];
    if (choices === undefined) {
      best = plan;
      return;
    }
    for (const { cost, ...place } of choices) {
      if (plan.places.some((other) => overlap(place, other))) continue;
      extend(index + 1, { cost: plan.cost + cost, places: [...plan.places, place] });
    }
    extend(index + 1, { cost: plan.cost + LEFT_OUT, places: plan.places });
  }

  extend(0, { cost: 0, places: [] });
  return best.places;
}
