import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Actor, mayAnywhere } from "../../policy/can";
import type { Verb } from "../../policy/roles";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { withinBound } from "../../server/bound";
import { businessNow } from "../../server/clock";
import type { Db } from "../../server/db";
import { FILE_KINDS } from "../kinds";
import { discardInput, RECEIVE_PROBLEMS, type ReceiveInput, receiveInput } from "../schema";

const FILES_PER_MINUTE = 20;
/** Somebody who posts the same file twice within this time means one file. */
const SAME_FILE_MS = 10 * 60_000;

/** A file belongs to whoever sent it; nothing of any unit is touched before it is read. */
type NoUnits = { unitKeys: [] };

/** Keeps a file of any kind, so that it can be read, looked at and then written or put aside. Nothing of it counts yet. */
export const receiveFile = defineAction<ReceiveInput, NoUnits, { fileId: string }>({
  input: receiveInput,
  verb: ({ kind }) => FILE_KINDS[kind].verb,
  subjectId: ({ fileName }) => fileName,
  load: async (_db, actor, { kind }) => (mayAnywhere(actor, FILE_KINDS[kind].verb) ? { unitKeys: [] } : null),
  run: async (tx, { db, actor, input }) => {
    const { kind, fileName, bytes, basis } = input;
    if (!withinBound(`import ${actor.id}`, FILES_PER_MINUTE)) {
      throw new Conflict(RECEIVE_PROBLEMS["qua-nhieu"].text);
    }
    const setKey = input.setKey === "" ? null : input.setKey;
    if (setKey !== null && (await tx.criteriaSet.count({ where: { key: setKey } })) === 0) {
      throw new Invalid([RECEIVE_PROBLEMS["khong-co-bo"]]);
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const receivedAt = await businessNow(db);
    const id = randomUUID();
    const file = { kind, fileName, sha256, size: bytes.length, basis, setKey };
    await tx.importFile.create({
      data: {
        id,
        ...file,
        personId: actor.id,
        organisationKey: senderOrganisation(actor, FILE_KINDS[kind].verb),
        receivedAt,
        content: { create: { content: new Uint8Array(bytes) } },
      },
    });
    return {
      value: { fileId: id },
      audit: [{ action: "import.received", subject: { type: "import", id }, after: file }],
    };
  },
});

/** The same file, sent again by the same person a moment ago and still open: a double click, not a second file. */
export async function sameFileOpen(db: Db, actor: Actor, input: ReceiveInput): Promise<string | null> {
  const since = new Date((await businessNow(db)).getTime() - SAME_FILE_MS);
  const row = await db.importFile.findFirst({
    where: {
      personId: actor.id,
      kind: input.kind,
      sha256: createHash("sha256").update(input.bytes).digest("hex"),
      basis: input.basis,
      setKey: input.setKey === "" ? null : input.setKey,
      receivedAt: { gt: since },
      refusal: null,
      committedAt: null,
      discardedAt: null,
    },
    select: { id: true },
    orderBy: { receivedAt: "desc" },
  });
  return row?.id ?? null;
}

/** Puts a file aside: nothing of it is written, its bytes are not kept. */
export const discardFile = defineAction<z.infer<typeof discardInput>, NoUnits & { fileName: string }, null>({
  input: discardInput,
  verb: ({ kind }) => FILE_KINDS[kind].verb,
  subjectId: ({ fileId }) => fileId,
  load: async (db, actor, { fileId, kind }) => {
    const row = await db.importFile.findFirst({
      where: { id: fileId, kind, personId: actor.id },
      select: { fileName: true },
    });
    return row && { unitKeys: [], fileName: row.fileName };
  },
  run: async (tx, { db, subject, input: { fileId } }) => {
    const { count } = await tx.importFile.updateMany({
      where: { id: fileId, committedAt: null, discardedAt: null },
      data: { discardedAt: await businessNow(db) },
    });
    if (count === 0) throw new Conflict("Tệp này đã được ghi hoặc đã bỏ trước đó.");
    await tx.importContent.deleteMany({ where: { fileId } });
    return {
      value: null,
      audit: [
        { action: "import.discarded", subject: { type: "import", id: fileId }, after: { fileName: subject.fileName } },
      ],
    };
  },
});

/** The organisation of the sender: that of the role by which they may do it anywhere. */
function senderOrganisation(actor: Actor, verb: Verb): string {
  const held = actor.roles.find((role) => mayAnywhere({ ...actor, roles: [role] }, verb));
  if (held === undefined) throw new Error("Nobody sends what they may enter nowhere");
  return held.organisationKey;
}
