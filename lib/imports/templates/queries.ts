import { z } from "zod";
import { readDate } from "../../format/date";
import { type Actor, can, mayAnywhere, mayInUnit } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { datedUnits, editionsNow } from "../queries";
import { UnitsByDay } from "../units-by-day";
import { buildTemplate } from "./build";

const asked = z.object({
  layout: z.enum(["long", "wide-by-criterion", "wide-by-indicator"]),
  set: z.string(),
  day: z
    .string()
    .transform((text) => readDate(text))
    .pipe(z.string()),
  year: z.string().regex(/^\d{4}$/),
});

/** A template with the units whose figures the person may enter on a day; `null` where there is none to give. */
export async function templateFile(
  actor: Actor,
  raw: { layout: string; set: string; day: string; year: string },
  db: Db = portalDb(),
): Promise<{ name: string; bytes: Buffer } | null> {
  const parsed = asked.safeParse(raw);
  if (!parsed.success || !mayAnywhere(actor, "observation.submit")) return null;
  const { layout, set, day, year } = parsed.data;
  const edition = (await editionsNow(db, await businessNow(db))).find((one) => one.set === set);
  if (edition === undefined) return null;
  const there = new UnitsByDay(await datedUnits(db)).of(day);
  const whole = there.filter(({ key }) => can(actor, "observation.submit", key));
  // Who enters nothing but the indicators of their organisation does so for every unit.
  const some = whole.length > 0 ? whole : there.filter(({ key }) => mayInUnit(actor, "observation.submit", key));
  const units = some.sort((a, b) => (a.code ?? "").localeCompare(b.code ?? ""));
  const bytes = buildTemplate({ layout, edition, units, measuredOn: day, referenceYear: Number(year) });
  return { name: `mau-${set}-${layout}-${day}.xlsx`, bytes };
}
