import { NTM } from "@/lib/engine";
import { submitEntry } from "@/lib/features/observations/mutations";
import { entryView } from "@/lib/features/observations/queries";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import type { Db } from "@/lib/server/db";
import { actorOf } from "./people";

export const CAO_QUANG = "xa-cao-quang-19003";

/** Steps of the routine check on Cao Quảng as people of the sample take them. */
export function chainOf(db: () => Db) {
  const actor = (login: string) => actorOf(db(), login);
  return {
    actor,
    /** Enters as a person does; the ids of what was written. */
    enter: async (login: string, indicatorId: string, over: object = {}): Promise<string> => {
      const person = await actor(login);
      const seen = (await entryView(person, "19003", { setKey: NTM, indicatorId: indicatorId }, db()))?.seen ?? "";
      const input = { unitKey: CAO_QUANG, setKey: "xa-ntm-2021-2025", indicatorId, seen };
      const typed = { figures: {}, conclusion: "", measuredOn: "2023-09-05", referenceYear: "", kind: "actual" };
      const result = await submitEntry(person, { ...input, ...typed, document: "", note: "Kiểm tra", ...over }, db());
      if (!result.ok) throw new Error(`${login} could not enter ${indicatorId}: ${JSON.stringify(result)}`);
      return result.value.ids[0] ?? "";
    },
    act: async (login: string, act: string, observationId: string, over: object = {}) =>
      reviewObservation(await actor(login), { act, observationId, ...over }, db()),
    row: (id: string) =>
      db().observation.findUniqueOrThrow({ where: { id }, include: { reviews: { orderBy: { at: "asc" } } } }),
  };
}
