/** The steps of the routine check that the setting says something of. */
export const CHAIN_STEPS = ["check", "confirm"] as const;

export const CHAIN_STEP_WORDS = { check: "Huyện rà soát", confirm: "Sở, ngành xác nhận" } as const;
