import type { Actor } from "../../policy/can";

/** How a conclusion is called on every form: the commune's own assessment, or that of an agency that looks at it. */
export function saidLabel(actor: Actor, unitKey: string): string {
  return actor.roles.some(({ ownUnits }) => ownUnits.includes(unitKey)) ? "Xã tự đánh giá" : "Kết luận của cơ quan";
}
