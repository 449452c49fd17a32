import { randomUUID } from "node:crypto";
import { contentHash } from "../../criteria/hash";
import { newMeasureProblems } from "../../criteria/new-measures";
import { publishingProblems } from "../../criteria/publishing";
import { parseEdition } from "../../criteria/schema";
import type { Edition } from "../../engine";
import { dayOf } from "../../format/date";
import type { Problem } from "../../format/problems";
import { WHOLE_PROVINCE } from "../../policy/province";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Db, Tx } from "../../server/db";
import { editionAt } from "../standings/queries";
import { nextLabel } from "./level";
import { knownMeasures } from "./queries";
import { type DecideInput, decideInput, type ProposeInput, proposeInput, withdrawInput } from "./schema";

type Anywhere = { unitKey: string };
type Waiting = Anywhere & { proposedById: string };

/**
 * Proposes a new edition of a set, or a new set. It changes nothing until another person publishes it. The content is
 * checked whole: its references, dates and sources, and that no known measure changes its meaning.
 */
export const proposeEdition = defineAction<ProposeInput, Anywhere, { proposalId: string }>({
  input: proposeInput,
  verb: "edition.propose",
  subjectId: (input) => setOf(input.content),
  load: async () => WHOLE_PROVINCE,
  run: async (tx, { db, actor, input }) => {
    const at = await businessNow(db);
    const { edition, problems } = parseEdition(input.content);
    if (edition === null) throw new Invalid(problems);
    const base = await editionAt(db, edition.set, at);
    if ((base?.hash ?? null) !== input.baseHash) throw new Conflict(NOT_THE_LATEST);
    const labels = await tx.edition.findMany({ where: { setKey: edition.set }, select: { label: true } });
    const label = nextLabel(
      labels.map((row) => row.label),
      Number(dayOf(at).slice(0, 4)),
    );
    const content: Edition = { ...edition, edition: label };
    const wrong = await contentProblems(db, content, input.newMeasures, base?.edition ?? null);
    if (wrong.length > 0) throw new Invalid(wrong);
    const id = randomUUID();
    const hash = contentHash(content);
    await tx.$executeRaw`LOCK TABLE "EditionProposal" IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.editionProposal.count({ where: { hash, decision: null } })) > 0) throw new Conflict(PROPOSED);
    const { baseHash, origin, newMeasures, reason } = input;
    const about = { setKey: edition.set, label, hash, baseHash, origin, newMeasures, reason };
    await tx.editionProposal.create({ data: { id, ...about, content, proposedById: actor.id, proposedAt: at } });
    return {
      value: { proposalId: id },
      audit: [{ action: "edition.proposed", subject: { type: "edition", id }, after: about }],
    };
  },
});

const PROPOSED = "Một đề nghị giống hệt đang chờ quyết định; không ghi thêm đề nghị thứ hai.";
const NOT_THE_LATEST =
  "Bộ tiêu chí đã có phiên bản mới hơn phiên bản dùng làm gốc. Hãy tải phiên bản mới nhất rồi làm lại.";

function setOf(content: unknown): string {
  const set = (content as { set?: unknown } | null)?.set;
  return typeof set === "string" ? set : "";
}

/** What the store asks of an edition beyond its own integrity. */
async function contentProblems(
  db: Db,
  edition: Edition,
  newMeasures: string[],
  base: Edition | null,
): Promise<Problem[]> {
  const problems = [
    ...publishingProblems(edition),
    ...newMeasureProblems(edition.measures, await knownMeasures(db), newMeasures),
  ];
  if (base !== null && base.unitKind !== edition.unitKind) {
    problems.push({ place: "unitKind", text: "loại đơn vị của một bộ tiêu chí không đổi; hãy lập bộ mới" });
  }
  if (base !== null && contentHash({ ...base, edition: edition.edition }) === contentHash(edition)) {
    problems.push({ place: "toàn bộ", text: "không có thay đổi nào so với phiên bản đang dùng" });
  }
  return problems;
}

/** Loads a proposal that may still be decided on. */
async function proposal(db: Db, id: string): Promise<Waiting | null> {
  const row = await db.editionProposal.findUnique({ where: { id }, select: { proposedById: true } });
  return row && { ...WHOLE_PROVINCE, ...row };
}

/**
 * Publishes a proposed edition, or refuses it with a reason; never by who proposed it. From then on the inside is judged by
 * it, the outside from the next publication; what was known before does not move.
 */
export const decideOnEdition = defineAction<DecideInput, Waiting, { hash: string | null }>({
  input: decideInput,
  verb: "edition.publish",
  subjectId: (input) => input.proposalId,
  load: (db, _actor, { proposalId }) => proposal(db, proposalId),
  allow: (actor, subject) => subject.proposedById !== actor.id,
  run: async (tx, { db, actor, input }) => {
    await tx.$executeRaw`LOCK TABLE "Edition" IN SHARE ROW EXCLUSIVE MODE`;
    const at = await businessNow(db);
    const id = input.proposalId;
    const row = await tx.editionProposal.findUniqueOrThrow({ where: { id } });
    if (row.decision !== null) throw new Conflict(DECIDED);
    const decided = { decidedById: actor.id, decidedAt: at };
    const subject = { type: "edition", id } as const;
    if (input.act === "refuse") {
      await tx.editionProposal.update({
        where: { id },
        data: { decision: "refused", decisionReason: input.reason, ...decided },
      });
      const after = { setKey: row.setKey, decision: "refused" };
      return { value: { hash: null }, audit: [{ action: "edition.declined", subject, after, reason: input.reason }] };
    }
    const latest = await tx.edition.findFirst({
      where: { setKey: row.setKey },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    });
    if ((latest?.hash ?? null) !== row.baseHash) throw new Conflict(NOT_THE_LATEST);
    // Another proposal may have made a measure meanwhile, and given it another meaning.
    const content = row.content as unknown as Edition;
    const newMeasures = row.newMeasures as string[];
    const wrong = newMeasureProblems(content.measures, await knownMeasures(tx), newMeasures);
    if (wrong.length > 0) {
      throw new Conflict("Đại lượng của đề nghị này đã thay đổi từ khi đề nghị. Hãy rút lại và đề nghị lại.");
    }
    await tx.editionProposal.update({ where: { id }, data: { decision: "published", ...decided } });
    await insertEdition(tx, { content, newMeasures, hash: row.hash, proposalId: id, at });
    const after = { setKey: row.setKey, label: row.label, hash: row.hash, publishedAt: at.toISOString() };
    return { value: { hash: row.hash }, audit: [{ action: "edition.published", subject, after }] };
  },
});

const DECIDED = "Đề nghị này đã được quyết định trước đó.";

type Publishing = { content: Edition; newMeasures: string[]; hash: string; proposalId: string; at: Date };

/** The row of the edition, its set and measures where they are new, and which measure each indicator refers to. */
async function insertEdition(tx: Tx, { content, newMeasures, hash, proposalId, at }: Publishing): Promise<void> {
  const { set, name, shortName, unitKind, status } = content;
  const named = { name, shortName, unitKind, status };
  await tx.criteriaSet.upsert({ where: { key: set }, create: { key: set, ...named }, update: named });
  await tx.measure.createMany({
    data: Object.entries(content.measures).flatMap(([key, measure]) =>
      newMeasures.includes(key) ? [{ key, ...measure }] : [],
    ),
  });
  const row = await tx.edition.create({
    data: { setKey: set, label: content.edition, hash, content, origin: "office", publishedAt: at, proposalId },
  });
  const indicators = content.criteria.flatMap(({ id, indicators: own }) =>
    own.map((item) => ({ criterionId: id, item })),
  );
  await tx.editionIndicator.createMany({
    data: indicators.map(({ criterionId, item }, position) => ({
      editionId: row.id,
      criterionId,
      indicatorId: item.id,
      measureKey: item.measure,
      position,
    })),
  });
}

/** Who proposed an edition takes it back as long as nobody has decided on it. */
export const withdrawEdition = defineAction<{ proposalId: string }, Waiting, null>({
  input: withdrawInput,
  verb: "edition.propose",
  subjectId: (input) => input.proposalId,
  load: (db, _actor, { proposalId }) => proposal(db, proposalId),
  allow: (actor, subject) => subject.proposedById === actor.id,
  run: async (tx, { db, actor, input: { proposalId: id } }) => {
    const decidedAt = await businessNow(db);
    const { count } = await tx.editionProposal.updateMany({
      where: { id, decision: null },
      data: { decision: "withdrawn", decidedById: actor.id, decidedAt },
    });
    if (count === 0) throw new Conflict(DECIDED);
    const after = { decision: "withdrawn" };
    return {
      value: null,
      audit: [{ action: "edition.declined", subject: { type: "edition", id }, after, reason: "rút lại" }],
    };
  },
});
