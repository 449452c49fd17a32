import { type Actor, mayAnywhere, reach } from "../../../policy/can";
import type { Db } from "../../../server/db";
import { hrefOf } from "../../reviews/filter";
import type { HeldRow } from "../../reviews/held/types";
import { patienceAt } from "../../reviews/overdue/queries";
import { waitingFor } from "../../reviews/queries";
import { isTurnOf, stepsOf } from "../../reviews/reach";
import { STEP_WORDS, type Step } from "../../reviews/workflow";
import { answersView } from "../answers/queries";
import type { UnitGaps } from "../gaps/queries";
import type { QueueItem } from "../types";

/** What waits for this person, by kind of work: to enter, to answer, to check, to confirm, to accept. */
export async function queueOf(
  actor: Actor,
  gaps: UnitGaps[],
  db: Db,
  now: Date,
): Promise<{ items: QueueItem[]; workingDays: number }> {
  const patience = await patienceAt(db, now);
  const waiting = await waitingFor(actor, db, now);
  const steps = stepsOf(actor).map((step) => ofStep(actor, step, waiting, patience.isLate));
  const entering = mayAnywhere(actor, "observation.submit") && !reach(actor, "observation.submit").everywhere;
  const answers = await ofAnswers(actor, db, now, entering);
  return { items: [...(entering ? [ofGaps(gaps)] : []), ...answers, ...steps], workingDays: patience.workingDays };
}

function ofGaps(units: UnitGaps[]): QueueItem {
  const gaps = units.flatMap((unit) => unit.gaps);
  const href = "/lam-viec/can-nhap";
  const late = gaps.filter((gap) => gap.late).length;
  return { kind: "enter", label: "chỉ tiêu cần nhập", count: gaps.length, late, href, lateHref: href };
}

async function ofAnswers(actor: Actor, db: Db, now: Date, entering: boolean): Promise<QueueItem[]> {
  const { returned, differences } = await answersView(actor, db, now);
  const count = returned.length + differences.length;
  if (!entering && count === 0) return [];
  const href = "/lam-viec/can-tra-loi";
  return [{ kind: "answer", label: "việc cần trả lời", count, late: 0, href, lateHref: href }];
}

function ofStep(actor: Actor, step: Step, rows: HeldRow[], isLate: (row: HeldRow) => boolean): QueueItem {
  const mine = rows.filter((row) => row.progress.waitsFor === step && isTurnOf(actor, row));
  const { act, slug } = STEP_WORDS[step];
  return {
    kind: step,
    label: `số liệu chờ ${act}`,
    count: mine.length,
    late: mine.filter(isLate).length,
    href: hrefOf({ buoc: slug }),
    lateHref: hrefOf({ buoc: slug, quaHan: "1" }),
  };
}
