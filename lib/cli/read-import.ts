import { readReceived } from "../imports/reading/mutations";
import { connect } from "../server/db";
import { env } from "../server/env";

/** Reads one received file for the portal, which starts this as a process of its own: `tsx lib/cli/read-import.ts ID`. */
const [fileId = ""] = process.argv.slice(2);
const db = connect(env().DATABASE_URL);
try {
  const failure = await readReceived(db, fileId);
  if (failure !== null) throw new Error(failure);
} finally {
  await db.$disconnect();
}
