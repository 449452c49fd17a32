import { evaluate, type Facts, type HashedEdition, type Standing } from "../../lib/engine";

export const AS_OF = "2023-09-06";

/** Judges every commune and reads every sentence; returns the length of all text, so that nothing can be left out. */
export function judgeWithPortal(law: HashedEdition, facts: readonly Facts[]): number {
  let length = 0;
  for (const one of facts) length += textLength(evaluate(law, one, { asOf: AS_OF }));
  return length;
}

function textLength(standing: Standing): number {
  let length = 0;
  for (const criterion of standing.criteria) {
    for (const { text } of criterion.reasons) length += text.length;
    for (const indicator of criterion.indicators) for (const { text } of indicator.reasons) length += text.length;
  }
  return length;
}
