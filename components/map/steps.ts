/** The official groups of communes by criteria met, as the five steps of the map: 1 is dưới 5, 5 is 19. */
export function stepOf(met: number): 1 | 2 | 3 | 4 | 5 {
  if (met >= 19) return 5;
  if (met >= 15) return 4;
  if (met >= 10) return 3;
  return met >= 5 ? 2 : 1;
}
