import { ProvinceOn, metadata as present } from "@/app/(public)/cac-huyen/[ban]/province-on";
import { pastDay } from "../../past-day";

export const dynamic = "force-dynamic";
export const metadata = { ...present, robots: "noindex" };

export default async function Page({ params }: { params: Promise<{ ngay: string }> }) {
  const day = await pastDay((await params).ngay, "/huyen");
  return <ProvinceOn day={day} />;
}
