import { randomUUID } from "node:crypto";
import { can } from "../../../policy/can";
import { Conflict, defineAction, Invalid } from "../../../server/action";
import { withinBound } from "../../../server/bound";
import { businessNow } from "../../../server/clock";
import { keyOf } from "../../../server/storage/types";
import { PAPER_PROBLEMS, type PaperProblem } from "../form/problems";
import { type VersionInput, versionInput } from "../schema";

const VERSIONS_PER_MINUTE = 30;

type OfPaper = { unitKeys: string[]; secret: boolean };

/**
 * A new file of a paper, beside the old ones. It changes what stands as evidence in every unit of the paper, so all of them
 * must be in reach.
 */
export const addVersion = defineAction<VersionInput, OfPaper, { number: number }>({
  input: versionInput,
  verb: "evidence.attach",
  subjectId: ({ evidenceId }) => evidenceId,
  load: async (db, actor, { evidenceId }) => {
    const paper = await db.evidence.findUnique({ where: { id: evidenceId }, include: { units: true } });
    const unitKeys = paper?.units.map(({ unitKey }) => unitKey) ?? [];
    if (paper === null || !unitKeys.some((key) => can(actor, "evidence.attach", key))) return null;
    return { unitKeys, secret: paper.secrecy !== null };
  },
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
