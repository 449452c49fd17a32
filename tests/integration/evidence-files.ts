import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { indicatorEvidence } from "@/lib/features/evidence/indicator/queries";
import type { Db } from "@/lib/server/db";
import { diskStorage } from "@/lib/server/storage/disk";
import type { Storage } from "@/lib/server/storage/types";
import { CAO_QUANG } from "./evidence-send";
import { actorOf } from "./people";

/** A folder of stored files, removed after the tests of a file. */
export function withStorage(folder = withFolder()): Storage {
  return diskStorage(folder);
}

/** A folder of a file of tests, removed after them. */
export function withFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "evidence-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything that is written of evidence. */
export async function counts(db: Db, storage: Storage) {
  let files = 0;
  for await (const _ of storage.list()) files += 1;
  const [papers, units, versions, links, log] = await Promise.all([
    db.evidence.count(),
    db.evidenceUnit.count(),
    db.evidenceVersion.count(),
    db.evidenceLink.count(),
    db.auditEntry.count({ where: { action: { startsWith: "evidence." } } }),
  ]);
  return { papers, units, versions, links, log, files };
}

/** The papers on an indicator of Cao Quảng as somebody sees them. */
export async function papersOn(db: Db, login: string, indicatorId = "15.2") {
  return (await indicatorEvidence(await actorOf(db, login), "19003", { setKey: "", indicatorId }, db))?.papers ?? null;
}

/** A commune other than Cao Quảng. */
export async function otherCommune(db: Db): Promise<string> {
  const day = new Date("2023-09-06");
  const row = await db.unitVersion.findFirstOrThrow({
    where: {
      kind: "commune",
      unitKey: { not: CAO_QUANG },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
  });
  return row.unitKey;
}
