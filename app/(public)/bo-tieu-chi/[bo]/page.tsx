import { SetOn, setMetadata } from "./set-on";

export const dynamic = "force-static";

type Props = { params: Promise<{ bo: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return setMetadata((await params).bo, null);
}

export default async function Page({ params }: Props) {
  return <SetOn set={(await params).bo} day={null} />;
}
