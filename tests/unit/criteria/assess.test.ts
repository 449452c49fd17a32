import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedEdition } from "../../../lib/criteria/registry";
import { type Standing, verifyTrace } from "../../../lib/engine";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FACTS = {
  unit: {
    code: "19003",
    name: "Cao Quảng",
    region: "bac-trung-bo",
    titles: [{ set: "xa-ntm-2016-2020", decidedOn: "2019-01-01" }],
  },
  observations: [
    { indicator: "10", value: 41.5, measuredOn: "2022-12-31", referenceYear: 2022 },
    { indicator: "3.2", conclusion: "met", measuredOn: "2022-12-31" },
    { indicator: "17.1", values: { total: 96, piped: 60 }, conclusion: "met", measuredOn: "2022-12-31" },
    { indicator: "13.4", applicable: false, reason: "Không có làng nghề" },
    { criterion: "1", conclusion: "met", measuredOn: "2022-12-31", document: "12/BC-UBND" },
  ],
};
const NTM = ["--set", "xa-ntm-2021-2025", "--as-of", "2023-09-06"];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assess-"));
  write("facts.json", FACTS);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

/** Runs the command as npm would: in the project's folder, the caller's folder in INIT_CWD. */
function assess(...args: string[]) {
  const command = ["--import", "tsx", join(ROOT, "lib/cli/assess.ts"), ...args];
  const env = { ...process.env, INIT_CWD: folder };
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((done) => {
    const child = execFile(process.execPath, command, { cwd: ROOT, env, maxBuffer: 2 ** 24 }, (_, stdout, stderr) =>
      done({ status: child.exitCode, stdout, stderr }),
    );
  });
}

async function standing(...args: string[]): Promise<Standing> {
  const { status, stdout, stderr } = await assess(...args);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return JSON.parse(stdout) as Standing;
}

describe("a file of facts comes out judged", () => {
  test.concurrent("with the keys of the documented output, and recomputes equal", async () => {
    const result = await standing(...NTM, "facts.json");
    for (const key of [
      ...["set", "edition", "setHash", "engineVersion", "asOf", "titleYear", "unit", "verdict", "prerequisite"],
      ...["criteriaMet", "criteriaMetAtMost", "criteriaTotal", "indicatorsMet", "indicatorsTotal", "provisional"],
    ]) {
      expect(result).toHaveProperty(key);
    }
    expect(result).toMatchObject({ verdict: "unknown", criteriaMet: 2, criteriaMetAtMost: 19, indicatorsMet: 3 });
    const income = result.criteria[9]?.indicators[0];
    expect(income).toMatchObject({ verdict: "met", value: 41.5, basis: "level", levels: [{ value: 39 }] });
    expect(verifyTrace(result).equal).toBe(true);
  });

  test.concurrent("with a title year the figure of another year leaves the indicator unknown", async () => {
    const result = await standing(...NTM, "--title-year", "2023", "facts.json");
    expect(result.titleYear).toBe(2023);
    expect(result.criteria[9]?.indicators[0]?.verdict).toBe("unknown");
  });

  test.concurrent("by an exported edition, with the same hash and the same bytes, however its keys are ordered", async () => {
    const edition = shippedEdition("xa-ntm-2021-2025")?.edition;
    const reversed = Object.fromEntries(Object.entries(edition ?? {}).reverse());
    write("edition.json", reversed);
    const own = await assess(...NTM, "--edition", "edition.json", "facts.json");
    expect(own.status).toBe(0);
    expect(own.stdout).toBe((await assess(...NTM, "facts.json")).stdout);
  });

  test.concurrent("whatever the verdict the exit code is 0", async () => {
    expect((await standing("--set", "xa-ntm-2021-2025", "--as-of", "2022-03-07", "facts.json")).verdict).toBe(
      "not_in_force",
    );
    const empty = { unit: { code: "19003", name: "Cao Quảng" }, observations: [] };
    expect(
      (await standing("--set", "xa-ntm-2016-2020", "--as-of", "2023-09-06", write("empty.json", empty))).verdict,
    ).toBe("not_in_force");
  });

  test.concurrent("an absolute path too", async () => {
    expect((await standing(...NTM, join(folder, "facts.json"))).set).toBe("xa-ntm-2021-2025");
  });
});

describe("what is wrong is refused: exit 2, the place on standard error, nothing on standard output", () => {
  const refused: [string, string[], RegExp][] = [
    ["an unknown set", ["--set", "xa-ntm", "--as-of", "2023-09-06", "facts.json"], /^--set: .*xa-ntm-2021-2025/],
    ["no set", ["--as-of", "2023-09-06", "facts.json"], /^--set: /],
    ["no day", ["--set", "xa-ntm-2021-2025", "facts.json"], /^--as-of: /],
    ["an impossible day", ["--set", "xa-ntm-2021-2025", "--as-of", "2023-02-29", "facts.json"], /^--as-of: /],
    ["a year that is none", [...NTM, "--title-year", "23", "facts.json"], /^--title-year: /],
    ["an unknown option", [...NTM, "--year", "2023", "facts.json"], /^tham số: /],
    ["no file", NTM, /^facts\.json: /],
    ["two files", [...NTM, "facts.json", "facts.json"], /^facts\.json: /],
    ["a file that is not there", [...NTM, "none.json"], /^none\.json: /],
    ["an edition that is not there", [...NTM, "--edition", "none.json", "facts.json"], /^none\.json: /],
  ];
  test.concurrent.each(refused)("%s", async (_, args, line) => {
    const { status, stdout, stderr } = await assess(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(line);
  });

  test.concurrent("what is not JSON, and NaN in it", async () => {
    for (const text of ["{", '{ "unit": {}, "observations": [{ "indicator": "10", "value": NaN }] }']) {
      const { status, stdout, stderr } = await assess(...NTM, write("broken.json", text));
      expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
      expect(stderr).toMatch(/^broken\.json: /);
    }
  });

  test.concurrent("one line a problem, each with its place in the file", async () => {
    const observations = [
      { indicator: "10", value: null, measuredOn: "2022-12-31" },
      { indicator: "99", value: 1, measuredOn: "2022-12-31" },
      { indicator: "3.1", value: 120, measuredOn: "2022-02-30" },
    ];
    const { status, stdout, stderr } = await assess(...NTM, write("wrong.json", { ...FACTS, observations }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const lines = stderr.trim().split("\n");
    expect(lines.map((line) => line.split(": ").slice(0, 2).join(" "))).toEqual([
      "wrong.json observations[0].value",
      "wrong.json observations[1].indicator",
      "wrong.json observations[2].value",
      "wrong.json observations[2].measuredOn",
    ]);
  });

  test.concurrent("an edition of another set, or a broken one", async () => {
    const edition = shippedEdition("xa-ntm-nang-cao-2021-2025")?.edition;
    const other = await assess(...NTM, "--edition", write("other.json", edition), "facts.json");
    expect(other).toMatchObject({ status: 2, stdout: "" });
    expect(other.stderr).toMatch(/^--edition: /);
    const broken = await assess(...NTM, "--edition", write("bad.json", { ...edition, criteria: 1 }), "facts.json");
    expect(broken).toMatchObject({ status: 2, stdout: "" });
    expect(broken.stderr).toMatch(/^bad\.json: criteria: /);
  });
});
