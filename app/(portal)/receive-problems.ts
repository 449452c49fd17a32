import type { Problem } from "@/lib/format/problems";
import { RECEIVE_PROBLEMS, type ReceiveProblem } from "@/lib/imports/schema";

export type Query = Record<string, string | string[] | undefined>;

/** What the address of a form carries back after a file was not taken: the problems by their codes, and what was typed. */
export function receiveProblems(query: Query): { problems: Problem[]; basis: string; setKey: string } {
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const problems = text("loi")
    .split(",")
    .flatMap((code) => RECEIVE_PROBLEMS[code as ReceiveProblem] ?? []);
  return { problems, basis: text("can-cu"), setKey: text("bo") };
}
