import type { Metadata } from "next";
import { HelpPage } from "@/components/help/help-page";
import { helpFor } from "@/lib/features/help/help";
import { requireActor } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Trợ giúp", robots: "noindex" };

export default async function Page() {
  return <HelpPage help={helpFor(await requireActor())} />;
}
