/** Observations that are neither accepted nor returned. */
export const WAITING = { acceptedAt: null, reviews: { none: { act: "return" } } };
