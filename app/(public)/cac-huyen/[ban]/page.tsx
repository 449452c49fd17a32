import { notThere } from "@/lib/server/not-there";
import { ProvinceOn } from "./province-on";

/** The one edition of this page: the present. It is served at `/huyen` (next.config.ts). */
const NOW = "hien-nay";

export const dynamic = "force-static";
export { metadata } from "./province-on";

export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ ban: string }> }) {
  if ((await params).ban !== NOW) notThere();
  return <ProvinceOn day={null} />;
}
