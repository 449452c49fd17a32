import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { Who } from "@/components/work/who";
import { workLinks } from "@/lib/features/observations/links";
import { worldNow } from "@/lib/features/world/queries";
import { ROLES } from "@/lib/policy/roles";
import { requireActor } from "@/lib/server/current-actor";
import { leave } from "../dang-nhap/actions";

/** What stands around the pages behind the sign-in. Each page asks for its own permission; this only names the person. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const roles = actor.roles.map((held) => ROLES[held.role]?.name ?? held.role);
  return (
    <Shell world={await worldNow()} publication={null} path="/lam-viec">
      <Who name={actor.name} roles={roles} links={workLinks(actor)} leave={leave} />
      <div className="inside">{children}</div>
    </Shell>
  );
}
