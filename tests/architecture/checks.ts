import { readFileSync } from "node:fs";
import { AREAS, IMPURE, isDatabase, mayTouchDatabase } from "./rules";
import { areaOf, fileOf, ROOT, readSource, type SourceFile } from "./tree";

const WHERE_AREAS_ARE = "see AREAS in tests/architecture/rules.ts";
const PAGE = /^app\/(.*\/)?(page|layout)\.tsx$/;
const READS = /\/(queries|mutations|commit[^/]*)(\.ts)?$/;

/** What is wrong with the imports of a file: where they point, and what of the database they touch. */
export function brokenImports({ file, imports }: SourceFile): string[] {
  const area = areaOf(file);
  if (area === undefined) return file.startsWith("lib/") ? [`${file} lies in no area; ${WHERE_AREAS_ARE}`] : [];
  const rule = AREAS[area];
  return imports.flatMap((item) => {
    const say = (why: string) => [`${file} imports "${item.specifier}": ${why}`];
    if (isDatabase(item.target) && !item.typeOnly && !mayTouchDatabase(file)) return say(databaseAdvice(file));
    if (item.external) return [];
    const target = areaOf(item.target);
    if (target === undefined) return say(`it lies in no area; ${WHERE_AREAS_ARE}`);
    if (target !== area && rule?.mayImport.includes(target) !== true) {
      return say(`${area} may not import ${target}. ${rule?.instead ?? ""}`);
    }
    if (area === "components" && !item.typeOnly && READS.test(item.target)) {
      return say(`a component reads no data. ${rule?.instead ?? ""}`);
    }
    return [];
  });
}

function databaseAdvice(file: string): string {
  if (PAGE.test(file)) return "a page does not touch the database. Ask a query of lib/features/<noun>/queries.ts.";
  return "only queries.ts, mutations.ts, commit*.ts, lib/audit, lib/server, lib/cli and prisma touch the database.";
}

/** What in a file is no function of its arguments. */
export function impurities({ file, code }: SourceFile): string[] {
  return IMPURE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} uses ${what}`);
}

/** Packages that a file of the engine reaches, itself or through lib/format. */
export function reachedPackages(start: SourceFile): string[] {
  const seen = new Set<string>([start.file]);
  const open = [start];
  const found: string[] = [];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    for (const { external, target, specifier } of source.imports) {
      if (external) {
        const way = source.file === start.file ? "" : ` by way of ${source.file}`;
        found.push(`${start.file} reaches "${specifier}"${way}: ${AREAS["lib/engine"]?.instead}`);
        continue;
      }
      const file = fileOf(target);
      if (file === undefined || seen.has(file)) continue;
      seen.add(file);
      open.push(readSource(file, readFileSync(ROOT + file, "utf8")));
    }
  }
  return found;
}
