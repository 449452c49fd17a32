const MIB = 1024 * 1024;

/** What a file of evidence may be. The one place that says how large. */
export const FILE_LIMITS = {
  bytes: 20 * MIB,
  /** Of an Office file: parts, what they unpack to, and how well one part may pack (asked above `ratioFromBytes`). */
  parts: 5_000,
  inflatedBytes: 200 * MIB,
  ratio: 200,
  ratioFromBytes: MIB,
} as const;

export const MOST_MEGABYTES = FILE_LIMITS.bytes / MIB;

/** The degrees of state secrets; a paper of any of them is not sent to the portal. */
export const SECRECY_WORDS = { mat: "Mật", toi_mat: "Tối mật", tuyet_mat: "Tuyệt mật" } as const;
export type Secrecy = keyof typeof SECRECY_WORDS;
export const SECRECIES = Object.keys(SECRECY_WORDS) as [Secrecy, ...Secrecy[]];

/** Whether papers of a criterion, by its name in whatever set, may bear a mark of secrecy, of which the form then warns. */
export function mayBeSecret(criterionName: string): boolean {
  return /quốc phòng|an ninh/i.test(criterionName);
}
