import type { Metadata } from "next";
import { ListImportPage } from "@/components/imports/list-import-page";
import { answerDesk } from "@/lib/imports/answers/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { type Query, receiveProblems } from "../../../receive-problems";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cơ quan phụ trách từ tệp Excel", robots: "noindex" };

type Props = { searchParams: Promise<Query> };

export default async function Page({ searchParams }: Props) {
  const desk = await answerDesk(await requireActor());
  if (desk === null) notThere();
  return (
    <ListImportPage
      kind="answers"
      above={{ href: "/phap-ly/phan-cong", label: "Cơ quan phụ trách" }}
      files={desk.files}
      {...receiveProblems(await searchParams)}
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
