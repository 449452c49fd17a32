import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { AREAS } from "./rules";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Import = {
  /** As written. */
  specifier: string;
  /** Path from the project's root without guessing an extension, or the name of a package. */
  target: string;
  external: boolean;
  typeOnly: boolean;
};

export type SourceFile = { file: string; code: string; imports: Import[] };

const CODE = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const SKIPPED = /^(node_modules|\..*)$/;
const GENERATED = "lib/server/generated/";

/** Every file of code below a folder, with its imports; what is generated is nobody's code. */
export function sourceFiles(folder = ""): SourceFile[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      return SKIPPED.test(entry.name) || `${path}/` === GENERATED ? [] : sourceFiles(path);
    }
    return CODE.test(entry.name) && folder !== "" ? [readSource(path, readFileSync(ROOT + path, "utf8"))] : [];
  });
}

export function foldersIn(folder: string): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SKIPPED.test(entry.name))
    .map(({ name }) => posix.join(folder, name));
}

export function readSource(file: string, text: string): SourceFile {
  const code = withoutComments(text);
  return { file, code, imports: importsOf(file, code) };
}

/** The area a path belongs to, or `undefined` for none. The longest name wins. */
export function areaOf(path: string): string | undefined {
  return Object.keys(AREAS)
    .filter((area) => path === area || path.startsWith(`${area}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The file behind the target of an import, or `undefined` where it is no code. */
export function fileOf(target: string): string | undefined {
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}.mjs`, `${target}/index.ts`];
  return candidates.find((path) => CODE.test(path) && existsSync(ROOT + path));
}

const FROM = /(?:^|[\n;])\s*(import|export)\s+(type\s+)?([^;"'`]*?)\s*from\s*["']([^"']+)["']/g;
const BARE = /(?:^|[\n;])\s*import\s*["']([^"']+)["']/g;
const CALLED = /\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/g;

function importsOf(file: string, code: string): Import[] {
  const found: Import[] = [];
  for (const [, , typeWord, names = "", specifier = ""] of code.matchAll(FROM)) {
    found.push(resolved(file, specifier, typeWord !== undefined || onlyTypes(names)));
  }
  for (const pattern of [BARE, CALLED]) {
    for (const [, specifier = ""] of code.matchAll(pattern)) found.push(resolved(file, specifier, false));
  }
  return found;
}

/** `{ type A, type B }` leaves nothing behind at run time. */
function onlyTypes(names: string): boolean {
  const braces = /^\{([\s\S]*)\}$/.exec(names.trim());
  const listed = braces?.[1]?.split(",").filter((name) => name.trim() !== "") ?? [];
  return listed.length > 0 && listed.every((name) => name.trim().startsWith("type "));
}

function resolved(file: string, specifier: string, typeOnly: boolean): Import {
  if (specifier.startsWith("@/")) return { specifier, target: specifier.slice(2), external: false, typeOnly };
  if (specifier.startsWith("#")) return { specifier, target: specifier.slice(1), external: false, typeOnly };
  if (!specifier.startsWith(".")) return { specifier, target: specifier, external: true, typeOnly };
  return { specifier, target: posix.join(posix.dirname(file), specifier), external: false, typeOnly };
}

/** Block comments, and lines that are a comment: what stands in a string after code is left alone. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/ .*$/gm, "$1");
}
