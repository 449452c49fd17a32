import { YearOn, yearMetadata } from "@/app/(public)/muc-tieu/[nam]/year-on";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; nam: string }> };

export async function generateMetadata({ params }: Props) {
  const { ngay, nam } = await params;
  return yearMetadata(nam, readDay(ngay));
}

export default async function Page({ params }: Props) {
  const { ngay, nam } = await params;
  const day = readDay(ngay);
  if (day === null) notThere();
  return <YearOn text={nam} day={day} />;
}
