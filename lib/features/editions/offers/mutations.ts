import { shippedEdition } from "../../../criteria/registry";
import type { Actor } from "../../../policy/can";
import type { ActionResult } from "../../../server/action";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { editionAt } from "../../standings/queries";
import { proposeEdition } from "../mutations";
import { knownMeasures } from "../queries";

/** Proposes what this release ships for a set as the office's next edition; it is never applied by itself. */
export async function proposeRelease(
  actor: Actor,
  { setKey, reason }: { setKey: string; reason: string },
  db: Db = portalDb(),
): Promise<ActionResult<{ proposalId: string }>> {
  const shipped = shippedEdition(setKey);
  const law = await editionAt(db, setKey, await businessNow(db));
  if (shipped === undefined || law === null) return { ok: false, code: "not_found" };
  const known = await knownMeasures(db);
  const newMeasures = Object.keys(shipped.edition.measures).filter((key) => !known.has(key));
  const input = { content: shipped.edition, baseHash: law.hash, origin: "release", newMeasures, reason };
  return proposeEdition(actor, input, db);
}
