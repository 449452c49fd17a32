import { dayOf, formatDate } from "../../format/date";
import { groupBy } from "../../format/group";
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

/**
 * The steps taken on observations, by their ids, earliest first: `UBND huyện Tuyên Hóa rà soát 05/09/2023, Trần Thị B`.
 * What has seen none is not in it.
 */
export async function stepsTaken(db: Db, observationIds: readonly string[]): Promise<Map<string, string[]>> {
  const reviews = await db.review.findMany({
    where: { observationId: { in: [...observationIds] } },
    include: { organisation: { select: { shortName: true } }, person: { select: { name: true } } },
    orderBy: { at: "asc" },
  });
  return new Map(
    [...groupBy(reviews, ({ observationId }) => observationId)].map(([id, own]) => [id, own.map(inWords)]),
  );
}

type Taken = { act: string; at: Date; organisation: { shortName: string }; person: { name: string } };

function inWords({ act, at, organisation, person }: Taken): string {
  return `${organisation.shortName} ${ACTS[act] ?? act} ${formatDate(dayOf(at))}, ${person.name}`;
}
