import type { Metadata } from "next";
import { HomePage } from "@/components/home/home-page";
import { Shell } from "@/components/shell/shell";
import { NoPublication } from "@/components/shell/states";
import { homeView } from "@/lib/features/progress/queries";
import { worldNow } from "@/lib/features/world/queries";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

/** The one edition of this page: the present. It is served at `/` (next.config.ts). */
const NOW = "hien-nay";

export const dynamic = "force-static";
export const metadata: Metadata = { alternates: { canonical: "/" } };

export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ ban: string }> }) {
  if ((await params).ban !== NOW) notThere();
  const view = await homeView(null);
  const world = view?.world ?? (await worldNow());
  return (
    <Shell origin={env().PORTAL_URL} world={world} publication={view?.publication ?? null} day={null} path="/">
      {view === null ? <NoPublication /> : <HomePage view={view} />}
    </Shell>
  );
}
