import { SetOn, setMetadata } from "@/app/(public)/bo-tieu-chi/[bo]/set-on";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; bo: string }> };

export async function generateMetadata({ params }: Props) {
  const { ngay, bo } = await params;
  return setMetadata(bo, readDay(ngay));
}

export default async function Page({ params }: Props) {
  const { ngay, bo } = await params;
  const day = readDay(ngay);
  if (day === null) notThere();
  return <SetOn set={bo} day={day} />;
}
