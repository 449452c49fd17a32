import { DistrictOn, districtMetadata } from "./district-on";

export const dynamic = "force-static";

type Props = { params: Promise<{ ma: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return districtMetadata((await params).ma, null);
}

export default async function Page({ params }: Props) {
  return <DistrictOn code={(await params).ma} day={null} />;
}
