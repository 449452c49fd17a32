import type { PeriodState } from "@/lib/features/periods/form";
import { ProblemSummary } from "../form/field";

/** What became of a post: done, in the way of another, or wrong. */
export function Said({ state }: { state: PeriodState }) {
  return (
    <>
      {state.done !== null && (
        <p className="said" role="status">
          {state.done}
        </p>
      )}
      {state.said !== null && (
        <p className="said warn" role="alert">
          {state.said}
        </p>
      )}
      <ProblemSummary problems={state.problems} />
    </>
  );
}
