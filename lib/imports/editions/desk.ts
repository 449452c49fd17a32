import type { Problem } from "../../format/problems";
import { Problems } from "../problems";
import type { Parsed } from "../values/parsed";
import type { CellPlace } from "../workbook/cells";

/**
 * Gathers problems by cell while a workbook becomes an edition, and remembers which cell each place of the edition came
 * from. A cell that was refused is not said to be wrong a second time, nor missing.
 */
export class EditionDesk {
  readonly problems = new Problems();
  private readonly refused = new Set<string>();
  private readonly places = new Map<string, CellPlace | null>();

  refuse(place: CellPlace, text: string): void {
    if (this.refused.has(addressOf(place))) return;
    this.problems.error(place, text);
    this.silence(place);
  }

  /** Whatever else would be said of the cell follows from what was said already. */
  silence(place: CellPlace): void {
    this.refused.add(addressOf(place));
  }

  /** Takes the value of a parsed cell; what is wrong with it is said at the cell. */
  taken<T>(parsed: Parsed<T>, place: CellPlace): T | undefined {
    if (parsed.problem !== undefined) this.refuse(place, parsed.problem);
    else if (parsed.warning !== undefined) this.problems.warning(place, parsed.warning);
    return parsed.value;
  }

  /** Says which cell a place of the edition came from; `null` for a place whose cell the file lacks, which was said. */
  from(path: string, place: CellPlace | null): void {
    this.places.set(path, place);
  }

  /** Says at its cell what is wrong with the edition; a place without a cell of its own stands for its item's. */
  say({ place, text }: Problem): void {
    for (let path = place; path !== ""; path = withoutLast(path)) {
      const cell = this.places.get(path);
      if (cell === undefined) continue;
      if (cell !== null) this.refuse(cell, text);
      return;
    }
    this.problems.ofSheet("error", "", `${place}: ${text}`);
  }
}

/** `levels[2].when.part` → `levels[2].when` → `levels[2]` → `levels`. */
function withoutLast(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("."), path.lastIndexOf("[")));
}

function addressOf({ sheet, ref }: CellPlace): string {
  return `${sheet}!${ref}`;
}
