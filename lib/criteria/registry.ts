import type { HashedEdition } from "../engine/evaluate";
import { contentHash } from "./hash";
import huyen from "./huyen-ntm-2021-2025/edition.json";
import khuDanCu from "./khu-dan-cu-ntm-kieu-mau/edition.json";
import { parseEdition } from "./schema";
import thon from "./thon-ntm/edition.json";
import vuon from "./vuon-mau-ntm/edition.json";
import xa2016 from "./xa-ntm-2016-2020/edition.json";
import xa from "./xa-ntm-2021-2025/edition.json";
import kieuMau from "./xa-ntm-kieu-mau-2021-2025/edition.json";
import nangCao from "./xa-ntm-nang-cao-2021-2025/edition.json";

/** The editions that a release ships, one line a set. The office's own later editions live in the database. */
const SHIPPED: unknown[] = [xa, nangCao, kieuMau, huyen, xa2016, khuDanCu, vuon, thon];

/** Gives an edition its hash after checking it. Throws where the file itself is broken, naming every problem. */
export function hashEdition(input: unknown): HashedEdition {
  const { edition, problems } = parseEdition(input);
  if (edition === null) {
    throw new Error(`Broken edition: ${problems.map((problem) => `${problem.place}: ${problem.text}`).join("; ")}`);
  }
  return { edition, hash: contentHash(edition) };
}

const editions = new Map(SHIPPED.map((input) => hashEdition(input)).map((law) => [law.edition.set, law]));

/** Every shipped set, in the order in which it is listed for people. */
export function shippedEditions(): HashedEdition[] {
  return [...editions.values()];
}

/** The shipped edition of a set, or `undefined` for a set that is not shipped. */
export function shippedEdition(set: string): HashedEdition | undefined {
  return editions.get(set);
}
