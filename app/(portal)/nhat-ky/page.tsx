import type { Metadata } from "next";
import { LogPage } from "@/components/log/log-page";
import { logView } from "@/lib/features/log/queries";
import type { LogQuery } from "@/lib/features/log/schema";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhật ký", robots: "noindex" };

export default async function Page({ searchParams }: { searchParams: Promise<LogQuery> }) {
  const view = await logView(await requireActor(), await searchParams);
  if (view === null) notThere();
  return <LogPage view={view} />;
}
