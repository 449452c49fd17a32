// @ts-check
import { explain, Interrupted } from "./stop.mjs";

// A closed terminal must not turn an orderly end into a crash.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/** @param {number} since */
export function duration(since) {
  const seconds = (Date.now() - since) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** A step returns this when there was nothing to do. */
export const skipped = Symbol("skipped");

/**
 * Numbered steps, one line each: `[3/7] Building … 15 s`. Notes taken during a step follow its line, indented.
 * @param {number} total
 * @param {number} first
 */
export function stepper(total, first = 1) {
  let number = first - 1;
  /**
   * @template T
   * @param {string} title
   * @param {(note: (line: string) => void) => Promise<T | typeof skipped>} work
   * @returns {Promise<T | undefined>}
   */
  return async function step(title, work) {
    number += 1;
    const since = Date.now();
    /** @type {string[]} */
    const notes = [];
    process.stdout.write(`[${number}/${total}] ${title} … `);
    try {
      const result = await work((line) => notes.push(line));
      say(result === skipped ? "skipped, nothing changed" : duration(since));
      return result === skipped ? undefined : result;
    } catch (error) {
      say(error instanceof Interrupted ? "interrupted" : `failed after ${duration(since)}`);
      throw error;
    } finally {
      for (const line of notes) say(`      ${line}`);
    }
  };
}

/** @param {unknown} error */
export function complain(error) {
  const text = explain(error);
  if (text) process.stderr.write(`\n${text}\n`);
}
