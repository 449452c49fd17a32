import { currentHead, type HeadFile } from "../../audit/head";
import { type Actor, can, NO_UNIT } from "../../policy/can";
import { type Db, db as portalDb } from "../../server/db";
import type { Prisma } from "../../server/generated/client";
import { COMMUNE_LEVEL_KINDS, KIND_NAMES } from "../units/kinds";
import { linesOf } from "./lines";
import { type Entry, KINDS } from "./lines-of-entry";
import { logReading, logRefusedReading } from "./reading";
import { type LogFilter, type LogPlace, type LogQuery, logHref, readLogQuery } from "./schema";
import type { LogLine, LogView } from "./types";
import { whereOf } from "./where";

const A_PAGE = 50;
const PATH = "/nhat-ky";

/** A page of the log by the filters of the address, or `null` for whom it is no business of (which is logged). */
export async function logView(actor: Actor, query: LogQuery, db: Db = portalDb()): Promise<LogView | null> {
  if (!(await mayRead(actor, db))) return null;
  const { typed, filter, place, problems } = readLogQuery(query);
  const page = filter === null ? NOTHING : await pageOf(db, actor, filter, place);
  const lines = await linesOf(db, actor, page.entries);
  if (filter !== null) await logReading(db, actor, "xem trên trang", typed);
  const [first, last] = [lines.at(0)?.sequence, lines.at(-1)?.sequence];
  return {
    typed,
    problems,
    lines,
    newer: page.newer && first !== undefined ? logHref(PATH, typed, { sau: first }) : null,
    older: page.older && last !== undefined ? logHref(PATH, typed, { truoc: last }) : null,
    csv: logHref(`${PATH}/nhat-ky.csv`, typed),
    communes: await communes(db),
    kinds: KINDS,
  };
}

/** Every code of a commune, ward or township there ever was, under its last name. */
async function communes(db: Db): Promise<LogView["communes"]> {
  const versions = await db.unitVersion.findMany({
    where: { kind: { in: COMMUNE_LEVEL_KINDS } },
    orderBy: { validFrom: "asc" },
  });
  const named = new Map(versions.map(({ code, kind, name }) => [code ?? "", `${name}, ${KIND_NAMES[kind]} (${code})`]));
  return [...named]
    .flatMap(([value, label]) => (value === "" ? [] : [{ value, label }]))
    .sort((a, b) => a.label.localeCompare(b.label, "vi"));
}

type Page = { entries: Entry[]; newer: boolean; older: boolean };
const NOTHING: Page = { entries: [], newer: false, older: false };

/** Newest first, by the number of the entry: an entry written meanwhile moves no page. */
async function pageOf(db: Db, actor: Actor, filter: LogFilter, { before, after }: LogPlace): Promise<Page> {
  const where = await whereOf(db, actor, filter);
  if (after !== null) {
    const found = await entriesOf(db, where, { gt: after }, "asc");
    return { entries: found.slice(0, A_PAGE).reverse(), newer: found.length > A_PAGE, older: true };
  }
  const found = await entriesOf(db, where, before === null ? undefined : { lt: before }, "desc");
  return { entries: found.slice(0, A_PAGE), newer: before !== null, older: found.length > A_PAGE };
}

function entriesOf(
  db: Db,
  where: Prisma.AuditEntryWhereInput,
  sequence: { gt: bigint } | { lt: bigint } | undefined,
  order: "asc" | "desc",
): Promise<Entry[]> {
  return db.auditEntry.findMany({
    where: sequence === undefined ? where : { AND: [where, { sequence }] },
    orderBy: { sequence: order },
    take: A_PAGE + 1,
  });
}

/** Entries for the file, newest first, a page in memory at a time, to a bound; `null` as above. */
export async function logForFile(actor: Actor, query: LogQuery, most: number, db: Db = portalDb()) {
  if (!(await mayRead(actor, db))) return null;
  const { typed, filter } = readLogQuery(query);
  if (filter === null) return null;
  await logReading(db, actor, "tải tệp CSV", typed);
  return linesInPages(db, actor, await whereOf(db, actor, filter), most);
}

const IN_MEMORY = 250;

async function* linesInPages(
  db: Db,
  actor: Actor,
  where: Prisma.AuditEntryWhereInput,
  most: number,
): AsyncGenerator<{ lines: LogLine[]; cut: boolean }> {
  let before: bigint | undefined;
  for (let given = 0; ; ) {
    const take = Math.min(IN_MEMORY, most - given);
    const entries = await db.auditEntry.findMany({
      where: before === undefined ? where : { AND: [where, { sequence: { lt: before } }] },
      orderBy: { sequence: "desc" },
      take: take + 1,
    });
    const page = entries.slice(0, take);
    const more = entries.length > take;
    given += page.length;
    yield { lines: await linesOf(db, actor, page), cut: more && given >= most };
    if (!more || given >= most) return;
    before = page.at(-1)?.sequence;
  }
}

/** The head of the log to be kept outside, or `null` as above. */
export async function headForDownload(actor: Actor, db: Db = portalDb()): Promise<HeadFile | null> {
  if (!(await mayRead(actor, db))) return null;
  const head = await currentHead(db);
  await logReading(db, actor, "tải đầu chuỗi", {});
  return head;
}

async function mayRead(actor: Actor, db: Db): Promise<boolean> {
  if (can(actor, "audit.read", NO_UNIT)) return true;
  await logRefusedReading(db, actor);
  return false;
}
