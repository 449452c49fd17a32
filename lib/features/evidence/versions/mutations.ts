import { randomUUID } from "node:crypto";
import { type Actor, can } from "../../../policy/can";
import { Conflict, defineAction, Invalid } from "../../../server/action";
import { withinBound } from "../../../server/bound";
import { businessNow } from "../../../server/clock";
import type { Db } from "../../../server/db";
import { keyOf } from "../../../server/storage/types";
import { PAPER_PROBLEMS, type PaperProblem } from "../form/problems";
import { type Place, replacePlaces } from "../reach";
import { type VersionInput, versionInput } from "../schema";

const VERSIONS_PER_MINUTE = 30;

type OfPaper = { places: Place[]; unitKeys: string[]; secret: boolean };

/** A paper that somebody may attach to somewhere, with where they must to give it a new file; else `null`, "not found". */
export async function ofPaper(db: Db, actor: Actor, evidenceId: string): Promise<OfPaper | null> {
  const paper = await db.evidence.findUnique({
    where: { id: evidenceId },
    include: { units: { include: { links: { where: { endedAt: null } } } } },
  });
  if (paper === null) return null;
  const places = replacePlaces(actor, paper);
  const unitKeys = paper.units.map(({ unitKey }) => unitKey);
  const somewhere: Place[] = [...places, ...unitKeys.map((unitKey) => ({ unitKey }))];
  if (!somewhere.some(({ unitKey, about }) => can(actor, "evidence.attach", unitKey, about))) return null;
  return { places, unitKeys, secret: paper.secrecy !== null };
}

/**
 * A new file of a paper, beside the old ones. It changes what stands as evidence wherever the paper serves; `replacePlaces`
 * says who may.
 */
export const addVersion = defineAction<VersionInput, OfPaper, { number: number }>({
  input: versionInput,
  verb: "evidence.attach",
  subjectId: ({ evidenceId }) => evidenceId,
  load: (db, actor, { evidenceId }) => ofPaper(db, actor, evidenceId),
  run: async (tx, { db, actor, subject, input: { evidenceId, seen, file } }) => {
    if (subject.secret) wrong("dau-mat");
    if (!withinBound(`evidence version ${actor.id}`, VERSIONS_PER_MINUTE))
      throw new Conflict(PAPER_PROBLEMS["qua-nhieu"]);
    await tx.$queryRaw`SELECT 1 FROM "Evidence" WHERE "id" = ${evidenceId}::uuid FOR UPDATE`;
    const before = await tx.evidenceVersion.findFirst({ where: { evidenceId }, orderBy: { number: "desc" } });
    // The same form posted twice comes here with the bytes of its own first post: that is said, not that somebody was first.
    if ((await tx.evidenceVersion.count({ where: { evidenceId, sha256: file.sha256 } })) > 0) wrong("giong-ban-cu");
    if ((before?.number ?? 0) !== seen) throw new Conflict(PAPER_PROBLEMS["co-ban-moi"]);
    const twin = { sha256: file.sha256, evidence: { units: { some: { unitKey: { in: subject.unitKeys } } } } };
    if ((await tx.evidenceVersion.count({ where: twin })) > 0) wrong("giong-tai-lieu");
    const version = { number: seen + 1, ...file, storageKey: keyOf(file.sha256) };
    await tx.evidenceVersion.create({
      data: { id: randomUUID(), evidenceId, ...version, addedById: actor.id, addedAt: await businessNow(db) },
    });
    return {
      value: { number: version.number },
      audit: [{ action: "evidence.replaced", subject: { type: "evidence", id: evidenceId }, after: version }],
    };
  },
});

function wrong(code: PaperProblem): never {
  throw new Invalid([{ place: "file", text: PAPER_PROBLEMS[code] }]);
}
