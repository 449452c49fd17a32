import type { Metadata } from "next";
import { ProvincePage } from "@/components/district/province-page";
import { Shell } from "@/components/shell/shell";
import { NoPublication } from "@/components/shell/states";
import { provinceView } from "@/lib/features/districts/queries";
import { worldNow } from "@/lib/features/world/queries";
import { env } from "@/lib/server/env";

export const metadata: Metadata = { title: "Các xã", alternates: { canonical: "/huyen" } };

/** All communes of the province on a past day (ISO), or now (`null`). */
export async function ProvinceOn({ day }: { day: string | null }) {
  const view = await provinceView(day);
  const stamp = {
    world: view?.world ?? (await worldNow()),
    publication: view?.publication ?? null,
    day: view === null ? day : view.day,
  };
  return (
    <Shell {...stamp} origin={env().PORTAL_URL} path="/huyen">
      {view === null ? <NoPublication /> : <ProvincePage view={view} />}
    </Shell>
  );
}
