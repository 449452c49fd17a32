import type { Metadata } from "next";
import { ListImportPage } from "@/components/imports/list-import-page";
import { regionFiles } from "@/lib/imports/regions/queries";
import { problemsNamed } from "@/lib/imports/schema";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Vùng áp dụng từ tệp Excel", robots: "noindex" };

type Props = { searchParams: Promise<{ loi?: string | string[]; "can-cu"?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const files = await regionFiles(await requireActor());
  if (files === null) notThere();
  const { loi, "can-cu": basis } = await searchParams;
  return (
    <ListImportPage
      kind="regions"
      above={{ href: "/phap-ly/vung", label: "Vùng áp dụng mức đạt chuẩn" }}
      files={files}
      problems={problemsNamed(String(loi ?? ""))}
      basis={String(basis ?? "")}
    >
      <p>
        <a href="/phap-ly/vung/tep/mau.xlsx">Danh sách vùng của các xã (.xlsx)</a>
      </p>
    </ListImportPage>
  );
}
