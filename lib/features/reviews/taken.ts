import { dayOf, formatDate } from "../../format/date";
import type { Db } from "../../server/db";
import { STEP_WORDS } from "./workflow";

const ACTS: Record<string, string> = {
  check: STEP_WORDS.check.act,
  confirm: STEP_WORDS.confirm.act,
  differ: "kết luận khác",
  accept: STEP_WORDS.accept.act,
  return: "trả lại",
  replace: "thay bằng số mới hơn",
};

/** The steps taken on observations, by its id, earliest first: `Huyện Tuyên Hóa (Trần Thị B) rà soát 05/09/2023`. */
export async function stepsTaken(db: Db, observationIds: readonly string[]): Promise<Map<string, string[]>> {
  const reviews = await db.review.findMany({
    where: { observationId: { in: [...observationIds] } },
    include: { organisation: true, person: true },
    orderBy: { at: "asc" },
  });
  const taken = new Map(observationIds.map((id) => [id, [] as string[]]));
  for (const { observationId, act, at, organisation, person } of reviews) {
    const words = `${organisation.shortName} (${person.name}) ${ACTS[act] ?? act} ${formatDate(dayOf(at))}`;
    taken.get(observationId)?.push(words);
  }
  return taken;
}
