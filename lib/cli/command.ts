import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { connect, type Db } from "../server/db";
import { env } from "../server/env";

/** A reason to end that a person can act on: printed as it is, without a stack. */
export class Refusal extends Error {
  readonly exitCode: number;
  constructor(text: string, exitCode = 2) {
    super(text);
    this.exitCode = exitCode;
  }
}

/** What the log names where no person signed in. */
export const COMMAND_LINE = { id: null, name: "Dòng lệnh trên máy chủ" };

/** Runs a command to its end: a refusal on standard error with its exit code, everything else as it comes. */
export async function runCommand(work: (db: Db, args: string[]) => Promise<void>): Promise<void> {
  const db = connect(env().DATABASE_URL);
  try {
    await work(db, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  } finally {
    await db.$disconnect();
  }
}

type Options = Record<string, { type: "string" | "boolean" }>;

/** The arguments of a command, or a refusal that says how it is used. */
export function readArguments<const O extends Options>(args: string[], options: O, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split("\n")[0]}\n${usage}`);
  }
}

/** npm runs scripts in the project's folder; a relative path is the caller's (`INIT_CWD`). */
export function callersPath(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
