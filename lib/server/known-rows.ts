import { toDbDate } from "./dates";

/**
 * Rows of a dated list by two times: valid on a day (ISO), and known at an instant, that is recorded by then and not yet
 * replaced. Every query of such a list asks through this clause, so that what was shown before does not move.
 */
export function knownRows(day: string, knownAt: Date) {
  const on = toDbDate(day);
  return {
    validFrom: { lte: on },
    recordedAt: { lte: knownAt },
    AND: [
      { OR: [{ validTo: null }, { validTo: { gte: on } }] },
      { OR: [{ replacedAt: null }, { replacedAt: { gt: knownAt } }] },
    ],
  };
}
