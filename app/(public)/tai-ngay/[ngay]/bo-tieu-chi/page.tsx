import { metadata as present, SetsOn } from "@/app/(public)/cac-bo-tieu-chi/[ban]/sets-on";
import { pastDay } from "../../past-day";

export const dynamic = "force-dynamic";
export const metadata = { ...present, robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ngay: string }> }) {
  const day = await pastDay((await params).ngay, "/bo-tieu-chi");
  return <SetsOn day={day} />;
}
