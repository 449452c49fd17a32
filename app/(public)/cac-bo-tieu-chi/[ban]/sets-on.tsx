import type { Metadata } from "next";
import { SetsPage } from "@/components/criteria-set/sets-page";
import { Shell } from "@/components/shell/shell";
import { NoPublication } from "@/components/shell/states";
import { setsView } from "@/lib/features/criteria-sets/queries";
import { worldNow } from "@/lib/features/world/queries";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Bộ tiêu chí", alternates: { canonical: "/bo-tieu-chi" } };

/** All criteria sets on a past day (ISO), or now (`null`). */
export async function SetsOn({ day }: { day: string | null }) {
  const view = await setsView(day);
  const stamp = {
    world: view?.world ?? (await worldNow()),
    publication: view?.publication ?? null,
    day: view === null ? day : view.day,
  };
  return (
    <Shell {...stamp} origin={env().PORTAL_URL} path="/bo-tieu-chi">
      {view === null ? <NoPublication /> : <SetsPage view={view} />}
    </Shell>
  );
}
