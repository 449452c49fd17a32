import { YearOn, yearMetadata } from "./year-on";

export const dynamic = "force-static";

type Props = { params: Promise<{ nam: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return yearMetadata((await params).nam, null);
}

export default async function Page({ params }: Props) {
  return <YearOn text={(await params).nam} day={null} />;
}
