import type { Indicator } from "../../engine";
import { dayOf, formatDate } from "../../format/date";
import { fold } from "../../format/fold";
import { type Actor, can, mayAnywhere, mayInUnit } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { chosenSet, setsOfKind } from "../criteria-sets/in-use";
import { levelsByYear, levelsToEnter } from "../entries/levels-to-enter";
import { saidLabel } from "../entries/said-label";
import { stepsTaken } from "../reviews/taken";
import { yearlyDueBy } from "../settings/yearly-due";
import { standingsBy } from "../standings/queries";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { unitByCode, unitsOn } from "../units/queries";
import { figureNames } from "./figures";
import { LINE_INCLUDE, lineOf } from "./lines";
import type { EntryView } from "./types";

export type FoundUnit = { code: string; name: string; district: string };

/** The communes in a person's reach by a part of their name or code, with marks or without; `null` for who reads nothing. */
export async function findUnits(actor: Actor, search: string, db: Db = portalDb()): Promise<FoundUnit[] | null> {
  if (!mayAnywhere(actor, "observation.read")) return null;
  const today = dayOf(await businessNow(db));
  const districts = new Map((await unitsOn(db, today, DISTRICT_KINDS)).map((district) => [district.key, district]));
  const wanted = fold(search.trim());
  return (await unitsOn(db, today, ["commune"])).flatMap(({ key, code, name, parentKey }) => {
    if (code === null || !mayInUnit(actor, "observation.read", key)) return [];
    if (!fold(name).includes(wanted) && !code.startsWith(wanted)) return [];
    const district = districts.get(parentKey ?? "");
    return [
      { code, name: `Xã ${name}`, district: district === undefined ? "" : unitInWords(district.kind, district.name) },
    ];
  });
}

/** The form for one indicator of a unit in the person's reach; `null` is "not found". */
export async function entryView(
  actor: Actor,
  code: string,
  { setKey, indicatorId }: { setKey: string; indicatorId: string },
  db: Db = portalDb(),
): Promise<EntryView | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  const law = unit && chosenSet(await setsOfKind(db, unit.kind, now), setKey);
  if (unit === null || law === null) return null;
  const { set, shortName } = law.edition;
  const about = { setKey: set, indicatorId };
  const maySubmit = can(actor, "observation.submit", unit.key, about);
  if (!maySubmit && !can(actor, "observation.read", unit.key, about)) return null;
  const criterion = law.edition.criteria.find((item) => item.indicators.some((i) => i.id === indicatorId));
  const indicator = criterion?.indicators.find((item) => item.id === indicatorId);
  const judged = (await standingsBy(db, law, { asOf: today, knownAt: now }, [unit.key])).get(unit.key);
  if (judged === undefined) return null;
  const result = judged.standing.criteria.flatMap((c) => c.indicators).find((item) => item.id === indicatorId);
  if (criterion === undefined || indicator === undefined || result === undefined) return null;
  const measure = law.edition.measures[indicator.measure];
  if (measure === undefined) return null;
  const years = measure.yearly ? levelsByYear(law, judged, today, await yearlyDueBy(db, today)) : [];
  const rows = await db.observation.findMany({
    where: subjectOf(unit.key, set, indicator),
    include: { ...LINE_INCLUDE, acceptedBy: { select: { name: true } } },
    orderBy: { sequence: "desc" },
  });
  const taken = await stepsTaken(
    db,
    rows.map(({ id }) => id),
  );
  return {
    unit: { key: unit.key, code, name: `${KIND_NAMES[unit.kind]} ${unit.name}` },
    setKey: set,
    setName: shortName,
    criterion: { id: criterion.id, name: criterion.name },
    indicator: { id: indicator.id, name: indicator.name, guidance: indicator.guidance ?? null },
    measure,
    figureNames: figureNames(measure),
    levels: levelsToEnter(result, measure, years).levels,
    result,
    history: rows.map((row) => ({ ...lineOf(row, measure), taken: taken.get(row.id) ?? acceptance(row) })),
    seen: rows[0]?.id ?? "",
    maySubmit,
    saidLabel: saidLabel(actor, unit.key),
  };
}

/** What was accepted without a step of the check, as it came in with the first load: by whom, and when. */
function acceptance({ acceptedAt, acceptedBy }: { acceptedAt: Date | null; acceptedBy: { name: string } | null }) {
  return acceptedAt === null
    ? []
    : [[`chấp nhận ${formatDate(dayOf(acceptedAt))}`, acceptedBy?.name].filter(Boolean).join(", ")];
}

/** Every observation that concerns one indicator of a unit: figures of its measure, and what is said of itself. */
export function subjectOf(unitKey: string, setKey: string, indicator: Pick<Indicator, "id" | "measure">) {
  return {
    unitKey,
    OR: [
      { subject: "measure", measureKey: indicator.measure },
      { subject: "indicator", setKey, indicatorId: indicator.id },
    ],
  };
}
