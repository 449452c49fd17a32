import { ZxcvbnFactory, type ZxcvbnResult } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { fold } from "../../format/fold";

/** Whose password it is to be: nothing of it may carry the password. */
export type About = { login: string; name: string; email?: string | null };

/** What everybody here would think of first. */
const PORTAL_WORDS = [
  "nongthonmoi",
  "nong",
  "thon",
  "moi",
  "quangbinh",
  "quang",
  "binh",
  "matkhau",
  "mat",
  "khau",
  "vanphong",
  "dieuphoi",
];

/** A password that is found within so many guesses (as a power of ten), common ones and patterns first, is refused. */
const FEWEST_GUESSES_LOG10 = 10;

let estimator: ZxcvbnFactory | undefined;

/**
 * Why a password is too easy, in words, or `null`: among the most common ones (some 30 000, also with signs in place of
 * letters or turned around), of the person's own name, repeated, or a row of the keyboard or the alphabet.
 */
export function weakness(password: string, about: About): string | null {
  // Without graphs and the list it would count letters only.
  estimator ??= new ZxcvbnFactory({ dictionary: { ...dictionary, portal: PORTAL_WORDS }, graphs: adjacencyGraphs });
  const folded = fold(password);
  const own = ownWords(about);
  if (own.some((word) => word.length >= 8 && folded.replace(/[^a-z0-9]/g, "").includes(word))) return OWN;
  const plain = folded.length === password.length ? [password, folded] : [password];
  const results = plain.map((text) => estimator?.check(text, own)).filter((r) => r !== undefined);
  const worst = results.sort((a, b) => a.guessesLog10 - b.guessesLog10)[0];
  return worst === undefined || worst.guessesLog10 >= FEWEST_GUESSES_LOG10 ? null : inWords(worst);
}

const OWN = "Mật khẩu chứa tên hoặc tên đăng nhập của bạn; chọn một câu không nói về mình";
const COMMON = "Mật khẩu nằm trong danh sách mật khẩu hay dùng; chọn một câu ít người nghĩ tới";
const REPEATED = "Mật khẩu lặp lại cùng một đoạn; chọn một câu có nhiều từ khác nhau";
const ROW = "Mật khẩu là một dãy liền nhau trên bàn phím hoặc trong bảng chữ, ngày tháng; chọn một câu";

/** The longest part of the password that was easy says why. */
function inWords({ sequence }: ZxcvbnResult): string {
  const easy = [...sequence]
    .filter(({ pattern }) => pattern !== "bruteforce")
    .sort((a, b) => b.j - b.i - (a.j - a.i))[0];
  if (easy?.pattern === "repeat") return REPEATED;
  if (easy?.pattern === "sequence" || easy?.pattern === "spatial" || easy?.pattern === "date") return ROW;
  if (easy?.pattern === "dictionary" && easy.dictionaryName === "userInputs") return OWN;
  return COMMON;
}

/** Login, name and address, whole and in parts, as they would be typed. */
function ownWords({ login, name, email }: About): string[] {
  const whole = [login, name, email ?? ""].map(fold);
  const parts = whole.flatMap((text) => [...text.split(/[^a-z0-9]+/), text.replace(/[^a-z0-9]/g, "")]);
  return [...new Set(parts)].filter((word) => word.length >= 2);
}
