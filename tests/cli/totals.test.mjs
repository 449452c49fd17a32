import { expect, test } from "vitest";
import { countPlaywright, countVitest, lastLine, readTotals, settle, sum } from "../../lib/cli/totals.mjs";

const vitestReport = (files, passed, failed) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

test("passed and failed tests are counted, skipped ones are not", () => {
  const files = [
    { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }, { status: "skipped" }] },
  ];
  expect(countVitest(vitestReport(files, 1, 1))).toEqual({ passed: 1, failed: 1 });
});

test("a file that breaks before its first test is a failure", () => {
  const files = [
    { status: "passed", assertionResults: [{ status: "passed" }] },
    { status: "failed", assertionResults: [] },
  ];
  expect(countVitest(vitestReport(files, 1, 0))).toEqual({ passed: 1, failed: 1 });
});

test("a browser test that passes only when it is repeated is a failure", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats })).toEqual({ passed: 4, failed: 2 });
});

test("a browser run that breaks before its first test is a failure", () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{ message: "no config" }] })).toEqual({ passed: 0, failed: 1 });
});

test.each([
  ["a runner that executed nothing", { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ["a runner that left no report", undefined, 0, { passed: 0, failed: 1 }],
  ["an end in failure that no test explains", { passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }],
  ["failures that are counted already", { passed: 5, failed: 2 }, 1, { passed: 5, failed: 2 }],
  ["a good run", { passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
])("%s", (_, counted, exitCode, expected) => {
  expect(settle(counted, exitCode)).toEqual(expected);
});

test("a missing report gives nothing", () => {
  expect(readTotals("/nowhere/report.json", countVitest)).toBeUndefined();
});

test("the last line is the sum of all", () => {
  const total = sum([
    { passed: 1, failed: 0 },
    { passed: 10, failed: 2 },
  ]);
  expect(lastLine(total)).toBe("11 passed, 2 failed");
});
