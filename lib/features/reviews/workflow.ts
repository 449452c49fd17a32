import type { SettingValue } from "../settings/schema";

/** The steps after xã tự đánh giá, in their order. */
export const STEPS = ["check", "confirm", "accept"] as const;
export type Step = (typeof STEPS)[number];

/** One word per act, everywhere; `slug` stands in addresses. `differ` is how an agency confirms what it sees otherwise. */
export const STEP_WORDS: Record<Step, { act: string; who: string; slug: string; verb: StepVerb }> = {
  check: { act: "rà soát", who: "huyện", slug: "ra-soat", verb: "observation.check" },
  confirm: { act: "xác nhận", who: "sở, ngành", slug: "xac-nhan", verb: "observation.conclude" },
  accept: { act: "chấp nhận", who: "Văn phòng Điều phối", slug: "chap-nhan", verb: "observation.accept" },
};

type StepVerb = "observation.check" | "observation.conclude" | "observation.accept";

/** Who said it, as the chain sees them. `agency`: the organisation that answers for the very subject. */
export type Said = "commune" | "district" | "agency" | "department" | "office";

/**
 * Which steps make sense for what somebody entered. The district looks through what its communes entered, the agency that
 * answers confirms what others say of its subject; acceptance is for all.
 */
const MAKES_SENSE: Record<Said, Record<Step, boolean>> = {
  commune: { check: true, confirm: true, accept: true },
  district: { check: false, confirm: true, accept: true },
  agency: { check: false, confirm: false, accept: true },
  department: { check: false, confirm: true, accept: true },
  office: { check: false, confirm: false, accept: true },
};

/** The acts that take each step. */
const TAKES: Record<Step, readonly string[]> = { check: ["check"], confirm: ["confirm", "differ"], accept: ["accept"] };

/** An observation as the chain sees it. */
export type InChain = {
  said: Said;
  /** The ISO day on which it was entered: the chain of that day holds. */
  submittedOn: string;
  /** Whether its subject is judged by a conclusion. */
  concluded: boolean;
  /** Whether somebody answers for its subject: nobody waits for nobody. */
  answered: boolean;
  accepted: boolean;
  acts: readonly string[];
};

export type Need = "taken" | "required" | "optional" | "none";

export type Progress = {
  state: "waiting" | "returned" | "replaced" | "accepted";
  needs: Record<Step, Need>;
  /** The one step it waits for; `null` once that is over. */
  waitsFor: Step | null;
  /** Required steps not taken: who accepts all the same says why. */
  missing: Step[];
};

/** Where an observation stands in the chain, and what it waits for. */
export function progressOf(chain: SettingValue<"routine-chain">, given: InChain): Progress {
  const needs = { check: "none", confirm: "none", accept: "required" } as Record<Step, Need>;
  for (const step of STEPS) needs[step] = needOf(chain, given, step);
  const state = stateOf(given);
  const missing = (["check", "confirm"] as const).filter((step) => needs[step] === "required");
  return { state, needs, missing, waitsFor: state === "waiting" ? (missing[0] ?? "accept") : null };
}

function stateOf({ accepted, acts }: InChain): Progress["state"] {
  if (accepted) return "accepted";
  if (acts.includes("return")) return "returned";
  return acts.includes("replace") ? "replaced" : "waiting";
}

function needOf(chain: SettingValue<"routine-chain">, given: InChain, step: Step): Need {
  if (TAKES[step].some((act) => given.acts.includes(act))) return "taken";
  if (!MAKES_SENSE[given.said][step]) return "none";
  if (step === "accept") return "required";
  const { from, until, required } = chain[step];
  const inForce = (from === null || from <= given.submittedOn) && (until === null || given.submittedOn <= until);
  if (!inForce || (step === "confirm" && !given.answered)) return "none";
  return required && (step === "check" || given.concluded) ? "required" : "optional";
}

/**
 * Whether a step may be taken now. Steps go in order, what is optional until acceptance; the office accepts before its
 * turn, with a reason.
 */
export function mayTake({ state, needs, missing }: Progress, step: Step): boolean {
  if (state !== "waiting" || needs[step] === "taken" || needs[step] === "none") return false;
  return (
    step === "accept" || STEPS.slice(0, STEPS.indexOf(step)).every((earlier) => !missing.includes(earlier as Step))
  );
}

/** `huyện rà soát`, or `huyện rà soát và sở, ngành xác nhận`. */
export function stepsInWords(steps: readonly Step[]): string {
  return steps.map((step) => `${STEP_WORDS[step].who} ${STEP_WORDS[step].act}`).join(" và ");
}

/** The step an address or a form names. */
export function stepOfSlug(slug: string | undefined): Step | null {
  return STEPS.find((step) => STEP_WORDS[step].slug === slug) ?? null;
}
