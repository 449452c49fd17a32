/** The store keeps calendar dates as UTC midnights; everything else in the portal speaks ISO days. */
export function toDbDate(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}

export function fromDbDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function fromDbDateOrNull(date: Date | null): string | null {
  return date === null ? null : fromDbDate(date);
}
