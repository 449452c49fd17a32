import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dayOf } from "../format/date";
import { formatNumber } from "../format/number";
import { commitFile } from "../imports/committing/commit";
import { discardFile, receiveFile } from "../imports/files/mutations";
import { importFile } from "../imports/files/queries";
import { type FileView, LINE_FILTERS } from "../imports/files/types";
import { readReceived } from "../imports/reading/mutations";
import { runTask } from "../imports/tasks/mutations";
import type { Actor } from "../policy/can";
import { loadActor } from "../server/actor";
import { businessNow } from "../server/clock";
import { connect, type Db } from "../server/db";
import { env } from "../server/env";

/**
 * Imports a file of figures at the command line, by the rules of the page: `npm run import -- FILE --as ACCOUNT --basis "…"
 * [--set SET] [--preview]`. Exit 0 when the figures are written, or were there already; 2 when nothing was written, with one
 * line a problem on standard error.
 */
const USAGE = 'cách dùng: npm run import -- TỆP --as TÀI_KHOẢN --basis "căn cứ" [--set BỘ] [--preview]';

class Refusal extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super("refused");
    this.lines = lines;
  }
}

async function main(argv: string[], db: Db): Promise<void> {
  const { file, login, basis, set, preview } = readArguments(argv);
  const person = await db.person.findUnique({ where: { login } });
  const actor = person === null ? null : await loadActor(db, person.id);
  if (actor === null) throw new Refusal([`--as: không có tài khoản “${login}” đang hoạt động`]);
  const received = await receiveFile(
    actor,
    { kind: "figures", fileName: basename(file), bytes: bytesOf(file), basis, setKey: set },
    db,
  );
  if (!received.ok) throw new Refusal(refusal(received));
  const { fileId } = received.value;
  await runTask(db, fileId, "read", () => readReceived(db, fileId));
  const view = await importFile(actor, fileId, { filter: null, page: 1 }, db);
  if (view === null) throw new Error("A file that was just received is gone");
  sayProblems(view);
  if (view.state !== "ready" || view.difference === null) {
    await discardFile(actor, { fileId }, db);
    throw new Refusal([view.refusal ?? view.failure ?? "Không số liệu nào được ghi."]);
  }
  const { counts, seen } = view.difference;
  say(LINE_FILTERS.map(({ filter, label }) => `${formatNumber(counts[filter])} ${label}`).join(", "));
  if (counts.new + counts.changed + counts.repeated === 0) {
    await discardFile(actor, { fileId }, db);
    say("Mọi số liệu trong tệp đã có sẵn; không có gì thay đổi.");
  } else if (preview) {
    await discardFile(actor, { fileId }, db);
    say("Chỉ xem trước: không số liệu nào được ghi.");
  } else await commit(actor, { fileId, seen }, db);
}

async function commit(actor: Actor, input: { fileId: string; seen: string }, db: Db): Promise<void> {
  let result: Awaited<ReturnType<typeof commitFile>> | null = null;
  await runTask(db, input.fileId, "commit", async (progress) => {
    result = await commitFile(actor, input, db, async (done, total) => {
      say(`Ghi ${formatNumber(done)} trên ${formatNumber(total)}`);
      await progress(done, total);
    });
    return null;
  });
  const done = result as Awaited<ReturnType<typeof commitFile>> | null;
  if (done === null || !done.ok) throw new Refusal(done === null ? ["Tệp này đang được ghi."] : refusal(done));
  const { written, accepted } = done.value;
  const day = dayOf(await businessNow(db));
  say(
    `Đã ghi ${formatNumber(written)} số liệu ngày ${day}, ${accepted ? "đã chấp nhận" : "chờ Văn phòng Điều phối chấp nhận"}.`,
  );
}

type Refused = { ok: false } & (
  | { code: "invalid"; problems: { text: string }[] }
  | { code: "conflict"; text: string }
  | { code: "not_found" | "refused" }
);

function refusal(result: Refused): string[] {
  if (result.code === "invalid") return result.problems.map(({ text }) => text);
  if (result.code === "conflict") return [result.text];
  return ["Tài khoản này không được nhập số liệu của đơn vị trong tệp."];
}

function sayProblems({ problems }: FileView): void {
  for (const { severity, sheet, cell, row, text } of problems) {
    const place = [sheet, cell ?? (row === null ? "" : `dòng ${row}`)].filter((part) => part !== "").join("!");
    process.stderr.write(`${severity === "error" ? "lỗi" : "cảnh báo"} ${place === "" ? "" : `${place}: `}${text}\n`);
  }
}

function readArguments(argv: string[]) {
  const option = { type: "string" } as const;
  let parsed: ReturnType<typeof parse>;
  const parse = () =>
    parseArgs({
      args: argv,
      allowPositionals: true,
      options: { as: option, basis: option, set: option, preview: { type: "boolean" } },
    });
  try {
    parsed = parse();
  } catch (error) {
    throw new Refusal([`${(error as Error).message.split("\n")[0]}; ${USAGE}`]);
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.as === undefined || values.basis === undefined)
    throw new Refusal([USAGE]);
  return {
    file,
    login: values.as.trim().toLowerCase(),
    basis: values.basis,
    set: values.set ?? "",
    preview: values.preview === true,
  };
}

/** npm runs scripts in the project's folder; a relative path is the caller's (`INIT_CWD`). */
function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file)));
  } catch {
    throw new Refusal([`${file}: không đọc được tệp`]);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const db = connect(env().DATABASE_URL);
try {
  await main(process.argv.slice(2), db);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  for (const line of error.lines) process.stderr.write(`${line.replace(/\s+/g, " ")}\n`);
  process.exitCode = 2;
} finally {
  await db.$disconnect();
}
