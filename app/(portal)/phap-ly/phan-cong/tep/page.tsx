import type { Metadata } from "next";
import { ListImportPage } from "@/components/imports/list-import-page";
import { answerDesk } from "@/lib/imports/answers/queries";
import { problemsNamed } from "@/lib/imports/schema";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cơ quan phụ trách từ tệp Excel", robots: "noindex" };

type Props = { searchParams: Promise<{ loi?: string | string[]; "can-cu"?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const desk = await answerDesk(await requireActor());
  if (desk === null) notThere();
  const { loi, "can-cu": basis } = await searchParams;
  return (
    <ListImportPage
      kind="answers"
      above={{ href: "/phap-ly/phan-cong", label: "Cơ quan phụ trách" }}
      files={desk.files}
      problems={problemsNamed(String(loi ?? ""))}
      basis={String(basis ?? "")}
    >
      <ul>
        {desk.sets.map(({ key, name }) => (
          <li key={key}>
            <a href={`/phap-ly/phan-cong/tep/mau.xlsx?bo=${key}`}>{name} (.xlsx)</a>
          </li>
        ))}
      </ul>
    </ListImportPage>
  );
}
