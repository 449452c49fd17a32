import type { Measure } from "../../engine";
import type { Db, Tx } from "../../server/db";
import type { KnownMeasures } from "./measures";

/** Every measure of the store. */
export async function knownMeasures(db: Db | Tx): Promise<KnownMeasures> {
  const rows = await db.measure.findMany();
  return new Map(
    rows.map(({ key, name, unit, shape, yearly }) => [key, { name, unit, shape: shape as Measure["shape"], yearly }]),
  );
}
