import type { Metadata } from "next";
import { SettingsPage } from "@/components/settings/settings-page";
import { settingsList } from "@/lib/features/settings/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cài đặt", robots: "noindex" };

export default async function Page() {
  const list = await settingsList(await requireActor());
  if (list === null) notThere();
  return <SettingsPage list={list} />;
}
