import type { Edition, Level } from "../../../engine";
import type { Problem } from "../../../format/problems";
import type { Actor } from "../../../policy/can";
import type { ActionResult } from "../../../server/action";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { editionAt } from "../../standings/queries";
import { withLevel } from "../level";
import { formProblems, readLevel, type TypedLevel } from "../level-form";
import { proposeEdition } from "../mutations";

export type LevelAsked = {
  setKey: string;
  indicatorId: string;
  /** The level to be replaced; `null` for one more. */
  index: number | null;
  /** The edition that the person saw. */
  baseHash: string;
  /** `remove`: the level is taken out. */
  act: "save" | "remove";
  typed: TypedLevel;
};

/** Proposes one level confirmed, corrected, added or taken out: the next edition differs in nothing else. */
export async function proposeLevel(
  actor: Actor,
  asked: LevelAsked,
  db: Db = portalDb(),
): Promise<ActionResult<{ proposalId: string }>> {
  const law = await editionAt(db, asked.setKey, await businessNow(db));
  const levels = law?.edition.criteria
    .flatMap(({ indicators }) => indicators)
    .find(({ id }) => id === asked.indicatorId)?.levels;
  if (law === null || levels === undefined || (asked.index !== null && levels[asked.index] === undefined)) {
    return { ok: false, code: "not_found" };
  }
  const { level, problems } = asked.act === "remove" ? { level: null, problems: [] } : readLevel(asked.typed);
  if (problems.length > 0) return { ok: false, code: "invalid", problems };
  const content = withLevel(law.edition, asked.indicatorId, asked.index, level as Level | null);
  const { typed, baseHash } = asked;
  const input = { content, baseHash, origin: "level", newMeasures: [], reason: typed.reason };
  const result = await proposeEdition(actor, input, db);
  if (result.ok || result.code !== "invalid") return result;
  return { ...result, problems: atForm(result.problems, content, asked.indicatorId, asked.index ?? levels.length) };
}

/** Problems of this level stand at its fields; those of others name their indicator. */
function atForm(problems: readonly Problem[], { criteria }: Edition, indicatorId: string, index: number): Problem[] {
  const [own, others] = [[] as Problem[], [] as Problem[]];
  for (const problem of problems) {
    const [, c, i] = /^criteria\[(\d+)\]\.indicators\[(\d+)\]/.exec(problem.place) ?? [];
    const id = criteria[Number(c)]?.indicators[Number(i)]?.id;
    if (id === undefined || id === indicatorId) own.push(problem);
    else others.push({ place: "value", text: `chỉ tiêu ${id}: ${problem.text}` });
  }
  return [...formProblems(own, index), ...others];
}
