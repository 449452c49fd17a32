import type { Metadata } from "next";
import { cache } from "react";
import { CommunePage } from "@/components/commune/commune-page";
import { Shell } from "@/components/shell/shell";
import { communeView } from "@/lib/features/communes/queries";
import { env } from "@/lib/server/env";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-static";

type Props = { params: Promise<{ ma: string }> };

const load = cache((code: string) => communeView(code, null));

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ma } = await params;
  const view = await load(ma);
  return view === null ? {} : { title: view.unit.fullName, alternates: { canonical: `/xa/${ma}` } };
}

export default async function Page({ params }: Props) {
  const { ma } = await params;
  const view = await load(ma);
  if (view === null) notThere();
  return (
    <Shell origin={env().PORTAL_URL} world={view.world} publication={view.publication} day={null} path={`/xa/${ma}`}>
      <CommunePage view={view} />
    </Shell>
  );
}
