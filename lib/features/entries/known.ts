import type { Db, Tx } from "../../server/db";
import { ENDING_ACTS } from "../observations/waiting";
import type { Batch } from "./entry-problems";
import type { KnownRow } from "./subjects";

/** Everything said so far in a unit about what is sent, latest first. */
export async function knownRows(
  db: Db | Tx,
  unitKey: string,
  batches: readonly Pick<Batch, "edition" | "criterion">[],
): Promise<KnownRow[]> {
  const measures = batches.flatMap(({ criterion }) => criterion.indicators.map(({ measure }) => measure));
  const sets = [...new Set(batches.map(({ edition }) => edition.set))];
  return db.observation.findMany({
    where: { unitKey, OR: [{ measureKey: { in: measures } }, { setKey: { in: sets } }] },
    select: {
      id: true,
      subject: true,
      measureKey: true,
      setKey: true,
      criterionId: true,
      indicatorId: true,
      measuredOn: true,
      referenceYear: true,
      kind: true,
      value: true,
      values: true,
      conclusion: true,
      notApplicable: true,
      acceptedAt: true,
      author: { select: { name: true } },
      reviews: { where: { act: { in: ENDING_ACTS } }, select: { id: true } },
    },
    orderBy: { sequence: "desc" },
  });
}
