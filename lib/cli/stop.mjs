// @ts-check

/** A reason to stop that a person can act on: printed as it is, without a stack. */
export class Stop extends Error {}

/** Somebody pressed Ctrl-C (or sent a signal): nothing went wrong, so nothing is explained. */
export class Interrupted extends Error {}

/** @param {unknown} error */
export function explain(error) {
  if (error instanceof Interrupted) return "";
  if (error instanceof Stop) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  if (path && (code === "EACCES" || code === "EPERM")) {
    return `This user may not use ${path}. Run the portal as the user who first started it, or give the folder to this one.`;
  }
  if (code === "ENOSPC") return "The disk is full.";
  return error.stack ?? error.message;
}
