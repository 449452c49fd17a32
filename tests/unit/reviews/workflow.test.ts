import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptReason, passedOver } from "@/lib/features/reviews/deciding";
import type { HeldRow } from "@/lib/features/reviews/held/types";
import {
  type InChain,
  mayTake,
  type Progress,
  progressOf,
  STEPS,
  type Step,
  stepsInWords,
} from "@/lib/features/reviews/workflow";

const CHAIN = {
  check: { from: null, until: "2025-06-30", required: true },
  confirm: { from: null, until: null, required: true },
};

const SAID = ["commune", "district", "agency", "department", "office"] as const;
const given = (over: Partial<InChain>): InChain => ({
  said: "commune",
  submittedOn: "2023-09-05",
  concluded: true,
  answered: true,
  accepted: false,
  acts: [],
  ...over,
});
const path = (over: Partial<InChain>) => {
  const acts: string[] = [...(over.acts ?? [])];
  const waited: (Step | null)[] = [];
  for (let i = 0; i < 5; i++) {
    const { waitsFor } = progressOf(CHAIN, given({ ...over, acts, accepted: acts.includes("accept") }));
    waited.push(waitsFor);
    if (waitsFor === null) break;
    acts.push(waitsFor);
  }
  return waited;
};

describe("the routine chain as a table", () => {
  test.each([
    ["what a commune says of a concluded indicator", {}, ["check", "confirm", "accept", null]],
    ["a commune's figure that a level decides", { concluded: false }, ["check", "accept", null]],
    ["a commune, nobody answering", { answered: false }, ["check", "accept", null]],
    ["a commune after 30/6/2025", { submittedOn: "2025-07-01" }, ["confirm", "accept", null]],
    ["a commune on the last day of districts", { submittedOn: "2025-06-30" }, ["check", "confirm", "accept", null]],
    ["a district", { said: "district" }, ["confirm", "accept", null]],
    ["the agency that answers", { said: "agency" }, ["accept", null]],
    ["a department that follows the commune", { said: "department" }, ["confirm", "accept", null]],
    ["the office", { said: "office" }, ["accept", null]],
  ] as const)("%s", (_, over, expected) => {
    expect(path(over)).toEqual(expected);
  });

  test("a difference takes the agency's step, as its confirmation does", () => {
    expect(progressOf(CHAIN, given({ acts: ["check", "differ"] })).waitsFor).toBe("accept");
  });

  test("that a step is required is a setting, and so are its days", () => {
    const relaxed = { ...CHAIN, check: { from: "2024-01-01", until: null, required: false } };
    expect(progressOf(relaxed, given({})).needs.check).toBe("none");
    expect(progressOf(relaxed, given({ submittedOn: "2026-01-05" })).needs.check).toBe("optional");
  });

  test("the words of the steps", () => {
    expect(stepsInWords(["check", "confirm"])).toBe("huyện rà soát và sở, ngành xác nhận");
  });
});

const inChain: fc.Arbitrary<InChain> = fc.record({
  said: fc.constantFrom(...SAID),
  submittedOn: fc.constantFrom("2022-01-01", "2023-09-05", "2025-06-30", "2025-07-01", "2026-05-05"),
  concluded: fc.boolean(),
  answered: fc.boolean(),
  accepted: fc.boolean(),
  acts: fc.subarray(["check", "confirm", "differ", "return", "accept"]),
});
const chain = fc.record({
  check: fc.record({
    from: fc.constantFrom(null, "2023-01-01"),
    until: fc.constantFrom(null, "2025-06-30"),
    required: fc.boolean(),
  }),
  confirm: fc.record({ from: fc.constant(null), until: fc.constantFrom(null, "2025-06-30"), required: fc.boolean() }),
});
const rowIn = (progress: Progress, unanswered: boolean) => ({ progress, unanswered }) as HeldRow;

describe("whatever the chain and the observation", () => {
  test("every state has one way: a waiting observation waits for exactly one step, which may be taken; others for none", () => {
    fc.assert(
      fc.property(chain, inChain, (rules, item) => {
        const progress = progressOf(rules, { ...item, acts: item.acts.filter((act) => act !== "accept") });
        if (progress.state !== "waiting") {
          expect(progress.waitsFor).toBeNull();
          expect(STEPS.filter((step) => mayTake(progress, step))).toEqual([]);
          return;
        }
        expect(progress.waitsFor).not.toBeNull();
        expect(mayTake(progress, progress.waitsFor as Step)).toBe(true);
        const before = STEPS.slice(0, STEPS.indexOf(progress.waitsFor as Step));
        expect(before.filter((step) => progress.needs[step] === "required")).toEqual([]);
      }),
    );
  });

  test("taking the step it waits for always leads on, until acceptance", () => {
    fc.assert(
      fc.property(chain, inChain, (rules, item) => {
        const acts = item.acts.filter((act) => act !== "return" && act !== "accept");
        let progress = progressOf(rules, { ...item, accepted: false, acts });
        for (let i = 0; i < 4 && progress.waitsFor !== null; i++) {
          acts.push(progress.waitsFor);
          progress = progressOf(rules, { ...item, acts, accepted: acts.includes("accept") });
        }
        expect(progress.state).toBe("accepted");
      }),
    );
  });

  test("nothing is accepted without its required steps or a reason, which names what was passed over", () => {
    fc.assert(
      fc.property(chain, inChain, fc.boolean(), fc.constantFrom("", "báo cáo gấp"), (rules, item, open, reason) => {
        const progress = progressOf(rules, { ...item, accepted: false, acts: item.acts });
        const row = rowIn(progress, open);
        const over = passedOver(row);
        expect(over.length > 0).toBe(progress.missing.length > 0 || open);
        if (over.length === 0) expect(keptReason(row, "accept", reason)).toBe(reason === "" ? null : reason);
        else if (reason === "") expect(() => keptReason(row, "accept", reason)).toThrow();
        else {
          const kept = keptReason(row, "accept", reason) ?? "";
          expect(kept).toContain("vì báo cáo gấp");
          if (progress.missing.length > 0) expect(kept).toContain(stepsInWords(progress.missing));
        }
      }),
    );
  });
});
