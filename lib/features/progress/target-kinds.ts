/** Kinds of target: what is counted, in the order of the notice. A new kind is a line here. */
export const TARGET_KINDS: readonly { kind: string; name: string; headlineNoun: string }[] = [
  { kind: "xa-ntm", name: "Xã đạt chuẩn nông thôn mới", headlineNoun: "xã" },
  { kind: "xa-ntm-nang-cao", name: "Xã đạt chuẩn nông thôn mới nâng cao", headlineNoun: "xã" },
  { kind: "xa-ntm-kieu-mau", name: "Xã nông thôn mới kiểu mẫu", headlineNoun: "xã" },
  { kind: "thon-ntm", name: "Thôn, bản đạt chuẩn NTM", headlineNoun: "thôn, bản" },
  { kind: "khu-dan-cu-ntm-kieu-mau", name: "Khu dân cư NTM kiểu mẫu", headlineNoun: "khu dân cư" },
  { kind: "vuon-mau-ntm", name: "Vườn mẫu NTM", headlineNoun: "vườn" },
];

export function targetKindName(kind: string): string {
  return TARGET_KINDS.find((known) => known.kind === kind)?.name ?? kind;
}
