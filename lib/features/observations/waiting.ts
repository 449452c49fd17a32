/** What ends an observation's way through the chain other than acceptance: sent back, or said anew by who said it. */
export const ENDING_ACTS = ["return", "replace"];

/** Observations that are neither accepted, nor returned, nor replaced. */
export const WAITING = { acceptedAt: null, reviews: { none: { act: { in: ENDING_ACTS } } } };
