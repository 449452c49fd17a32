import type { Metadata } from "next";
import { ReviewPage } from "@/components/reviews/review-page";
import { waitingRows } from "@/lib/features/reviews/queries";
import { reach } from "@/lib/policy/can";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { review } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Rà soát, xác nhận", robots: "noindex" };

type Props = { searchParams: Promise<{ xa?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor();
  const where = reach(actor, "observation.accept");
  if (!where.everywhere && where.units.size === 0) notThere();
  const { xa } = await searchParams;
  const code = typeof xa === "string" && xa !== "" ? xa : null;
  return <ReviewPage {...(await waitingRows(actor, code))} chosen={code} action={review} />;
}
