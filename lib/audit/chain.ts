import { contentHash } from "../criteria/hash";

/** What the hash of an entry covers: everything but the hash itself, with the hash of the entry before. */
export type ChainedEntry = {
  sequence: string;
  at: string;
  machineAt: string;
  actorId: string | null;
  actorName: string;
  action: string;
  outcome: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  prevHash: string;
};

/** The hash before the first entry. */
export const CHAIN_START = "0".repeat(64);

/** SHA-256 over the canonical JSON (RFC 8785) of an entry, so that no later change of a row goes unseen. */
export function entryHash(entry: ChainedEntry): string {
  return contentHash(entry);
}
