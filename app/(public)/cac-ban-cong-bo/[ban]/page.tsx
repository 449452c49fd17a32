import type { Metadata } from "next";
import { PublicationsPage } from "@/components/publications/publications-page";
import { Shell } from "@/components/shell/shell";
import { NoPublication } from "@/components/shell/states";
import { pastDaysView } from "@/lib/features/past-days/queries";
import { PUBLICATIONS_PATH } from "@/lib/features/publications/links";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

/** The one edition of this page: the present. It is served at `/cac-ban-cong-bo` (next.config.ts). */
const NOW = "hien-nay";

export const dynamic = "force-static";
export const metadata: Metadata = { title: "Các bản công bố", alternates: { canonical: PUBLICATIONS_PATH } };

export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ ban: string }> }) {
  if ((await params).ban !== NOW) notThere();
  const view = await pastDaysView("/");
  const { world, publication } = view;
  return (
    <Shell origin={env().PORTAL_URL} world={world} publication={publication} day={null} path={PUBLICATIONS_PATH}>
      {publication === null ? <NoPublication /> : <PublicationsPage view={view} />}
    </Shell>
  );
}
