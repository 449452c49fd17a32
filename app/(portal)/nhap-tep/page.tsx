import type { Metadata } from "next";
import { ImportPage } from "@/components/imports/import-page";
import { importDesk } from "@/lib/imports/files/queries";
import { problemsNamed } from "@/lib/imports/schema";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Nhập từ tệp Excel", robots: "noindex" };

type Query = Record<string, string | string[] | undefined>;

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const desk = await importDesk(await requireActor());
  if (desk === null) notThere();
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  return <ImportPage desk={desk} problems={problemsNamed(text("loi"))} basis={text("can-cu")} setKey={text("bo")} />;
}
