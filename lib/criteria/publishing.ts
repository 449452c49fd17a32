import type { Edition } from "../engine/types";
import type { Problem } from "../format/problems";

/** `tr. 12`, `trang 12`: where in the signed annex a level stands. */
const PAGE = /(?:^|[^\p{L}])(?:tr\.?|trang)\s*\d/iu;

/**
 * What keeps a whole edition of the office from being published, beyond what `parseEdition` asks: who says that a level
 * was compared with the signed annex says on which page.
 */
export function publishingProblems(edition: Edition): Problem[] {
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
