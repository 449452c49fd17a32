import { SetOn, setMetadata } from "@/app/(public)/bo-tieu-chi/[bo]/set-on";
import { pastDay } from "../../../past-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; bo: string }> };

export async function generateMetadata({ params }: Props) {
  const { ngay, bo } = await params;
  return setMetadata(bo, await pastDay(ngay, `/bo-tieu-chi/${bo}`));
}

export default async function Page({ params }: Props) {
  const { ngay, bo } = await params;
  const day = await pastDay(ngay, `/bo-tieu-chi/${bo}`);
  return <SetOn set={bo} day={day} />;
}
