import { can, whereUnit } from "../../../policy/can";
import { Conflict, defineAction } from "../../../server/action";
import { withinBound } from "../../../server/bound";
import { type ReadInput, readInput } from "../schema";

export type FileToRead = { fileName: string; sha256: string; storageKey: string; size: number };

const READINGS_PER_MINUTE = 120;

/** Lets a person take a file of evidence, and logs that they did: before the first byte goes out. */
export const readFile = defineAction<ReadInput, FileToRead & { unitKeys: string[] }, FileToRead>({
  input: readInput,
  verb: "evidence.read",
  subjectId: ({ evidenceId }) => evidenceId,
  load: async (db, actor, { evidenceId, number }) => {
    const version = await db.evidenceVersion.findFirst({
      where: { evidenceId, number, evidence: { units: { some: whereUnit(actor, "evidence.read") } } },
      select: {
        fileName: true,
        sha256: true,
        storageKey: true,
        size: true,
        evidence: { select: { units: { select: { unitKey: true } } } },
      },
    });
    if (version === null) return null;
    const { evidence, ...file } = version;
    // One unit of the paper in reach is enough to read it.
    const unitKeys = evidence.units.map(({ unitKey }) => unitKey).filter((key) => can(actor, "evidence.read", key));
    return { ...file, unitKeys };
  },
  run: async (_tx, { actor, subject: { unitKeys: _units, ...file }, input: { evidenceId, number } }) => {
    if (!withinBound(`reading ${actor.id}`, READINGS_PER_MINUTE)) {
      throw new Conflict("Tải quá nhiều tệp trong một phút. Hãy chờ một phút rồi tải lại.");
    }
    const { fileName, sha256 } = file;
    return {
      value: file,
      audit: [
        { action: "evidence.read", subject: { type: "evidence", id: evidenceId }, after: { number, fileName, sha256 } },
      ],
    };
  },
});
