import { YearOn, yearMetadata } from "@/app/(public)/muc-tieu/[nam]/year-on";
import { pastDay } from "../../../past-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; nam: string }> };

export async function generateMetadata({ params }: Props) {
  const { ngay, nam } = await params;
  return yearMetadata(nam, await pastDay(ngay, `/muc-tieu/${nam}`));
}

export default async function Page({ params }: Props) {
  const { ngay, nam } = await params;
  const day = await pastDay(ngay, `/muc-tieu/${nam}`);
  return <YearOn text={nam} day={day} />;
}
