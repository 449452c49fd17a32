import { can, type About as Subject, whereUnit } from "../../../policy/can";
import { Conflict, defineAction } from "../../../server/action";
import { businessNow } from "../../../server/clock";
import { aboutOf } from "../../reviews/held/context";
import { type About, aboutIn, lockUnit, writeLink } from "../about";
import { mayAttachTo, readPlaces } from "../reach";
import { type EndInput, endInput, type LinkInput, linkInput, type ShareInput, shareInput } from "../schema";

/** Makes a paper that the unit already has evidence of one more indicator. */
export const linkPaper = defineAction<LinkInput, About, null>({
  input: linkInput,
  verb: "evidence.attach",
  subjectId: ({ evidenceId }) => evidenceId,
  load: async (db, actor, { evidenceId, ...input }) => {
    const about = await aboutIn(db, actor, input);
    if (about?.place == null) return null;
    const where = { evidenceId_unitKey: { evidenceId, unitKey: about.unitKey } };
    const there = await db.evidenceUnit.findUnique({ where, include: { links: { where: { endedAt: null } } } });
    return there === null || readPlaces(actor, [there]).length === 0 ? null : about;
  },
  run: async (tx, { db, actor, subject, input }) => {
    await lockUnit(tx, subject.unitKey);
    const at = await businessNow(db);
    const { evidenceId } = input;
    const event = await writeLink(tx, { personId: actor.id, at, evidenceId, about: subject, input });
    if (event === null) throw new Conflict("Tài liệu này đã được gắn với chỉ tiêu này.");
    return { value: null, audit: [event] };
  },
});

type OpenLink = { id: string; unitKey: string; evidenceId: string; about: Subject };

/** Ends what a paper is evidence of, with a reason. The link stays, for what was shown before. */
export const endLink = defineAction<EndInput, OpenLink, null>({
  input: endInput,
  verb: "evidence.attach",
  subjectId: ({ linkId }) => linkId,
  load: async (db, actor, { linkId }) => {
    const link = await db.evidenceLink.findUnique({ where: { id: linkId } });
    return link === null || !mayAttachTo(actor, link) ? null : { ...link, about: aboutOf(link) };
  },
  run: async (tx, { db, actor, subject, input: { reason } }) => {
    const endedAt = await businessNow(db);
    const { count } = await tx.evidenceLink.updateMany({
      where: { id: subject.id, endedAt: null },
      data: { endedAt, endedById: actor.id, endReason: reason },
    });
    if (count === 0) throw new Conflict("Tài liệu này đã được gỡ trước đó.");
    return {
      value: null,
      audit: [
        {
          action: "evidence.unlinked",
          subject: { type: "evidence", id: subject.evidenceId },
          before: { linkId: subject.id, endedAt: null },
          after: { linkId: subject.id, endedAt: endedAt.toISOString() },
          reason,
        },
      ],
    };
  },
});

/** Makes a paper belong to one more unit; the person must reach the paper and that unit. */
export const sharePaper = defineAction<ShareInput, { unitKey: string }, null>({
  input: shareInput,
  verb: "evidence.attach",
  subjectId: ({ evidenceId }) => evidenceId,
  load: async (db, actor, { evidenceId, unitKey }) => {
    const own = await db.evidence.count({
      where: { id: evidenceId, units: { some: whereUnit(actor, "evidence.attach") } },
    });
    const unit = await db.unit.findUnique({ where: { key: unitKey } });
    return own === 0 || unit === null || !can(actor, "evidence.attach", unit.key) ? null : { unitKey };
  },
  run: async (tx, { db, actor, input: { evidenceId, unitKey } }) => {
    await lockUnit(tx, unitKey);
    if ((await tx.evidenceUnit.count({ where: { evidenceId, unitKey } })) > 0) {
      throw new Conflict("Tài liệu này đã dùng cho đơn vị đó.");
    }
    await tx.evidenceUnit.create({
      data: { evidenceId, unitKey, addedById: actor.id, addedAt: await businessNow(db) },
    });
    return {
      value: null,
      audit: [{ action: "evidence.shared", subject: { type: "evidence", id: evidenceId }, after: { unitKey } }],
    };
  },
});
