const MIB = 1024 * 1024;

/**
 * What a workbook may be. The largest honest one, 7,296 figures in long rows with styles, is below 1 MiB packed and
 * 10 MiB inflated; XML packs about 10 to 30 times.
 */
export const LIMITS = {
  fileBytes: 10 * MIB,
  entries: 500,
  /** Of all entries together, as declared; of the parts that are read, also as really inflated. */
  inflatedBytes: 64 * MIB,
  /** Inflated to packed, of one entry. Small entries pack well by chance, so it is asked only above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: MIB,
  sheets: 50,
  rows: 200_000,
  cells: 500_000,
  mergedAreas: 5_000,
  /** An area over more rows is kept in a list that every cell asks, so there may only be a few. */
  tallRows: 100,
  tallAreas: 100,
  /** Excel's own edges. */
  textLength: 32_767,
  lastRow: 1_048_576,
  lastColumn: 16_384,
} as const;
