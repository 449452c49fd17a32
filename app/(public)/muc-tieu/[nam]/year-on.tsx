import type { Metadata } from "next";
import { cache } from "react";
import { Shell } from "@/components/shell/shell";
import { YearPage } from "@/components/targets/year-page";
import { yearView } from "@/lib/features/targets/queries";
import { readYear } from "@/lib/features/targets/year";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

const load = cache(async (text: string, day: string | null) => {
  const year = readYear(text);
  return year === null ? null : yearView(year, day);
});

export async function yearMetadata(text: string, day: string | null): Promise<Metadata> {
  const view = await load(text, day);
  return view === null
    ? {}
    : {
        title: `Mục tiêu năm ${view.year}`,
        alternates: { canonical: `/muc-tieu/${text}` },
        ...(day !== null && { robots: "noindex" }),
      };
}

/** The targets of a year on a past day (ISO), or now (`null`). */
export async function YearOn({ text, day }: { text: string; day: string | null }) {
  const view = await load(text, day);
  if (view === null) notThere();
  const stamp = { world: view.world, publication: view.publication, day: view.day };
  return (
    <Shell {...stamp} origin={env().PORTAL_URL} path={`/muc-tieu/${text}`}>
      <YearPage view={view} />
    </Shell>
  );
}
