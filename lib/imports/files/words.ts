import type { Edition } from "../../engine";
import { figureInWords } from "../../engine";
import { formatDate } from "../../format/date";
import type { StandingRow } from "../difference/difference";
import type { ImportRow } from "../difference/rows";

type Said = Pick<StandingRow, "value" | "values" | "conclusion" | "notApplicable" | "reason">;

/** What an observation says, in words. */
export function saidInWords({ value, values, conclusion, notApplicable, reason }: Said, unit: string): string {
  if (notApplicable) return `không xét (${reason ?? ""})`;
  if (conclusion !== null) return conclusion === "met" ? "đạt" : "chưa đạt";
  if (value !== null) return figureInWords({ value }, { unit });
  return figureInWords({ values: values ?? {} }, { unit });
}

/** What stood before, with its day where that is another one. */
export function beforeInWords(said: string, on: string, day: string, waiting: boolean): string {
  const dated = on === day ? said : `${said} (${formatDate(on)})`;
  return waiting ? `${dated}, đang chờ chấp nhận` : dated;
}

/** Names of what rows are about, and the units of their figures, by the editions of a file. */
export class Names {
  private readonly names = new Map<string, string>();
  private readonly units = new Map<string, string>();

  constructor(editions: readonly Edition[]) {
    for (const { set, criteria, measures } of editions) {
      for (const criterion of criteria) {
        this.names.set(`${set}|TC${criterion.id}`, `Tiêu chí ${criterion.id} ${criterion.name}`);
        for (const { id, name } of criterion.indicators) this.names.set(`${set}|${id}`, `${id} ${name}`);
      }
      for (const [key, { unit }] of Object.entries(measures)) this.units.set(key, unit);
    }
  }

  about({ set, id }: ImportRow["about"]): string {
    return this.names.get(`${set}|${id}`) ?? id;
  }

  unit(measureKey: string | null): string {
    return this.units.get(measureKey ?? "") ?? "";
  }
}
