/** The one door of the engine: everything else in this folder is how it is done. */
export { evaluate, type HashedEdition } from "./evaluate";
export * from "./types";
export { ENGINE_VERSION } from "./version";
export { figureInWords, levelInWords, levelsInWords, VERDICT_WORDS } from "./words";
