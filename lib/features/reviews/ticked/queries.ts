import { dayOf } from "../../../format/date";
import type { Actor } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { chainContext, heldRows } from "../held/queries";
import { patienceAt } from "../overdue/queries";
import { previewOf } from "../preview/queries";
import type { PreviewView } from "../preview/view";
import { stepsOf, whereStep } from "../reach";
import { unitNames, waitingRows } from "../rows/queries";
import { MOST_AT_ONCE } from "../schema";
import type { Step } from "../workflow";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** What a step on ticked observations would change, before it is taken; `null` for who does not take that step. */
export async function previewView(
  actor: Actor,
  step: Step,
  ticked: readonly string[],
  db: Db = portalDb(),
): Promise<PreviewView | null> {
  if (!stepsOf(actor).includes(step)) return null;
  const now = await businessNow(db);
  const ids = [...new Set(ticked)].filter((id) => UUID.test(id)).slice(0, MOST_AT_ONCE);
  const held = await heldRows(db, await chainContext(db, now), { AND: [{ id: { in: ids } }, whereStep(actor, step)] });
  const units = await unitNames(db, dayOf(now));
  const rows = await waitingRows(actor, held, { db, units, patience: await patienceAt(db, now) });
  const able = rows.filter(({ may }) => may.includes(step));
  const chosen = held.filter(({ id }) => able.some((row) => row.id === id));
  const { effects, seen } = await previewOf(db, chosen, step, now);
  return {
    step,
    rows: able,
    cannot: rows.filter(({ may }) => !may.includes(step)),
    effects: effects.map((effect) => ({ ...effect, unitName: units.get(effect.unitKey)?.name ?? effect.unitKey })),
    passesOver: step === "accept" ? [...new Set(able.map((row) => row.passesOver))].filter(Boolean) : [],
    seen,
  };
}
