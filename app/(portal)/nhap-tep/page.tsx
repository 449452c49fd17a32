import type { Metadata } from "next";
import { ImportPage } from "@/components/imports/import-page";
import { importDesk } from "@/lib/imports/files/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { receiveProblems } from "../receive-problems";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập từ tệp Excel", robots: "noindex" };

type Query = Record<string, string | string[] | undefined>;

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const desk = await importDesk(await requireActor());
  if (desk === null) notThere();
  return <ImportPage desk={desk} {...receiveProblems(await searchParams)} />;
}
