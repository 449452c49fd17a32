import { Shell } from "@/components/shell/shell";
import { NotFoundView } from "@/components/shell/states";
import { worldNow } from "@/lib/features/world/queries";

export default async function NotFound() {
  return (
    <Shell world={await worldNow()} publication={null} path="">
      <NotFoundView />
    </Shell>
  );
}
