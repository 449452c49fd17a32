import type { Metadata } from "next";
import { cache } from "react";
import { CommunePage } from "@/components/commune/commune-page";
import { Shell } from "@/components/shell/shell";
import { communeView } from "@/lib/features/communes/queries";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";
import { pastDay } from "../../../past-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; ma: string }> };

const load = cache(async (ngay: string, ma: string) => communeView(ma, await pastDay(ngay, `/xa/${ma}`)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ngay, ma } = await params;
  const view = await load(ngay, ma);
  return { title: view?.unit.fullName, alternates: { canonical: `/xa/${ma}` }, robots: "noindex" };
}

/** A commune's page as of a past day; served at `/xa/[ma]?tai-ngay=` (next.config.ts). */
export default async function Page({ params }: Props) {
  const { ngay, ma } = await params;
  const view = await load(ngay, ma);
  if (view === null) notThere();
  return (
    <Shell
      origin={env().PORTAL_URL}
      world={view.world}
      publication={view.publication}
      day={view.day}
      path={`/xa/${ma}`}
    >
      <CommunePage view={view} />
    </Shell>
  );
}
