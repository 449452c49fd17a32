import { readFileSync } from "node:fs";
import { connect } from "@/lib/server/db";
import { diskStorage } from "@/lib/server/storage/disk";
import { send } from "./evidence-send";

/** Sends one paper from a process of its own, which the test kills. */
const [url = "", folder = "", file = ""] = process.argv.slice(2);
const places = { db: connect(url), storage: diskStorage(folder) };
await send(places, "xacaoquang", {}, { bytes: new Uint8Array(readFileSync(file)) });
