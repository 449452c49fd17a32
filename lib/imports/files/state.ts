import { DEAD_AFTER_MS } from "../tasks/mutations";
import type { ImportProblem } from "../types";
import type { FileState } from "./types";

type FileDates = {
  readAt: Date | null;
  refusal: string | null;
  problems: unknown;
  committedAt: Date | null;
  discardedAt: Date | null;
};
type TaskDates = { step: string; beatAt: Date; endedAt: Date | null } | null;

/** Where a file is, by what was written of it and whether anybody is at work on it. */
export function stateOf(file: FileDates, task: TaskDates, machineNow: Date): FileState {
  if (file.committedAt !== null) return "committed";
  if (file.discardedAt !== null) return "discarded";
  const alive = task !== null && task.endedAt === null && machineNow.getTime() - task.beatAt.getTime() < DEAD_AFTER_MS;
  if (file.readAt === null) return alive ? "reading" : "interrupted";
  if (file.refusal !== null) return "refused";
  if (((file.problems ?? []) as ImportProblem[]).some(({ severity }) => severity === "error")) return "faulty";
  return alive && task.step === "commit" ? "committing" : "ready";
}

/** Whether the writing of a file began and its process is gone: nothing of it was written. */
export function wasInterrupted(task: TaskDates, machineNow: Date): boolean {
  return task !== null && task.endedAt === null && machineNow.getTime() - task.beatAt.getTime() >= DEAD_AFTER_MS;
}
