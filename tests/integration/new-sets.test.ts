import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import type { Edition } from "@/lib/engine";
import { decideOnEdition, proposeEdition } from "@/lib/features/editions/mutations";
import { proposalView } from "@/lib/features/editions/previews/queries";
import { standingsAt } from "@/lib/features/standings/queries";
import { businessNow } from "@/lib/server/clock";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const office = () => actorOf(db(), "vanphong");
const second = () => actorOf(db(), "chanhvanphong");

function tenCriteria(): Edition {
  return JSON.parse(readFileSync("tests/fixtures/editions/ten-criteria.json", "utf8")) as Edition;
}

/** The content as somebody sends it, with the measures that are not there yet named as new. */
async function asSent(content: Edition) {
  const known = new Set((await db().measure.findMany()).map(({ key }) => key));
  const newMeasures = Object.keys(content.measures).filter((key) => !known.has(key));
  return { content, newMeasures, baseHash: null, origin: "json", reason: "thử (minh họa)" };
}

async function propose(input: object): Promise<string> {
  const result = await proposeEdition(await office(), input, db());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.proposalId;
}

const publish = async (proposalId: string) => decideOnEdition(await second(), { act: "publish", proposalId }, db());

test("a set of ten criteria and 47 indicators goes in without a change of code", async () => {
  const content = tenCriteria();
  const input = await asSent(content);
  for (const wrong of [{ newMeasures: [] }, { content: { ...content, criteria: [], measures: {} } }]) {
    const result = await proposeEdition(await office(), { ...input, ...wrong }, db());
    expect(result).toMatchObject({ ok: false, code: "invalid" });
  }
  const id = await propose(input);
  const view = await proposalView(await second(), id, "xa-ntm-2021-2025", db());
  expect(view?.preview.beside?.rows).toHaveLength(128);
  expect(await publish(id)).toMatchObject({ ok: true });
  const units = await db().unitVersion.findMany({ where: { code: "19003" } });
  const moment = { asOf: "2023-09-06", lawOn: content.inForce?.from, knownAt: await businessNow(db()) };
  const judged = await standingsAt(
    db(),
    content.set,
    moment,
    units.map(({ unitKey }) => unitKey),
  );
  const [standing] = [...judged.values()].map((one) => one.standing);
  expect(standing).toMatchObject({ criteriaTotal: 10, indicatorsTotal: 47, set: content.set });
  expect((await verifyChain(db())).broken).toBeNull();
});

test("two proposals cannot give one measure two meanings: the second is not published", async () => {
  const key = "dai-luong-thu-hai-nghia";
  const withMeasure = (set: string, unit: string): Edition => {
    const content = tenCriteria();
    const [criterion, ...others] = content.criteria;
    const [indicator, ...rest] = criterion?.indicators ?? [];
    if (criterion === undefined || indicator === undefined) throw new Error("The fixture has no indicator");
    const measure = { name: "Số hộ (thử)", unit, shape: "number", yearly: false } as const;
    const level = {
      operator: "gte",
      value: 1,
      layer: "common",
      from: content.inForce?.from,
      reference: "thử",
      source: "thử",
      standing: "hint",
    };
    const anew = { ...indicator, measure: key, levels: [level] } as Edition["criteria"][number]["indicators"][number];
    const { [indicator.measure]: _, ...measures } = content.measures;
    const criteria = [{ ...criterion, indicators: [anew, ...rest] }, ...others];
    return { ...content, set, measures: { ...measures, [key]: measure }, criteria };
  };
  const ids = [
    await propose(await asSent(withMeasure("bo-thu-mot", "hộ"))),
    await propose(await asSent(withMeasure("bo-thu-hai", "người"))),
  ];
  expect(await publish(ids[0] ?? "")).toMatchObject({ ok: true });
  expect(await publish(ids[1] ?? "")).toMatchObject({ ok: false, code: "conflict" });
  expect(await db().measure.findUniqueOrThrow({ where: { key } })).toMatchObject({ unit: "hộ" });
  expect(await db().edition.count({ where: { setKey: "bo-thu-hai" } })).toBe(0);
  const row = await db().editionProposal.findUniqueOrThrow({ where: { id: ids[1] } });
  expect(row.decision).toBeNull();
});
