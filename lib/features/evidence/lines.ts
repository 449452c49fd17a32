import type { Edition, HashedEdition } from "../../engine";
import { dayOf, formatDate } from "../../format/date";
import { fromDbDateOrNull } from "../../server/dates";
import { kindInWords } from "./file/kinds";
import { SECRECY_WORDS, type Secrecy } from "./settings";
import type { PaperLine, VersionLine } from "./types";

/** What a query must include for `paperLine`. */
export const PAPER_INCLUDE = {
  addedBy: true,
  organisation: true,
  versions: { include: { addedBy: true }, orderBy: { number: "desc" as const } },
};

type VersionRow = {
  number: number;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedAt: Date;
  addedBy: { name: string };
};

type PaperRow = {
  id: string;
  title: string | null;
  documentNumber: string | null;
  documentDate: Date | null;
  signer: string | null;
  validUntil: Date | null;
  secrecy: string | null;
  conclusion: string | null;
  addedAt: Date;
  addedBy: { name: string };
  organisation: { shortName: string };
  versions: VersionRow[];
};

/** A paper as a line of a list; `today` tells whether it still holds. */
export function paperLine(row: PaperRow, today: string): PaperLine {
  const validUntil = fromDbDateOrNull(row.validUntil);
  const secrecy = row.secrecy as Secrecy | null;
  const [latest] = row.versions;
  return {
    id: row.id,
    name: row.title ?? `Tài liệu ${secrecy === null ? "mật" : SECRECY_WORDS[secrecy].toLowerCase()}`,
    documentNumber: row.documentNumber,
    documentDate: fromDbDateOrNull(row.documentDate),
    signer: row.signer,
    validUntil,
    expired: validUntil !== null && validUntil < today,
    secrecy,
    conclusion: row.conclusion,
    addedBy: row.addedBy.name,
    organisation: row.organisation.shortName,
    addedOn: dayOf(row.addedAt),
    version: latest === undefined ? null : versionLine(row.id, latest),
  };
}

export function versionLine(evidenceId: string, row: VersionRow): VersionLine {
  return {
    number: row.number,
    fileName: row.fileName,
    kind: kindInWords(row.mediaType),
    size: row.size,
    sha256: row.sha256,
    addedBy: row.addedBy.name,
    addedOn: dayOf(row.addedAt),
    href: `/minh-chung/${evidenceId}/${row.number}/tep`,
  };
}

/** `số 12/BC-UBND, ngày 06/09/2023`: how a paper is called beside its name. */
export function numberInWords({
  documentNumber,
  documentDate,
}: Pick<PaperLine, "documentNumber" | "documentDate">): string {
  const number = documentNumber === null ? [] : [`số ${documentNumber}`];
  const day = documentDate === null ? [] : [`ngày ${formatDate(documentDate)}`];
  return [...number, ...day].join(", ");
}

/** A paper as a choice of a form. */
export function paperChoice(paper: PaperLine): { value: string; label: string } {
  const number = numberInWords(paper);
  return { value: paper.id, label: number === "" ? paper.name : `${paper.name} (${number})` };
}

type LinkColumns = {
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
};

/** What a link is about in words, and the indicator whose page shows it; of a measure in the first set that asks for it. */
export function linkAbout(
  link: LinkColumns & { measure: { name: string } | null },
  sets: readonly HashedEdition[],
): { words: string; setKey: string; indicatorId: string | null } {
  const edition = editionOf(link, sets);
  const setKey = edition?.set ?? "";
  const indicators = edition?.criteria.flatMap((criterion) => criterion.indicators) ?? [];
  if (link.subject === "criterion") {
    const criterion = edition?.criteria.find(({ id }) => id === link.criterionId);
    const words = `Tiêu chí ${link.criterionId ?? ""} ${criterion?.name ?? ""}`.trim();
    return { words, setKey, indicatorId: criterion?.indicators[0]?.id ?? null };
  }
  const found = indicators.find(({ id, measure }) =>
    link.subject === "measure" ? measure === link.measureKey : id === link.indicatorId,
  );
  if (found === undefined) {
    return { words: link.measure?.name ?? link.indicatorId ?? "", setKey, indicatorId: null };
  }
  return { words: `${found.id} ${found.name}`, setKey, indicatorId: found.id };
}

function editionOf({ setKey, measureKey }: LinkColumns, sets: readonly HashedEdition[]): Edition | undefined {
  const asks = ({ criteria }: Edition) =>
    criteria.some(({ indicators }) => indicators.some(({ measure }) => measure === measureKey));
  return sets.find(({ edition }) => (setKey === null ? asks(edition) : edition.set === setKey))?.edition;
}
