import type { Metadata } from "next";
import { AssignmentsPage } from "@/components/assignments/assignments-page";
import { assignmentList } from "@/lib/features/assignments/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { assign, end } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Phân công phụ trách xã", robots: "noindex" };

type Props = { searchParams: Promise<{ nam?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { nam } = await searchParams;
  const year = typeof nam === "string" && /^20\d\d$/.test(nam) ? Number(nam) : null;
  const view = await assignmentList(await requireActor(), year);
  if (view === null) notThere();
  return <AssignmentsPage view={view} assign={assign} end={end} />;
}
