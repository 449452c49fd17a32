/** A title in words: `Xã nông thôn mới 2016–2020, năm 2019`, from the short name of its set and its year. */
export function titleInWords(setName: string, titleYear: number | null): string {
  const title = setName.replace(/^Bộ tiêu chí x/, "X");
  return titleYear === null ? title : `${title}, năm ${titleYear}`;
}
