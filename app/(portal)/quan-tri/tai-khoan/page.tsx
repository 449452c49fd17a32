import type { Metadata } from "next";
import { AccountsPage } from "@/components/account/accounts-page";
import { accountsView } from "@/lib/features/accounts/queries";
import { LINK_HOURS } from "@/lib/features/one-time-links/types";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { giveLink } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tài khoản", robots: "noindex" };

type Props = { searchParams: Promise<{ tim?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { tim } = await searchParams;
  const view = await accountsView(await requireActor(), typeof tim === "string" ? tim.slice(0, 100) : "");
  if (view === null) notThere();
  return <AccountsPage view={view} action={giveLink} linkHours={LINK_HOURS} />;
}
