import type { Metadata } from "next";
import { cache } from "react";
import { DistrictPage } from "@/components/district/district-page";
import { atStart } from "@/components/map/words";
import { Shell } from "@/components/shell/shell";
import { districtView } from "@/lib/features/districts/queries";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

const load = cache((code: string, day: string | null) => districtView(code, day));

export async function districtMetadata(code: string, day: string | null): Promise<Metadata> {
  const view = await load(code, day);
  return view === null
    ? {}
    : {
        title: atStart(view.name),
        alternates: { canonical: `/huyen/${code}` },
        ...(day !== null && { robots: "noindex" }),
      };
}

/** A district on a past day (ISO), or now (`null`). */
export async function DistrictOn({ code, day }: { code: string; day: string | null }) {
  const view = await load(code, day);
  if (view === null) notThere();
  const stamp = { world: view.world, publication: view.publication, day: view.day };
  return (
    <Shell {...stamp} origin={env().PORTAL_URL} path={`/huyen/${code}`}>
      <DistrictPage view={view} />
    </Shell>
  );
}
