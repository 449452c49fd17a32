/** What is done for the whole province is reached by whoever may do it everywhere. */
export const WHOLE_PROVINCE = { unitKey: "tinh-quang-binh" } as const;
