// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Totals */

/** @param {Totals[]} parts */
export const sum = (parts) =>
  parts.reduce((total, part) => ({ passed: total.passed + part.passed, failed: total.failed + part.failed }), {
    passed: 0,
    failed: 0,
  });

/** @param {Totals} totals */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * What a runner's report says, held against how the runner ended: a report that is missing or empty, and an end in failure
 * that no test accounts for, count as one failure.
 * @param {Totals | undefined} counted
 * @param {number} exitCode
 * @returns {Totals}
 */
export function settle(counted, exitCode) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const unaccounted = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unaccounted ? 1 : failed };
}

/**
 * @param {any} report of vitest's JSON reporter
 * @returns {Totals}
 */
export function countVitest(report) {
  // A file that breaks before its first test has no test that could be counted.
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === "failed" && !file.assertionResults.some(isFailed),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** @param {any} test */
const isFailed = (test) => test.status === "failed";

/**
 * @param {any} report of Playwright's JSON reporter
 * @returns {Totals}
 */
export function countPlaywright({ stats, errors = [] }) {
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed || Math.min(errors.length, 1) };
}

/**
 * @param {string} file
 * @param {(report: any) => Totals} count
 */
export function readTotals(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
