import { formatDate } from "../../format/date";
import { type Actor, mayAnywhere } from "../../policy/can";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { sendsMail } from "../../server/mail";
import { KIND_NAMES } from "../units/kinds";
import type { Entry } from "./rules";
import type { MailChoice, NoticesView } from "./types";

const A_PAGE = 50;

/** The notices of a person, the latest first, and how they are sent. */
export async function noticesView(actor: Actor, asked: number, db: Db = portalDb()): Promise<NoticesView> {
  const where = { personId: actor.id };
  const [total, unread, person] = await Promise.all([
    db.notice.count({ where }),
    unreadNotices(actor, db),
    db.person.findUniqueOrThrow({ where: { id: actor.id }, include: { noticeChoice: true } }),
  ]);
  const pages = Math.max(1, Math.ceil(total / A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await db.notice.findMany({
    where,
    orderBy: [{ sequence: "desc" }, { id: "asc" }],
    skip: (page - 1) * A_PAGE,
    take: A_PAGE,
  });
  return {
    unread,
    lines: rows.map(({ id, text, href, at, readAt }) => ({ id, text, href, at, read: readAt !== null })),
    page,
    pages,
    address: person.email,
    mail: (person.noticeChoice?.mail ?? "daily") as MailChoice,
    sends: sendsMail(),
    stuck: mayAnywhere(actor, "person.manage") ? await stuckMails(db) : null,
  };
}

/** Mail that was not taken at the last try: how many, and why the latest was not. */
async function stuckMails(db: Db): Promise<NoticesView["stuck"]> {
  const where = { sentAt: null, failure: { not: null } };
  const count = await db.mail.count({ where });
  const latest = await db.mail.findFirst({ where, orderBy: { dueAt: "desc" } });
  return { count, failure: latest?.failure ?? null };
}

export function unreadNotices(actor: Actor, db: Db = portalDb()): Promise<number> {
  return db.notice.count({ where: { personId: actor.id, readAt: null } });
}

/** What observations are about, in words, by their ids. */
export async function observationsNamed(
  db: Db | Tx,
  ids: readonly string[],
): Promise<Map<string, NonNullable<Entry["observation"]>>> {
  const named = ids.filter(Boolean);
  if (named.length === 0) return new Map();
  const rows = await db.observation.findMany({
    where: { id: { in: named } },
    include: {
      measure: {
        include: { indicators: { orderBy: [{ edition: { setKey: "asc" } }, { editionId: "desc" }], take: 1 } },
      },
    },
  });
  const units = await unitNames(db, [...new Set(rows.map(({ unitKey }) => unitKey))]);
  return new Map(
    rows.map((row) => {
      const { id, authorId, organisationKey, unitKey, measure, indicatorId, criterionId, measuredOn } = row;
      const unit = units.get(unitKey);
      const [place] = measure?.indicators ?? [];
      const of = indicatorId ?? place?.indicatorId;
      const what = measure?.name ?? (of === undefined ? `tiêu chí ${criterionId ?? ""}` : `chỉ tiêu ${of}`);
      const about = `${what} ngày ${formatDate(measuredOn.toISOString().slice(0, 10))}`;
      const href = unit?.code == null ? "/lam-viec" : `/don-vi/${unit.code}${of === undefined ? "" : `/${of}`}`;
      return [id, { authorId, organisationKey, unit: unit?.name ?? unitKey, href, about }] as const;
    }),
  );
}

async function unitNames(db: Db | Tx, keys: string[]): Promise<Map<string, { name: string; code: string | null }>> {
  const rows = await db.unitVersion.findMany({ where: { unitKey: { in: keys } }, orderBy: { validFrom: "asc" } });
  const inWords = (kind: string, name: string) => `${(KIND_NAMES[kind] ?? kind).toLowerCase()} ${name}`;
  return new Map(rows.map(({ unitKey, kind, name, code }) => [unitKey, { name: inWords(kind, name), code }]));
}

/** People whose mail of a day (ISO, machine time) is to be made: what is new to them and where it goes. */
export async function digestsDue(db: Db, day: string, choices: readonly MailChoice[]) {
  const rows = await db.person.findMany({
    where: {
      active: true,
      email: { not: null },
      notices: { some: { readAt: null, mailId: null } },
      mails: { none: { day: toDbDate(day) } },
    },
    include: {
      noticeChoice: true,
      notices: { where: { readAt: null, mailId: null }, orderBy: { sequence: "asc" } },
    },
  });
  return rows.filter(({ noticeChoice }) => choices.includes((noticeChoice?.mail ?? "daily") as MailChoice));
}
