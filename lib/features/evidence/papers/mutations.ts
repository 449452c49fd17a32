import { randomUUID } from "node:crypto";
import type { AuditEvent } from "../../../audit/events";
import { dayOf } from "../../../format/date";
import { organisationFor } from "../../../policy/can";
import { Conflict, defineAction, Invalid } from "../../../server/action";
import { withinBound } from "../../../server/bound";
import { businessNow } from "../../../server/clock";
import { toDbDate } from "../../../server/dates";
import type { Tx } from "../../../server/db";
import type { Prisma } from "../../../server/generated/client";
import { keyOf } from "../../../server/storage/types";
import { type About, aboutIn, lockUnit, writeLink } from "../about";
import { PAPER_PROBLEMS } from "../form/problems";
import { type AboutInput, type PaperInput, paperInput, type SecretInput, secretInput } from "../schema";

const PAPERS_PER_MINUTE = 30;

type Added = { evidenceId: string };

/**
 * Records a paper whose file is already kept. Bytes that the unit has in another paper make no second one: a conflict, and
 * the caller offers the paper that is there.
 */
export const addPaper = defineAction<PaperInput, About, Added>({
  input: paperInput,
  verb: "evidence.attach",
  subjectId: ({ unitKey }) => unitKey,
  load: aboutIn,
  run: async (tx, { db, actor, subject, input }) => {
    const at = await businessNow(db);
    if (!withinBound(`evidence ${actor.id}`, PAPERS_PER_MINUTE)) throw new Conflict(PAPER_PROBLEMS["qua-nhieu"]);
    notAfterToday(input.documentDate, at);
    await lockUnit(tx, subject.unitKey);
    const { sha256 } = input.file;
    const twin = { sha256, evidence: { units: { some: { unitKey: subject.unitKey } } } };
    if ((await tx.evidenceVersion.count({ where: twin })) > 0) throw new Conflict(PAPER_PROBLEMS["giong-tai-lieu"]);
    const evidenceId = randomUUID();
    const said = {
      title: input.title,
      documentNumber: input.documentNumber || null,
      documentDate: input.documentDate,
      signer: input.signer || null,
      validUntil: input.validUntil,
    };
    const { documentDate, validUntil } = said;
    const organisationKey = organisationFor(actor, "evidence.attach", subject.unitKey, subject.about);
    const data = {
      ...said,
      documentDate: documentDate === null ? null : toDbDate(documentDate),
      validUntil: validUntil === null ? null : toDbDate(validUntil),
      organisationKey,
    };
    await writePaper(tx, { id: evidenceId, ...data, addedById: actor.id, addedAt: at }, subject.unitKey);
    const version = { number: 1, ...input.file, storageKey: keyOf(sha256) };
    await tx.evidenceVersion.create({
      data: { id: randomUUID(), evidenceId, ...version, addedById: actor.id, addedAt: at },
    });
    const after = { unitKey: subject.unitKey, ...said, version };
    return { value: { evidenceId }, audit: await added(tx, { evidenceId, after, actor, at, subject, input }) };
  },
});

/** Records what may be kept of a secret paper: number, day, signer and conclusion. No file, no title. */
export const addSecret = defineAction<SecretInput, About, Added>({
  input: secretInput,
  verb: "evidence.attach",
  subjectId: ({ unitKey }) => unitKey,
  load: aboutIn,
  run: async (tx, { db, actor, subject, input }) => {
    const at = await businessNow(db);
    const { secrecy, documentNumber, signer, conclusion } = input;
    notAfterToday(input.documentDate, at);
    await lockUnit(tx, subject.unitKey);
    const documentDate = toDbDate(input.documentDate);
    const same = {
      documentNumber,
      documentDate,
      secrecy: { not: null },
      units: { some: { unitKey: subject.unitKey } },
    };
    if ((await tx.evidence.count({ where: same })) > 0) {
      throw new Conflict("Tài liệu mật số này, ngày này đã được ghi cho đơn vị. Chọn trong các tài liệu đã có.");
    }
    const evidenceId = randomUUID();
    const said = { secrecy, documentNumber, signer, conclusion };
    const organisationKey = organisationFor(actor, "evidence.attach", subject.unitKey, subject.about);
    await writePaper(
      tx,
      { id: evidenceId, ...said, documentDate, organisationKey, addedById: actor.id, addedAt: at },
      subject.unitKey,
    );
    const after = { unitKey: subject.unitKey, ...said, documentDate: input.documentDate };
    return { value: { evidenceId }, audit: await added(tx, { evidenceId, after, actor, at, subject, input }) };
  },
});

function notAfterToday(day: string | null, at: Date): void {
  if (day !== null && day > dayOf(at)) throw new Invalid([{ place: "documentDate", text: PAPER_PROBLEMS["ngay-sau"] }]);
}

async function writePaper(tx: Tx, data: Prisma.EvidenceUncheckedCreateInput, unitKey: string): Promise<void> {
  await tx.evidence.create({ data });
  const { id, addedById, addedAt } = data;
  await tx.evidenceUnit.create({ data: { evidenceId: id, unitKey, addedById, addedAt } });
}

type Adding = {
  evidenceId: string;
  after: Record<string, unknown>;
  actor: { id: string };
  at: Date;
  subject: About;
  input: AboutInput;
};

/** What the log says of a new paper and, where it is evidence of something at once, of that. */
async function added(
  tx: Tx,
  { evidenceId, after, actor, at, subject, input }: Adding,
): Promise<[AuditEvent, ...AuditEvent[]]> {
  const linked = await writeLink(tx, { personId: actor.id, at, evidenceId, about: subject, input });
  const event: AuditEvent = { action: "evidence.added", subject: { type: "evidence", id: evidenceId }, after };
  return linked === null ? [event] : [event, linked];
}
