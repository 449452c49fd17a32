import type { Metadata } from "next";
import { AccountsPage } from "@/components/account/accounts-page";
import { accountsView } from "@/lib/features/accounts/queries";
import { LINK_HOURS } from "@/lib/features/one-time-links/types";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { giveLink } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tài khoản", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const text = (name: string) => String(query[name] ?? "").slice(0, 100);
  const asked = { search: text("tim"), state: text("trang-thai"), role: text("vai-tro") };
  const view = await accountsView(await requireActor(), { ...asked, page: Number.parseInt(text("trang"), 10) || 1 });
  if (view === null) notThere();
  return <AccountsPage view={view} action={giveLink} linkHours={LINK_HOURS} />;
}
