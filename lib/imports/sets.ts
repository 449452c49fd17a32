import type { Edition } from "../engine/types";
import { wordsOf } from "./values/parsed";

/** The edition of the set that a text names, by key or by name; dashes of any length are one. */
export function editionNamed(text: string, editions: readonly Edition[]): Edition | undefined {
  const words = (name: string) => wordsOf(name).replace(/[–-]/g, "-");
  const asked = words(text);
  return editions.find(
    ({ set, name, shortName }) => set === text.trim() || words(name) === asked || words(shortName) === asked,
  );
}
