import { notThere } from "@/lib/server/not-there";
import { SetsOn } from "./sets-on";

/** The one edition of this page: the present. It is served at `/bo-tieu-chi` (next.config.ts). */
const NOW = "hien-nay";

export const dynamic = "force-static";
export { metadata } from "./sets-on";

export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ ban: string }> }) {
  if ((await params).ban !== NOW) notThere();
  return <SetsOn day={null} />;
}
