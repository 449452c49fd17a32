import type { Metadata } from "next";
import { SettingPageView } from "@/components/settings/setting-page";
import { settingPage } from "@/lib/features/settings/page/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { save } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Một cài đặt", robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ khoa: string }> }) {
  const { khoa } = await params;
  const setting = await settingPage(await requireActor(), khoa);
  if (setting === null) notThere();
  return <SettingPageView setting={setting} action={save.bind(null, khoa)} />;
}
