import { machineNow } from "../../server/clock";
import type { Db } from "../../server/db";

export type Step = "read" | "commit";
export type Progress = (done: number, total: number) => Promise<void>;

/** A task that has not been heard of for so long has died with its process. */
export const DEAD_AFTER_MS = 15_000;
const BEAT_MS = 3_000;

/**
 * Does a piece of work on a file while saying in the database that it is alive and how far it is, so that any instance can
 * show it. `false` where another process is already at it. What the work gives is kept as the reason why it failed.
 */
export async function runTask(
  db: Db,
  fileId: string,
  step: Step,
  work: (progress: Progress) => Promise<string | null>,
): Promise<boolean> {
  if (!(await claim(db, fileId, step))) return false;
  const beat = setInterval(() => void say(db, fileId, {}), BEAT_MS);
  let failure: string | null = OWN_FAULT;
  try {
    failure = await work((done, total) => say(db, fileId, { done, total }));
  } finally {
    clearInterval(beat);
    await say(db, fileId, { endedAt: machineNow(), failure });
  }
  return true;
}

const OWN_FAULT =
  "Hệ thống gặp lỗi, chưa có số liệu nào được ghi. Hãy thử lại; nếu vẫn lỗi, báo cho Văn phòng Điều phối.";

async function claim(db: Db, fileId: string, step: Step): Promise<boolean> {
  const beatAt = machineNow();
  const dead = new Date(beatAt.getTime() - DEAD_AFTER_MS);
  const claimed = await db.$executeRaw`
    INSERT INTO "ImportTask" ("fileId", "step", "done", "total", "beatAt") VALUES (${fileId}::uuid, ${step}, 0, 0, ${beatAt})
    ON CONFLICT ("fileId") DO UPDATE SET "step" = excluded."step", "done" = 0, "total" = 0, "beatAt" = excluded."beatAt",
      "endedAt" = NULL, "failure" = NULL
    WHERE "ImportTask"."endedAt" IS NOT NULL OR "ImportTask"."beatAt" < ${dead}`;
  return claimed > 0;
}

/** Progress is for people: where it cannot be written the work goes on. */
async function say(
  db: Db,
  fileId: string,
  data: { done?: number; total?: number; endedAt?: Date; failure?: string | null },
): Promise<void> {
  await db.importTask.update({ where: { fileId }, data: { beatAt: machineNow(), ...data } }).catch(() => {});
}
