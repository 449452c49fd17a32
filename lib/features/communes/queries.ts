import { NANG_CAO, NTM, NTM_TITLE_SETS, nextTitle, REGIONS, type Standing, type Title } from "../../engine";
import { businessNow, worldClock } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { knownRows } from "../../server/known-rows";
import { confirmedIndicators } from "../editions/confirmations";
import { signedEditions } from "../editions/queries";
import { standingRegistrations } from "../progress/targets";
import { hrefOn } from "../publications/links";
import { pageStamp } from "../publications/page-stamp";
import { type Published, shownOn } from "../publications/queries";
import { dayReaching } from "../publications/reach";
import { knownRecognition } from "../recognitions/known";
import { titleInWords } from "../recognitions/words";
import type { FactsFile } from "../standings/facts-of-unit";
import { editionAt, type Moment, setNames, standingsAt } from "../standings/queries";
import { KIND_NAMES, unitInWords } from "../units/kinds";
import { holdersOf, kinOf, type UnitOn, unitByCode, unitOn } from "../units/queries";
import type { CommuneView, MissingItem, TitleRow } from "./types";

const ORGANISATIONS_NOTE = "Cơ quan phụ trách ở đây là tạm ghi, chưa đối chiếu với văn bản phân công của Quảng Bình.";

/**
 * Everything a commune's page says on a past day, or now; `null` where nothing had been published by then, or no commune
 * held the code on the day of the publication.
 */
export async function communeView(code: string, day: string | null, db: Db = portalDb()): Promise<CommuneView | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const { publication, today } = shown;
  const { asOf, cutOff } = publication;
  const unit = await unitByCode(db, code, asOf);
  if (unit === null || unit.kind !== "commune") return null;
  const moment = { asOf, knownAt: cutOff };
  const [ntm, advanced, district, titles, organisations] = await Promise.all([
    standingsAt(db, NTM, moment, [unit.key]),
    standingsAt(db, NANG_CAO, moment, [unit.key]),
    unit.parentKey === null ? null : unitOn(db, unit.parentKey, asOf),
    titleRows(db, unit.key, publication),
    organisationNames(db, moment),
  ]);
  const standing = ntm.get(unit.key)?.standing;
  const facts = ntm.get(unit.key)?.facts;
  if (standing === undefined || facts === undefined) return null;
  const advancedStanding = advanced.get(unit.key)?.standing ?? null;
  const region = standing.unit.region;
  return {
    ...(await pageStamp(db, shown)),
    unit: {
      key: unit.key,
      code,
      name: unit.name,
      fullName: `${KIND_NAMES[unit.kind]} ${unit.name}`,
      kindName: KIND_NAMES[unit.kind] ?? unit.kind,
      regionName: region === null ? "chưa xác định" : REGIONS[region],
      regionChecked: facts.unit.regionChecked !== false,
    },
    district: { code: district?.code ?? "", name: district === null ? "" : unitInWords(district.kind, district.name) },
    holders: await holders(db, code, unit, today),
    predecessors: (await kinOf(db, unit.key, "predecessors", asOf)).map((kin) => kin.name),
    successors: await kinOf(db, unit.key, "successors", today),
    lines: await lines(db, unit.key, publication),
    titles,
    titleHeld: titleHeld(titles),
    standing,
    confirmed: confirmedIndicators(standing, await signedEditions(db, NTM, cutOff)),
    advanced: hasFacts(advancedStanding) ? advancedStanding : null,
    next: next({ facts, standing, advanced: advancedStanding, organisations: organisations.names, day: shown.day }),
    history: await history(db, unit.key, shown.publications),
    organisations: organisations.names,
    organisationsNote: organisations.note,
  };
}

/** The facts of a commune for a set, as published on a past day, or now: the file that `assess` takes. */
export async function communeFacts(
  code: string,
  setKey: string,
  day: string | null,
  db: Db = portalDb(),
): Promise<FactsFile | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const { publication } = shown;
  const unit = await unitByCode(db, code, publication.asOf);
  if (unit === null || unit.kind !== "commune") return null;
  const judged = await standingsAt(db, setKey, { asOf: publication.asOf, knownAt: publication.cutOff }, [unit.key]);
  const facts = judged.get(unit.key)?.facts;
  if (facts === undefined) return null;
  const { world } = await worldClock(db);
  const about = `Số liệu đã công bố đến ngày ${publication.asOf}, bản công bố số ${publication.number}`;
  return { about: world === "sample" ? `DỮ LIỆU MINH HỌA, không phải số liệu chính thức. ${about}` : about, ...facts };
}

/** The edition of a set by which the publication of a past day, or the present one, is judged. */
export async function publishedEdition(setKey: string, day: string | null, db: Db = portalDb()) {
  const shown = await shownOn(db, day);
  if (shown === null && day !== null) return null;
  // Before anything is published, the law may be read all the same.
  return editionAt(db, setKey, shown?.publication.cutOff ?? (await businessNow(db)));
}

async function holders(db: Db, code: string, unit: UnitOn, today: string): Promise<CommuneView["holders"]> {
  const all = await holdersOf(db, code);
  return all
    .filter(({ from }) => from <= today)
    .map(({ unitKey, name, from, to }) => ({
      name,
      from,
      to: to !== null && to < today ? to : null,
      current: unitKey === unit.key,
    }));
}

async function titleRows(db: Db, unitKey: string, { cutOff, asOf }: Published): Promise<TitleRow[]> {
  const names = await setNames(db, cutOff);
  const rows = await db.recognition.findMany({
    where: { unitKey, recordedAt: { lte: cutOff } },
    orderBy: [{ titleYear: "asc" }, { decidedOn: "asc" }],
  });
  return rows.map((row) => ({
    setKey: row.setKey,
    setName: names.get(row.setKey) ?? row.setKey,
    titleYear: row.titleYear,
    ...knownRecognition(row, { asOf, knownAt: cutOff }),
    source: row.source,
    sample: row.sample,
  }));
}

/** The NTM title held on the day of the rows, of whichever period. */
function titleHeld(titles: TitleRow[]): string | null {
  const held = titles
    .filter((t) => NTM_TITLE_SETS.includes(t.setKey) && t.decidedOn !== null && t.withdrawnOn === null)
    .at(-1);
  return held === undefined ? null : titleInWords(held.setName, held.titleYear);
}

/** Registrations and the department in charge, each with its source. */
async function lines(db: Db, unitKey: string, { asOf, cutOff }: Published): Promise<CommuneView["lines"]> {
  const day = toDbDate(asOf);
  const [registrations, assignments] = await Promise.all([
    db.registration.findMany({
      where: { unitKey, ...standingRegistrations(day, cutOff) },
      include: { target: true },
      orderBy: { registeredOn: "desc" },
    }),
    db.unitAssignment.findMany({
      where: {
        ...{ unitKey, year: Number(asOf.slice(0, 4)), recordedAt: { lte: cutOff } },
        OR: [{ replacedAt: null }, { replacedAt: { gt: cutOff } }],
      },
      include: { organisation: true },
    }),
  ]);
  const names: Record<string, string> = {
    "xa-ntm": "đạt chuẩn nông thôn mới",
    "xa-ntm-nang-cao": "đạt chuẩn nông thôn mới nâng cao",
    "xa-ntm-kieu-mau": "nông thôn mới kiểu mẫu",
  };
  return [
    ...registrations.map(({ target, document, sample }) => ({
      text: `Đăng ký ${names[target.kind] ?? target.kind} năm ${target.year}`,
      source: document,
      sample,
    })),
    ...assignments.map(({ organisation, document, sample }) => ({
      text: `Sở, ngành phụ trách: ${organisation.shortName}`,
      source: document,
      sample,
    })),
  ];
}

/**
 * Who answers for each criterion and indicator of the NTM set at a moment, by id. An indicator that has the id of its
 * criterion (10) goes before it, so the criteria come first.
 */
async function organisationNames(
  db: Db,
  { asOf, knownAt }: Moment,
): Promise<{ names: Record<string, string>; note: string | null }> {
  const rows = await db.indicatorAssignment.findMany({
    where: { setKey: NTM, ...knownRows(asOf, knownAt) },
    include: { organisation: true },
    orderBy: [{ indicatorId: { sort: "asc", nulls: "first" } }, { criterionId: "asc" }],
  });
  return {
    names: Object.fromEntries(rows.map((row) => [row.indicatorId ?? row.criterionId, row.organisation.shortName])),
    note: rows.some((row) => row.standing === "hint") ? ORGANISATIONS_NOTE : null,
  };
}

function hasFacts(standing: Standing | null): boolean {
  return (
    standing?.criteria.some((c) => c.conclusion !== null || c.indicators.some((i) => i.concluded !== null)) ?? false
  );
}

type NextInput = {
  facts: FactsFile;
  standing: Standing;
  advanced: Standing | null;
  organisations: Record<string, string>;
  day: string | null;
};

function next({ facts, standing, advanced, organisations, day }: NextInput): CommuneView["next"] {
  const titles = facts.unit.titles as Title[];
  const result = nextTitle({ titles, standings: advanced === null ? [standing] : [standing, advanced] });
  if (result.next === null) return null;
  const missing = result.missing.flatMap((ofSet) => {
    const set = { key: ofSet.set, name: ofSet.name, href: hrefOn(`/bo-tieu-chi/${ofSet.set}`, day) };
    return [...ofSet.notMet, ...ofSet.unknown].map((criterion): MissingItem => {
      const held = [...criterion.notMet, ...criterion.unknown];
      const organisation = held.map(({ id }) => organisations[id]).find(Boolean) ?? organisations[criterion.id];
      return {
        set,
        criterionId: criterion.id,
        criterionName: criterion.name,
        verdict: criterion.verdict === "not_met" ? "not_met" : "unknown",
        detail: held.map(({ id, name }) => `${id} ${name}`).join("; "),
        organisation: ofSet.set === NTM ? (organisation ?? null) : null,
      };
    });
  });
  return { titleName: result.next.name, ready: result.ready === "yes", missing };
}

/** The counts of all publications, the earliest first, each leading to the page as it stood then, where one is left. */
async function history(db: Db, unitKey: string, publications: Published[]): Promise<CommuneView["history"]> {
  const points: CommuneView["history"] = [];
  for (const [index, { asOf, cutOff }] of publications.entries()) {
    const judged = await standingsAt(db, NTM, { asOf, knownAt: cutOff }, [unitKey]);
    const standing = judged.get(unitKey)?.standing;
    if (standing === undefined || standing.verdict === "not_in_force") continue;
    const day = dayReaching(publications, index);
    const href = typeof day === "string" ? hrefOn(`/xa/${standing.unit.code}`, day) : null;
    points.unshift({ asOf, met: standing.criteriaMet, metAtMost: standing.criteriaMetAtMost, href });
  }
  return points;
}
