/**
 * The vocabulary of judging. An `Edition` is the law as data, `Facts` is what is known about one unit, a `Standing` is
 * the explained result. All three are plain JSON values: no dates, no classes, no functions.
 */
export * from "./facts";
export * from "./law";
export * from "./reasons";
export * from "./result";
