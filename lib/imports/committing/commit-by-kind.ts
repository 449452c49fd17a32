import type { Actor } from "../../policy/can";
import type { ActionResult } from "../../server/action";
import type { Db } from "../../server/db";
import { commitAnswers } from "../answers/commit";
import { commitAssignments } from "../assignments/commit";
import type { FileKind } from "../kinds";
import { commitRegions } from "../regions/commit";
import type { Progress } from "../tasks/mutations";
import { type Committed, commitFile } from "./commit";

type Commit = (actor: Actor, input: unknown, db: Db, progress?: Progress) => Promise<ActionResult<Committed>>;

/** What writes the files of each kind; a kind that is written in another way is not here. */
export const COMMITS: Partial<Record<FileKind, Commit>> = {
  figures: commitFile,
  regions: commitRegions,
  answers: commitAnswers,
  assignments: commitAssignments,
};
