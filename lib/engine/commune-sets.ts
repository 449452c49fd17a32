/** The commune sets of 2021–2025 by the rank of the title they award, and the sets whose title is the NTM title. */
export const NTM = "xa-ntm-2021-2025";
export const NANG_CAO = "xa-ntm-nang-cao-2021-2025";
export const KIEU_MAU = "xa-ntm-kieu-mau-2021-2025";

/** An NTM title of the former period counts until withdrawn (domain rule 9). */
export const NTM_TITLE_SETS: readonly string[] = [NTM, "xa-ntm-2016-2020"];
