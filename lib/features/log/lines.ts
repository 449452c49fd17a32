import type { Actor } from "../../policy/can";
import type { Db } from "../../server/db";
import { type Entry, lineOf } from "./lines-of-entry";
import { knownSubjects } from "./subjects";
import type { LogLine } from "./types";

/** As many as one question can hold. */
const MOST_KEYS = 20_000;

/** Entries in words; what they name is looked up once for all of them. */
export async function linesOf(db: Db, actor: Actor, entries: Entry[]): Promise<LogLine[]> {
  if (entries.length === 0) return [];
  const keys = entries.flatMap(({ actorId, subjectId, before, after }) => [
    ...(actorId === null ? [] : [actorId]),
    // What a commune and an organisation, or a set and an indicator, are together is named by both.
    ...[subjectId, ...subjectId.split("/")],
    ...textsIn(before),
    ...textsIn(after),
  ]);
  const known = await knownSubjects(db, actor, [...new Set(keys)].slice(0, MOST_KEYS));
  return entries.map((entry) => lineOf(entry, actor, known));
}

/** Short texts that could be a key of something; in what is kept by measure they are the names of fields. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length <= 80 ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([field, inner]) => [field, ...textsIn(inner)]);
}
