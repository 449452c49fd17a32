import { eventText } from "../../audit/words";
import { formatInstant } from "../../format/date";
import { type Actor, reach } from "../../policy/can";
import { isSettingKey, SETTING_WORDS } from "../settings/words";
import { changesOf, idsOf } from "./changes";
import { refusedInWords, STORE_WORDS, SUBJECT_WORDS } from "./fields";
import { shortId } from "./ids";
import { linkOf } from "./subjects";
import type { Change, Known, LogLine } from "./types";

/** A row of the log. */
export type Entry = {
  sequence: bigint;
  at: Date;
  machineAt: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  outcome: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  hash: string;
};

/** The kinds of subjects a reader can ask for. */
export const KINDS = Object.entries(SUBJECT_WORDS)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, "vi"));

/** An entry in words, by what its keys stand for. */
export function lineOf(entry: Entry, actor: Actor, { names, links, logins }: Known): LogLine {
  const { at, machineAt, actorId, subjectType, subjectId } = entry;
  const refused = entry.outcome === "refused";
  const readable = mayReadContent(actor, subjectType);
  return {
    sequence: String(entry.sequence),
    at: formatInstant(at),
    machineAt: formatInstant(machineAt) === formatInstant(at) ? null : formatInstant(machineAt),
    who: entry.actorName,
    login: actorId === null ? null : (logins.get(actorId) ?? null),
    what: eventText(entry.action),
    refused,
    subject: {
      kind: SUBJECT_WORDS[subjectType] ?? subjectType,
      id: subjectId,
      name: nameOf(subjectType, subjectId, names) ?? names.get(subjectId) ?? shortId(subjectId),
      href: links.get(subjectId) ?? linkOf(actor, subjectType, subjectId),
    },
    changes: readable ? changesOf(entry.before, entry.after, names) : WITHHELD,
    ids: readable ? idsOf(entry.before, entry.after, names) : [],
    reason: reasonInWords(entry.reason, { refused, readable }),
    hash: entry.hash,
  };
}

/** Why a figure was sent back says as much as the figure; why somebody was refused says only what was asked for. */
function reasonInWords(reason: string | null, { refused, readable }: { refused: boolean; readable: boolean }) {
  if (reason === null || refused) return reason && refusedInWords(reason);
  return readable ? reason : null;
}

/** Figures and papers stay with who may read them: whoever manages accounts sees that something was done, not what it says. */
function mayReadContent(actor: Actor, subjectType: string): boolean {
  if (subjectType === "evidence") return reach(actor, "evidence.read").everywhere;
  return !ABOUT_FIGURES.has(subjectType) || reach(actor, "observation.read").everywhere;
}

const ABOUT_FIGURES = new Set(["observation", "difference", "import"]);
const WITHHELD: Change[] = [{ field: "nội dung", before: null, after: "chỉ người đọc số liệu xem được" }];

/** The name of what is no row with a name of its own. */
function nameOf(type: string, id: string, names: Known["names"]): string | undefined {
  if (type === "store") return STORE_WORDS[id];
  if (type === "publication") return /^\d+$/.test(id) ? `bản số ${id}` : undefined;
  if (type === "setting") return isSettingKey(id) ? SETTING_WORDS[id].name : undefined;
  const [first = "", rest = ""] = id.split("/");
  if (type === "answer" && rest !== "") return `${answerInWords(rest)}, ${names.get(first) ?? first}`;
  if (type === "assignment" && rest !== "") return `${names.get(first) ?? first}, ${names.get(rest) ?? rest}`;
  return undefined;
}

/** `17.1` and `TC17` as people say them. */
function answerInWords(word: string): string {
  return word.startsWith("TC") ? `tiêu chí ${word.slice(2)}` : `chỉ tiêu ${word}`;
}
