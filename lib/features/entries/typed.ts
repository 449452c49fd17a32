/** The form of one criterion as typed, by the names of its fields; what is empty is left out. */
export type Typed = Record<string, string>;

/** Said once for all figures of the screen; what an indicator says of its own stands over it. */
export const SHARED_FIELDS = ["measuredOn", "kind", "document", "note"] as const;
/** What each indicator may say besides its figures. `seen`: the latest observation that the person saw of it. */
export const OWN_FIELDS: readonly string[] = [
  "seen",
  "referenceYear",
  "conclusion",
  "reason",
  "measuredOn",
  "document",
  "note",
];

/** Stands for the whole criterion where an indicator's id would; no indicator has it. */
export const WHOLE = "";

/** The name of a field: `17.1:total`, `15.2:conclusion`, `:conclusion` for the whole criterion. */
export function fieldName(indicatorId: string, field: string): string {
  return `${indicatorId}:${field}`;
}

/** Only what may be posted, without what is empty: what a draft keeps. */
export function typedOf(entries: Iterable<[string, unknown]>, names: readonly string[]): Typed {
  const known = new Set(names);
  const typed: Typed = {};
  for (const [name, value] of entries) {
    if (typeof value === "string" && value !== "" && known.has(name)) typed[name] = value;
  }
  return typed;
}

/** The indicators about which something was typed; `WHOLE` among them for the criterion itself. */
export function touched(typed: Typed): string[] {
  const ids = Object.keys(typed).flatMap((name) => {
    const [id, field] = split(name);
    return id === null || field === "seen" ? [] : [id];
  });
  return [...new Set(ids)];
}

/** Whether there is anything to keep: a day alone, or what was seen, is not worth a draft. */
export function isBlank(typed: Typed): boolean {
  return touched(typed).length === 0 && (typed.note ?? "") === "" && (typed.document ?? "") === "";
}

function split(name: string): [string | null, string] {
  const at = name.lastIndexOf(":");
  return at < 0 ? [null, name] : [name.slice(0, at), name.slice(at + 1)];
}

/** A field among the drafts of a unit, and back. */
export function draftPlace({ setKey, criterionId }: { setKey: string; criterionId: string }, field: string): string {
  return `${setKey}/${criterionId}/${field}`;
}

export function readDraftPlace(place: string): { setKey: string; criterionId: string; field: string } {
  const [setKey = "", criterionId = "", ...field] = place.split("/");
  return { setKey, criterionId, field: field.join("/") };
}
