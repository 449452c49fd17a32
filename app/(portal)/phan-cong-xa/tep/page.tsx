import type { Metadata } from "next";
import { ListImportPage } from "@/components/imports/list-import-page";
import { assignmentFiles } from "@/lib/imports/assignments/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { type Query, receiveProblems } from "../../receive-problems";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Phân công phụ trách xã từ tệp Excel", robots: "noindex" };

type Props = { searchParams: Promise<Query> };

export default async function Page({ searchParams }: Props) {
  const files = await assignmentFiles(await requireActor());
  if (files === null) notThere();
  return (
    <ListImportPage
      kind="assignments"
      above={{ href: "/phan-cong-xa", label: "Phân công phụ trách xã" }}
      files={files}
      {...receiveProblems(await searchParams)}
    >
      <p>
        <a href="/phan-cong-xa/tep/mau.xlsx">Danh sách phân công năm nay (.xlsx)</a>
      </p>
    </ListImportPage>
  );
}
