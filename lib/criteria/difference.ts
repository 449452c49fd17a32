import type { Criterion, Edition, Indicator } from "../engine/types";
import {
  type ChangeSubject,
  type EditionChange,
  type Item,
  itemChanges,
  mergedKeys,
  NOTHING,
  numbered,
  orderChanges,
} from "./change";
import {
  CRITERION_FIELDS,
  DOCUMENT_FIELDS,
  type Field,
  INDICATOR_FIELDS,
  LEVEL_FIELDS,
  MEASURE_FIELDS,
  SET_FIELDS,
} from "./fields";
import { seatInWords, seatOf } from "./level-words";

export { CHANGE_KIND_WORDS, type ChangeKind, type ChangeOf, type EditionChange, type FieldChange } from "./change";

/**
 * What differs between two editions of a set, cell by cell, in the order of the document: the set itself, documents,
 * measures, then each criterion with its indicators and their levels. Empty exactly where both have the same hash; also a
 * mere change of order is a change. Without an earlier edition everything is added.
 */
export function editionDifference(before: Edition | null, after: Edition): EditionChange[] {
  const [was, is] = [before === null ? NO_ITEMS : itemsOf(before), itemsOf(after)];
  const set: ChangeSubject = { ...NOTHING, of: "set" };
  const setItem = (edition: Edition): Item => ({ key: "", place: "bộ tiêu chí", subject: set, values: edition });
  return [
    ...itemChanges(SET_FIELDS, before === null ? undefined : setItem(before), setItem(after)),
    ...listChanges(DOCUMENT_FIELDS, was.documents, is.documents),
    ...orderChanges(set, "các văn bản", was.documents, is.documents),
    ...listChanges(MEASURE_FIELDS, was.measures, is.measures),
    ...criterionChanges(was, is),
    ...orderChanges(set, "các tiêu chí", was.criteria, is.criteria),
  ];
}

/** Everything of an edition by what makes it itself; indicators by criterion and levels by indicator. */
type Items = {
  documents: Item[];
  measures: Item[];
  criteria: Item[];
  indicators: Map<string, Item>;
  within: Map<string, Item[]>;
};

const NO_ITEMS: Items = { documents: [], measures: [], criteria: [], indicators: new Map(), within: new Map() };

function itemsOf({ documents, measures, criteria }: Edition): Items {
  const items: Items = {
    documents: numbered(
      documents.map((values) => ({
        key: values.number,
        place: `văn bản ${values.number}`,
        subject: { ...NOTHING, of: "document", documentNumber: values.number },
        values,
      })),
    ),
    measures: Object.entries(measures).map(([key, measure]) => ({
      key,
      place: `đại lượng “${measure.name}”`,
      subject: { ...NOTHING, of: "measure", measureKey: key },
      values: { key, ...measure },
    })),
    criteria: numbered(criteria.map(criterionItem)),
    indicators: new Map(),
    within: new Map(),
  };
  const own = criteria.flatMap((criterion, index) =>
    criterion.indicators.map((indicator) => ({ indicator, criterion, home: items.criteria[index]?.key ?? "" })),
  );
  const all = numbered(own.map(({ indicator, criterion }) => indicatorItem(indicator, criterion)));
  all.forEach((item, index) => {
    const { indicator, criterion, home } = own[index] as (typeof own)[number];
    items.indicators.set(item.key, item);
    items.within.set(`c${home}`, [...(items.within.get(`c${home}`) ?? []), item]);
    items.within.set(`i${item.key}`, levelItems(indicator, criterion));
  });
  return items;
}

function criterionItem(criterion: Criterion): Item {
  const { id } = criterion;
  return {
    key: id,
    place: `tiêu chí ${id}`,
    subject: { ...NOTHING, of: "criterion", criterionId: id },
    values: criterion,
  };
}

function indicatorItem(indicator: Indicator, criterion: Criterion): Item {
  return {
    key: indicator.id,
    place: `chỉ tiêu ${indicator.id}`,
    subject: { ...NOTHING, of: "indicator", criterionId: criterion.id, indicatorId: indicator.id },
    values: { ...indicator, criterion: criterion.id },
  };
}

function levelItems({ id, levels }: Indicator, criterion: Criterion): Item[] {
  return numbered(
    levels.map((values) => {
      const level = seatOf(values);
      return {
        key: JSON.stringify(level),
        place: `${id}, ${seatInWords(level)}`,
        subject: { ...NOTHING, of: "level", criterionId: criterion.id, indicatorId: id, level },
        values,
      };
    }),
  );
}

function criterionChanges(was: Items, is: Items): EditionChange[] {
  return both(was.criteria, is.criteria).flatMap(({ key, before, after }) => {
    const subject = (after ?? before)?.subject as ChangeSubject;
    const [had, has] = [was.within.get(`c${key}`) ?? [], is.within.get(`c${key}`) ?? []];
    // An indicator that moved is said where it stands now.
    const gone = had.filter((item) => !is.indicators.has(item.key) || has.some((one) => one.key === item.key));
    return [
      ...itemChanges(CRITERION_FIELDS, before, after),
      ...mergedKeys(gone.map(keyOf), has.map(keyOf)).flatMap((id) => indicatorChanges(id, was, is)),
      ...orderChanges(subject, `các chỉ tiêu của tiêu chí ${subject.criterionId}`, had, has),
    ];
  });
}

function indicatorChanges(key: string, was: Items, is: Items): EditionChange[] {
  const [before, after] = [was.indicators.get(key), is.indicators.get(key)];
  const subject = (after ?? before)?.subject as ChangeSubject;
  const [had, has] = [was.within.get(`i${key}`) ?? [], is.within.get(`i${key}`) ?? []];
  return [
    ...itemChanges(INDICATOR_FIELDS, before, after),
    ...listChanges(LEVEL_FIELDS, had, has),
    ...orderChanges(subject, `các mức của chỉ tiêu ${subject.indicatorId}`, had, has),
  ];
}

function listChanges(fields: readonly Field[], before: readonly Item[], after: readonly Item[]): EditionChange[] {
  return both(before, after).flatMap((pair) => itemChanges(fields, pair.before, pair.after));
}

function both(before: readonly Item[], after: readonly Item[]) {
  const [was, is] = [before, after].map((items) => new Map(items.map((item) => [item.key, item])));
  return mergedKeys(before.map(keyOf), after.map(keyOf)).map((key) => ({
    key,
    before: was?.get(key),
    after: is?.get(key),
  }));
}

function keyOf({ key }: Item): string {
  return key;
}
