import type { Metadata } from "next";
import { ReviewPage } from "@/components/reviews/review-page";
import { filterOf } from "@/lib/features/reviews/filter";
import { outcomeInWords } from "@/lib/features/reviews/outcome";
import { reviewView } from "@/lib/features/reviews/queries";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { review } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Rà soát, xác nhận", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const view = await reviewView(await requireActor(), filterOf(query));
  if (view === null) notThere();
  return <ReviewPage view={view} outcome={outcomeInWords(query.vua)} action={review.bind(null, view.filter)} />;
}
