import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { verifyTrace } from "@/lib/engine";
import { publishedEdition } from "@/lib/features/communes/queries";
import { publicationsUntil } from "@/lib/features/publications/queries";
import { standingsAt } from "@/lib/features/standings/queries";
import { unitsOn } from "@/lib/features/units/queries";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");
const NTM = "xa-ntm-2021-2025";
const NOW = new Date("2023-09-06T10:14:00+07:00");
const run = promisify(execFile);

async function published() {
  const [latest] = await publicationsUntil(db(), NOW);
  if (latest === undefined) throw new Error("no publication");
  const units = await unitsOn(db(), latest.asOf, ["commune"]);
  const keys = units.map((unit) => unit.key);
  return {
    latest,
    keys,
    judge: (set: string) => standingsAt(db(), set, { asOf: latest.asOf, knownAt: latest.cutOff }, keys),
  };
}

describe("what the portal says can be checked by anyone", () => {
  test.each([NTM, "xa-ntm-nang-cao-2021-2025"])(
    "assess on the facts file gives the same standing, byte for byte: %s",
    async (set) => {
      const { latest, keys, judge } = await published();
      const judged = await judge(set);
      const law = await publishedEdition(set, null, db());
      const folder = mkdtempSync(path.join(tmpdir(), "assess-"));
      writeFileSync(path.join(folder, "edition.json"), JSON.stringify(law?.edition, null, 2));
      for (const key of [keys[0], keys[40], keys[90], "xa-dan-hoa-18904"]) {
        const { facts, standing } = judged.get(key ?? "") ?? {};
        writeFileSync(path.join(folder, "facts.json"), JSON.stringify(facts));
        for (const edition of [[], ["--edition", "edition.json"]]) {
          const args = ["lib/cli/assess.ts", "--set", set, "--as-of", latest.asOf, ...edition, "facts.json"];
          const { stdout } = await run("node_modules/.bin/tsx", args, {
            env: { ...process.env, INIT_CWD: folder },
            maxBuffer: 1e7,
          });
          expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(standing)));
        }
      }
    },
  );

  test("every published verdict recomputes from its own trace", async () => {
    const { judge } = await published();
    for (const { standing } of (await judge(NTM)).values())
      expect(verifyTrace(standing)).toMatchObject({ equal: true });
  });
});

describe("inside and outside", () => {
  test("a figure that waits, or is accepted after the cut-off, changes nothing outside", async () => {
    const { judge } = await published();
    const before = JSON.stringify([...(await judge(NTM)).values()].map((judged) => judged.standing));
    const office = await db().person.findUniqueOrThrow({ where: { login: "vanphong" } });
    await db().observation.updateMany({
      where: { acceptedAt: null },
      data: { acceptedAt: NOW, acceptedById: office.id },
    });
    const after = JSON.stringify([...(await judge(NTM)).values()].map((judged) => judged.standing));
    expect(after).toBe(before);
    const { latest, keys } = await published();
    const inside = await standingsAt(db(), NTM, { asOf: latest.asOf, knownAt: NOW }, keys);
    expect(JSON.stringify([...inside.values()].map((judged) => judged.standing))).not.toBe(before);
  });
});
