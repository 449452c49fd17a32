import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NANG_CAO, NTM } from "@/lib/engine";
import { briefView } from "@/lib/features/dashboards/brief/queries";
import { NOTHING_ASKED } from "@/lib/features/dashboards/filter";
import { communesView, indicatorsView, overview, targetsView } from "@/lib/features/dashboards/overview/queries";
import { dashboardTable, TABLE_NAMES } from "@/lib/features/dashboards/parts/downloads";
import { qualityView } from "@/lib/features/dashboards/quality/queries";
import { waitingView } from "@/lib/features/dashboards/waiting/queries";
import { weekView } from "@/lib/features/dashboards/week/queries";
import { preparePublication } from "@/lib/features/publications/mutations";
import { standingsAt } from "@/lib/features/standings/queries";
import { dayOf } from "@/lib/format/date";
import { businessNow } from "@/lib/server/clock";
import { toDbDate } from "@/lib/server/dates";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const office = () => actorOf(db(), "vanphong");
const asking = (district: string | null, set: string | null = null) => ({ district, set, year: null });
const WAITS = `"acceptedAt" IS NULL AND NOT EXISTS
  (SELECT 1 FROM "Review" r WHERE r."observationId" = o."id" AND r."act" = 'return')`;
const number = async (sql: string) => Number((await db().$queryRawUnsafe<{ n: bigint }[]>(sql))[0]?.n);

async function communeKeys(districtCode?: string): Promise<string[]> {
  const rows = await db().$queryRawUnsafe<{ unitKey: string }[]>(
    `SELECT c."unitKey" FROM "UnitVersion" c JOIN "UnitVersion" d ON d."unitKey" = c."parentKey" AND d."validTo" IS NOT NULL
     WHERE c."kind" = 'commune' AND DATE '2023-09-06' BETWEEN c."validFrom" AND COALESCE(c."validTo", DATE '9999-01-01')
       AND DATE '2023-09-06' BETWEEN d."validFrom" AND d."validTo" ${districtCode === undefined ? "" : `AND d."code" = '${districtCode}'`}`,
  );
  return rows.map(({ unitKey }) => unitKey);
}

async function judgedNow(keys: string[], knownAt?: Date, setKey = NTM) {
  const now = knownAt ?? (await businessNow(db()));
  return standingsAt(db(), setKey, { asOf: dayOf(now), knownAt: now }, keys);
}

describe("the coordination office", () => {
  test("reads counts that a plain count over all communes gives again", async () => {
    const view = await overview(await office(), NOTHING_ASKED, db());
    const standings = [...(await judgedNow(await communeKeys())).values()].map(({ standing }) => standing);
    expect(view?.summary.communes).toBe(128);
    expect(view?.summary.complete).toBe(standings.filter(({ criteriaMet }) => criteriaMet === 19).length);
    for (const { id, notMet, unknown } of view?.holding ?? []) {
      const of = (verdict: string) =>
        standings.filter(({ criteria }) => criteria.some((one) => one.id === id && one.verdict === verdict)).length;
      expect([notMet, unknown], id).toEqual([of("not_met"), of("unknown")]);
    }
    expect(view?.holding.length).toBeGreaterThan(5);
    const counts = view?.holding.map(({ notMet }) => notMet) ?? [];
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const average = standings.reduce((sum, { criteriaMet }) => sum + criteriaMet, 0) / 128;
    expect(view?.summary.average).toBe(Math.round(average * 10) / 10);
    expect(view?.districts.reduce((sum, row) => sum + row.communes, 0)).toBe(128);
    expect(view?.frame).toMatchObject({
      everywhere: true,
      leads: false,
      communes: 128,
      ownIndicators: 0,
      sample: true,
    });
  });

  test("narrows everything to one district", async () => {
    const view = await overview(await office(), asking("453"), db());
    const keys = await communeKeys("453");
    expect(view?.communes).toHaveLength(keys.length);
    expect(view?.communes.every(({ district }) => district === "huyện Tuyên Hóa")).toBe(true);
    const waits = await number(
      `SELECT count(*) AS n FROM "Observation" o WHERE ${WAITS} AND "unitKey" IN (${keys.map((key) => `'${key}'`)})`,
    );
    expect(view?.waiting.total).toBe(waits);
    expect(waits).toBeGreaterThan(0);
    expect(new Set(view?.waiting.byDistrict.map(({ who }) => who))).toEqual(new Set(["Huyện Tuyên Hóa"]));
  });

  test("sees what waits by step and who holds it, with its oldest day", async () => {
    const view = await waitingView(await office(), NOTHING_ASKED, db());
    const total = await number(`SELECT count(*) AS n FROM "Observation" o WHERE ${WAITS}`);
    expect(total).toBeGreaterThan(0);
    expect(view?.waiting.total).toBe(total);
    const { byHolder = [], byDistrict = [] } = view?.waiting ?? {};
    for (const groups of [byHolder, byDistrict]) expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    const toCheck = `FROM "Observation" o JOIN "Organisation" g ON g."key" = o."organisationKey" AND g."kind" = 'commune'
      WHERE ${WAITS} AND NOT EXISTS (SELECT 1 FROM "Review" r WHERE r."observationId" = o."id" AND r."act" = 'check')`;
    const atDistricts = byHolder.filter(({ step }) => step === "Rà soát");
    expect(atDistricts.reduce((sum, { count }) => sum + count, 0)).toBe(
      await number(`SELECT count(*) AS n ${toCheck}`),
    );
    const [oldest] = await db().$queryRawUnsafe<{ day: string }[]>(
      `SELECT to_char(min(o."submittedAt") + interval '7 hours', 'YYYY-MM-DD') AS day ${toCheck}`,
    );
    expect(atDistricts.map((group) => group.oldest).sort()[0]).toBe(oldest?.day);
    const others = byHolder.filter(({ step }) => step === "Chấp nhận").map(({ who }) => who);
    expect(others).toEqual(others.length === 0 ? [] : ["Văn phòng Điều phối"]);
  });

  test("sees who is late by name, the longest first; the targets count what is recorded now", async () => {
    const view = await targetsView(await office(), NOTHING_ASKED, db());
    const late = view?.targets.late ?? [];
    const bySql = await number(
      `SELECT count(*) AS n FROM "Registration" g JOIN "Target" t ON t."id" = g."targetId"
       WHERE t."year" = 2023 AND g."withdrawnOn" IS NULL AND g."committedOn" < DATE '2023-09-06' AND NOT EXISTS
         (SELECT 1 FROM "Recognition" r WHERE r."unitKey" = g."unitKey" AND r."setKey" = t."setKey" AND r."titleYear" = 2023
            AND r."criteriaCompletedOn" <= DATE '2023-09-06')`,
    );
    expect(late).toHaveLength(bySql);
    expect(late.every(({ days }, at) => days > 0 && days <= (late[at - 1]?.days ?? days))).toBe(true);
  });

  test("reads completeness that a count of accepted figures gives again", async () => {
    const view = await qualityView(await office(), NOTHING_ASKED, db());
    const row = view?.rows.find(({ code }) => code === "19003");
    const there = await number(
      `SELECT count(DISTINCT i."indicatorId") AS n FROM "EditionIndicator" i
       JOIN "Edition" e ON e."id" = i."editionId" AND e."setKey" = '${NTM}'
       JOIN "Observation" o ON o."unitKey" = (SELECT "unitKey" FROM "UnitVersion" WHERE "code" = '19003' LIMIT 1)
         AND o."acceptedAt" IS NOT NULL AND NOT o."notApplicable"
         AND (o."measureKey" = i."measureKey" OR (o."setKey" = '${NTM}' AND o."indicatorId" = i."indicatorId"))`,
    );
    const exempt = await number(
      `SELECT count(DISTINCT "indicatorId") AS n FROM "Observation" WHERE "notApplicable" AND "acceptedAt" IS NOT NULL
       AND "unitKey" = (SELECT "unitKey" FROM "UnitVersion" WHERE "code" = '19003' LIMIT 1)`,
    );
    expect(row?.there).toBe(there);
    expect(row?.due).toBe(57 - exempt);
    expect(view?.rows).toHaveLength(128);
    const registered = await number(
      `SELECT count(*) AS n FROM "Registration" g JOIN "Target" t ON t."id" = g."targetId"
       WHERE t."setKey" = '${NANG_CAO}' AND t."year" = 2023 AND g."unitKey" IS NOT NULL`,
    );
    expect(view?.sets.find(({ key }) => key === NANG_CAO)?.communes).toBe(registered);
    expect(view?.sets.find(({ key }) => key === NTM)?.communes).toBe(128);
    const contradictions = view?.rows.reduce((sum, one) => sum + one.contradictions, 0);
    expect(view?.contradictions).toHaveLength(contradictions ?? -1);
  });

  test("sees the week: what was accepted, and every verdict that changed, as judging all twice says it", async () => {
    const before = await weekView(await office(), NOTHING_ASKED, db());
    const now = await businessNow(db());
    const author = await db().person.findUniqueOrThrow({ where: { login: "vanphong" } });
    const keys = await communeKeys();
    const met = [...(await judgedNow(keys))].find(([, { standing }]) =>
      standing.criteria.every((c) => c.verdict === "met"),
    );
    const [unitKey = ""] = met ?? [];
    await db().observation.create({
      data: {
        id: randomUUID(),
        unitKey,
        subject: "indicator",
        setKey: NTM,
        criterionId: "1",
        indicatorId: "1.1",
        measuredOn: toDbDate(dayOf(now)),
        referenceYear: 2023,
        kind: "actual",
        conclusion: "not_met",
        authorId: author.id,
        organisationKey: "vpdp",
        submittedAt: now,
        acceptedAt: now,
        acceptedById: author.id,
      },
    });
    const after = await weekView(await office(), NOTHING_ASKED, db());
    expect(after?.week.accepted).toBe((before?.week.accepted ?? 0) + 1);
    const then = new Date(now.getTime() - 7 * 86_400_000);
    const [old, present] = [await judgedNow(keys, then), await judgedNow(keys)];
    const expected = keys.flatMap((key) =>
      (present.get(key)?.standing.criteria ?? []).flatMap(({ id, verdict }) => {
        const earlier = old.get(key)?.standing.criteria.find((one) => one.id === id)?.verdict;
        return earlier === undefined || earlier === verdict ? [] : [`${key} ${id}: ${earlier} → ${verdict}`];
      }),
    );
    expect(expected).toContain(`${unitKey} 1: met → not_met`);
    const codes = new Map((await judgedNow(keys)).entries());
    const said = (after?.week.changes ?? []).map(({ code, criterion, before: b, after: a }) => {
      const key = keys.find((one) => codes.get(one)?.facts.unit.code === code);
      return `${key} ${criterion.split(" ")[0]}: ${b} → ${a}`;
    });
    expect(said.sort()).toEqual(expected.sort());
  });
});

describe("scopes", () => {
  test("a district sees its communes and nothing of another", async () => {
    const actor = await actorOf(db(), "huyentuyenhoa");
    const view = await overview(actor, NOTHING_ASKED, db());
    expect(view?.communes).toHaveLength((await communeKeys("453")).length);
    expect(view?.communes.every(({ district }) => district === "huyện Tuyên Hóa")).toBe(true);
    expect(view?.targets).toBeNull();
    expect(view?.frame.choices.districts.map(({ key }) => key)).toEqual(["453"]);
    const keys = (await communeKeys("453")).map((key) => `'${key}'`);
    expect(view?.waiting.total).toBe(
      await number(`SELECT count(*) AS n FROM "Observation" o WHERE ${WAITS} AND "unitKey" IN (${keys})`),
    );
    expect(await overview(actor, asking("452"), db())).toBeNull();
    expect(await communesView(actor, asking("452"), db())).toBeNull();
    for (const name of TABLE_NAMES) expect(await dashboardTable(actor, name, asking("452"), db()), name).toBeNull();
    expect(await dashboardTable(actor, "cham-tien-do", NOTHING_ASKED, db())).toBeNull();
    expect(await briefView(actor, db())).toBeNull();
  });

  test("a department sees its assigned communes, and its own indicators over all communes", async () => {
    const actor = await actorOf(db(), "soyte");
    const view = await overview(actor, NOTHING_ASKED, db());
    const [held] = actor.roles;
    expect(view?.communes).toHaveLength(held?.assignedUnits.length ?? -1);
    expect(view?.targets).toBeNull();
    const own = held?.ownSubjects.indicators
      .filter(({ setKey }) => setKey === NTM)
      .map(({ indicatorId }) => indicatorId);
    expect(view?.indicators.map(({ id }) => id).sort()).toEqual(own?.sort());
    const all = [...(await judgedNow(await communeKeys())).values()];
    for (const { id, met, notMet, unknown, notApplicable } of view?.indicators ?? []) {
      expect(met + notMet + unknown + notApplicable, id).toBe(128);
      const plain = all.filter(({ standing }) =>
        standing.criteria.some(({ indicators }) => indicators.some((one) => one.id === id && one.verdict === "met")),
      );
      expect(met, id).toBe(plain.length);
    }
    const units = held?.assignedUnits.map((key) => `'${key}'`) ?? [];
    const measures = held?.ownSubjects.measures.map((key) => `'${key}'`) ?? [];
    const concluded = held?.ownSubjects.indicators.map(({ setKey, indicatorId }) => `'${setKey}/${indicatorId}'`) ?? [];
    expect(view?.waiting.total).toBe(
      await number(
        `SELECT count(*) AS n FROM "Observation" o WHERE ${WAITS} AND ("unitKey" IN (${units.length ? units : "''"})
           OR ("subject" = 'measure' AND "measureKey" IN (${measures}))
           OR ("subject" = 'indicator' AND "setKey" || '/' || "indicatorId" IN (${concluded})))`,
      ),
    );
    expect(await indicatorsView(await office(), NOTHING_ASKED, db())).toBeNull();
  });

  test("a commune sees itself", async () => {
    const view = await overview(await actorOf(db(), "xacaoquang"), NOTHING_ASKED, db());
    expect(view?.communes.map(({ code }) => code)).toEqual(["19003"]);
    expect(view?.indicators).toEqual([]);
  });

  test("who reads no figures has no dashboard, nor any table of one", async () => {
    const actor = await actorOf(db(), "quantri");
    expect(await overview(actor, NOTHING_ASKED, db())).toBeNull();
    for (const name of TABLE_NAMES) expect(await dashboardTable(actor, name, NOTHING_ASKED, db()), name).toBeNull();
  });

  test.each(["thanhtra", "thamdinh", "ubndtinh", "sokhdt", "mttq"])("%s reads the whole province", async (login) => {
    const view = await overview(await actorOf(db(), login), NOTHING_ASKED, db());
    expect(view?.summary.communes).toBe(128);
    expect(view?.targets?.bars.length).toBeGreaterThan(3);
  });

  test("a filter that names nothing is not there", async () => {
    for (const asked of [asking("999"), asking(null, "khong-co"), { ...NOTHING_ASKED, year: "1999" }]) {
      expect(await overview(await office(), asked, db())).toBeNull();
    }
  });
});

test("every table says as of when, that it is inside, its source, and that the data are made up", async () => {
  for (const name of TABLE_NAMES.filter((one) => one !== "chi-tieu")) {
    const table = await dashboardTable(await office(), name, NOTHING_ASKED, db());
    const notes = table?.notes.join(" ") ?? "";
    for (const part of ["chưa công bố", "06/09/2023", "Nguồn:", "Dữ liệu minh họa"])
      expect(notes, name).toContain(part);
    for (const row of table?.rows ?? []) expect(row, name).toHaveLength(table?.header.length ?? -1);
  }
  expect(await dashboardTable(await office(), "constructor", NOTHING_ASKED, db())).toBeNull();
});

test("the leader's page counts as the office's does, and names the publication that waits", async () => {
  expect((await preparePublication(await office(), { note: "" }, db())).ok).toBe(true);
  const [brief, view] = [
    await briefView(await actorOf(db(), "lanhdao"), db()),
    await overview(await office(), NOTHING_ASKED, db()),
  ];
  expect(brief?.summary).toEqual(view?.summary);
  expect(brief?.districts).toEqual(view?.districts);
  expect(brief?.targets?.bars).toEqual(view?.targets?.bars);
  expect(brief?.frame.leads).toBe(true);
  expect(brief?.toApprove).toHaveLength(1);
});
