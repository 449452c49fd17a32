import { metadata as present, SetsOn } from "@/app/(public)/cac-bo-tieu-chi/[ban]/sets-on";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";
export const metadata = { ...present, robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ngay: string }> }) {
  const day = readDay((await params).ngay);
  if (day === null) notThere();
  return <SetsOn day={day} />;
}
