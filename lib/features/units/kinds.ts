import { KIND_NAMES } from "../../format/unit-kinds";

export { KIND_NAMES };

/** Kinds of the district level, which ended on 30/6/2025. */
export const DISTRICT_KINDS = ["city", "town", "district"];

/** Kinds with a commune-level code; only communes are judged by the commune sets. */
export const COMMUNE_LEVEL_KINDS = ["commune", "ward", "township"];

/** `huyện Tuyên Hóa`: kind and name inside a sentence. */
export function unitInWords(kind: string, name: string): string {
  return `${(KIND_NAMES[kind] ?? kind).toLowerCase()} ${name}`;
}
