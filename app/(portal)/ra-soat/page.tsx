import type { Metadata } from "next";
import { ReviewPage } from "@/components/reviews/review-page";
import { filterOf } from "@/lib/features/reviews/filter";
import { reviewView } from "@/lib/features/reviews/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { review } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Rà soát, xác nhận", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const view = await reviewView(await requireActor(), filterOf(await searchParams));
  if (view === null) notThere();
  return <ReviewPage view={view} action={review} />;
}
