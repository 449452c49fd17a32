import type { ReactNode } from "react";

/** A short note beside a verdict or a figure; `warn` for what a reader must not miss. */
export function Badge({ tone, children }: { tone?: "warn"; children: ReactNode }) {
  return <span className={tone === "warn" ? "badge warn" : "badge"}>{children}</span>;
}
