import {
  CRITERION_FIELDS,
  DOCUMENT_FIELDS,
  type Field,
  fieldOf,
  INDICATOR_FIELDS,
  LEVEL_FIELDS,
  MEASURE_FIELDS,
  SET_FIELDS,
} from "./fields";

type List = { what: string; fields: readonly Field[]; called: string | null };

/** The lists of an edition: what their items are, and by which field people call one. */
const LISTS: Readonly<Record<string, List>> = {
  documents: { what: "văn bản", fields: DOCUMENT_FIELDS, called: "number" },
  criteria: { what: "tiêu chí", fields: CRITERION_FIELDS, called: "id" },
  indicators: { what: "chỉ tiêu", fields: INDICATOR_FIELDS, called: "id" },
  levels: { what: "mức", fields: LEVEL_FIELDS, called: null },
};

const STEP = /^([^.[\]]+)(?:\[(\d+)\])?(?:\.|$)/;

/**
 * A place of an edition's JSON in words, with the path behind it for whoever edits the text:
 * `criteria[3].indicators[1].levels[2].value` → `tiêu chí 4, chỉ tiêu 4.2, mức thứ 3, Mức (criteria[3]…)`.
 *
 * @param content the JSON itself, in which items are looked up to call them by name
 */
export function placeInWords(place: string, content: unknown): string {
  const words: string[] = [];
  let at = content;
  let rest = place;
  let fields: readonly Field[] = SET_FIELDS;
  for (let step = STEP.exec(rest); step !== null && rest !== ""; step = STEP.exec(rest)) {
    const [whole, name = "", index] = step;
    const list = Object.hasOwn(LISTS, name) ? LISTS[name] : undefined;
    if (list === undefined || index === undefined) break;
    at = itemOf(at, name, Number(index));
    const called = list.called === null ? undefined : itemOf(at, list.called);
    words.push(
      typeof called === "string" && called !== "" ? `${list.what} ${called}` : `${list.what} thứ ${Number(index) + 1}`,
    );
    fields = list.fields;
    rest = rest.slice(whole.length);
  }
  const measure = /^measures\.([a-z0-9-]+)(?:\.|$)/.exec(rest);
  if (measure !== null) {
    words.push(`đại lượng “${measure[1]}”`);
    fields = MEASURE_FIELDS;
    rest = rest.slice(measure[0].length);
  }
  const named = fields.find(({ path }) => path === rest.replace(/\[\d+\]$/, ""))?.name;
  if (named !== undefined) words.push(`“${named}”`);
  return words.length === 0 ? place : `${words.join(", ")} (${place})`;
}

function itemOf(at: unknown, name: string, index?: number): unknown {
  const found = typeof at === "object" && at !== null ? fieldOf(at, name) : undefined;
  return index === undefined ? found : Array.isArray(found) ? found[index] : undefined;
}
