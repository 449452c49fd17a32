import { db } from "../../server/db";

export async function databaseAnswers(): Promise<boolean> {
  try {
    await db().dataVersion.findUnique({ where: { id: 1 } });
    return true;
  } catch {
    return false;
  }
}
