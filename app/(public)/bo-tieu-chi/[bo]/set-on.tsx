import type { Metadata } from "next";
import { cache } from "react";
import { SetPage } from "@/components/criteria-set/set-page";
import { Shell } from "@/components/shell/shell";
import { setView } from "@/lib/features/criteria-sets/queries";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

const load = cache((set: string, day: string | null) => setView(set, day));

export async function setMetadata(set: string, day: string | null): Promise<Metadata> {
  const view = await load(set, day);
  return view === null
    ? {}
    : {
        title: view.head.name,
        alternates: { canonical: `/bo-tieu-chi/${set}` },
        ...(day !== null && { robots: "noindex" }),
      };
}

/** A criteria set on a past day (ISO), or now (`null`). */
export async function SetOn({ set, day }: { set: string; day: string | null }) {
  const view = await load(set, day);
  if (view === null) notThere();
  const stamp = { world: view.world, publication: view.publication, day: view.day };
  return (
    <Shell {...stamp} origin={env().PORTAL_URL} path={`/bo-tieu-chi/${set}`}>
      <SetPage view={view} />
    </Shell>
  );
}
