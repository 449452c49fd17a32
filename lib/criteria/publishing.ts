import type { Edition } from "../engine/types";
import type { Problem } from "../format/problems";
import { KIND_NAMES } from "../format/unit-kinds";

/** `tr. 12`, `trang 12`: where in the signed annex a level stands. */
const PAGE = /(?:^|[^\p{L}])(?:tr\.?|trang)\s*\d/iu;

/**
 * What keeps a whole edition of the office from being published, beyond what `parseEdition` asks: it is of a kind of unit
 * that the portal has, judges by something where it is in use, and who says that a level was compared with the signed
 * annex says on which page.
 */
export function publishingProblems(edition: Edition): Problem[] {
  const problems = pageProblems(edition);
  if (!(edition.unitKind in KIND_NAMES)) {
    problems.push({ place: "unitKind", text: `không có loại đơn vị “${edition.unitKind}”` });
  }
  if (edition.status === "in_use" && edition.criteria.length === 0) {
    problems.push({ place: "criteria", text: "bộ tiêu chí đang áp dụng phải có ít nhất một tiêu chí" });
  }
  return problems;
}

function pageProblems(edition: Edition): Problem[] {
  return edition.criteria.flatMap(({ indicators }, c) =>
    indicators.flatMap(({ levels }, i) =>
      levels.flatMap(({ standing, reference }, at): Problem[] => {
        if (standing !== "confirmed" || PAGE.test(reference)) return [];
        const text = "mức đã đối chiếu phải ghi trang của phụ lục đã ký, ví dụ “tr. 12”";
        return [{ place: `criteria[${c}].indicators[${i}].levels[${at}].reference`, text }];
      }),
    ),
  );
}
