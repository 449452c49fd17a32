import type { About } from "../../../policy/can";
import { Conflict, defineAction } from "../../../server/action";
import { withinBound } from "../../../server/bound";
import { readPlaces } from "../reach";
import { type ReadInput, readInput } from "../schema";

export type FileToRead = { fileName: string; sha256: string; storageKey: string; size: number };

const READINGS_PER_MINUTE = 120;

/** Lets a person take a file of evidence, and logs that they did: before the first byte goes out. */
export const readFile = defineAction<
  ReadInput,
  FileToRead & { places: { unitKey: string; about?: About }[] },
  FileToRead
>({
  input: readInput,
  verb: "evidence.read",
  subjectId: ({ evidenceId }) => evidenceId,
  load: async (db, actor, { evidenceId, number }) => {
    const version = await db.evidenceVersion.findFirst({
      where: { evidenceId, number },
      select: {
        fileName: true,
        sha256: true,
        storageKey: true,
        size: true,
        evidence: { select: { units: { include: { links: { where: { endedAt: null } } } } } },
      },
    });
    if (version === null) return null;
    const { evidence, ...file } = version;
    const places = readPlaces(actor, evidence.units);
    return places.length === 0 ? null : { ...file, places };
  },
  run: async (_tx, { actor, subject: { places: _places, ...file }, input: { evidenceId, number } }) => {
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
