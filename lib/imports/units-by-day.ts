import type { DatedUnit } from "./types";
import { UnitDirectory } from "./units";

/** The units of each day that a file speaks of: a code names different units at different times. */
export class UnitsByDay {
  private readonly units: readonly DatedUnit[];
  private readonly directories = new Map<string, UnitDirectory>();

  constructor(units: readonly DatedUnit[]) {
    this.units = units;
  }

  on(day: string): UnitDirectory {
    const kept = this.directories.get(day);
    if (kept !== undefined) return kept;
    const directory = new UnitDirectory(this.of(day));
    this.directories.set(day, directory);
    return directory;
  }

  /** The units that exist on a day. */
  of(day: string): DatedUnit[] {
    return this.units.filter(({ from, to }) => from <= day && (to === null || to >= day));
  }
}
