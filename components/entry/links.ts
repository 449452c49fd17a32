/** The screen of a criterion of a unit. */
export function screenOf(code: string, setKey: string, criterionId: string): string {
  return `/don-vi/${code}/nhap/${encodeURIComponent(criterionId)}?bo=${setKey}`;
}
