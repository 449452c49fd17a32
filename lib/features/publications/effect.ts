/**
 * How long after its approval a publication takes effect, in milliseconds. Every instance looks for new publications at
 * least once a second (epoch.ts), so that all know of it before, and each switches by its own clock at the same instant.
 */
export const EFFECT_DELAY_MS = 3000;

/** The instant from which the public sees a publication. The store keeps the approval itself, as the log dates it. */
export function publicFrom(approvedAt: Date): Date {
  return new Date(approvedAt.getTime() + EFFECT_DELAY_MS);
}

/** The latest approval that the public sees at an instant. */
export function lastApprovalSeen(at: Date): Date {
  return new Date(at.getTime() - EFFECT_DELAY_MS);
}
