import { DistrictOn, districtMetadata } from "@/app/(public)/huyen/[ma]/district-on";
import { pastDay } from "../../../past-day";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ ngay: string; ma: string }> };

export async function generateMetadata({ params }: Props) {
  const { ngay, ma } = await params;
  return districtMetadata(ma, await pastDay(ngay, `/huyen/${ma}`));
}

export default async function Page({ params }: Props) {
  const { ngay, ma } = await params;
  const day = await pastDay(ngay, `/huyen/${ma}`);
  return <DistrictOn code={ma} day={day} />;
}
