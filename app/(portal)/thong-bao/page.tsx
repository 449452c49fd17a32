import type { Metadata } from "next";
import { NoticesPage } from "@/components/notices/notices-page";
import { noticesView } from "@/lib/features/notices/queries";
import { requireActor } from "@/lib/server/current-actor";
import { choose, read } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Thông báo", robots: "noindex" };

type Props = { searchParams: Promise<{ trang?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { trang } = await searchParams;
  const page = typeof trang === "string" && /^\d{1,6}$/.test(trang) ? Number(trang) : 1;
  return <NoticesPage view={await noticesView(await requireActor(), page)} read={read} choose={choose} />;
}
