import { DistrictOn, districtMetadata } from "@/app/(public)/huyen/[ma]/district-on";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; ma: string }> };

export async function generateMetadata({ params }: Props) {
  const { ngay, ma } = await params;
  return districtMetadata(ma, readDay(ngay));
}

export default async function Page({ params }: Props) {
  const { ngay, ma } = await params;
  const day = readDay(ngay);
  if (day === null) notThere();
  return <DistrictOn code={ma} day={day} />;
}
