import type { Metadata } from "next";
import { ListImportPage } from "@/components/imports/list-import-page";
import { regionFiles } from "@/lib/imports/regions/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { type Query, receiveProblems } from "../../../receive-problems";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Vùng áp dụng từ tệp Excel", robots: "noindex" };

type Props = { searchParams: Promise<Query> };

export default async function Page({ searchParams }: Props) {
  const files = await regionFiles(await requireActor());
  if (files === null) notThere();
  return (
    <ListImportPage
      kind="regions"
      above={{ href: "/phap-ly/vung", label: "Vùng áp dụng mức đạt chuẩn" }}
      files={files}
      {...receiveProblems(await searchParams)}
    >
      <p>
        <a href="/phap-ly/vung/tep/mau.xlsx">Danh sách vùng của các xã (.xlsx)</a>
      </p>
    </ListImportPage>
  );
}
