import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DeadLine } from "@/components/form/dead-line";
import { Shell } from "@/components/shell/shell";
import { Who } from "@/components/work/who";
import { unreadNotices } from "@/lib/features/notices/queries";
import { workMenu } from "@/lib/features/work/links";
import { worldNow } from "@/lib/features/world/queries";
import { ROLES } from "@/lib/policy/roles";
import { requireActor } from "@/lib/server/current-actor";
import { PATH_HEADER } from "@/lib/server/path-header";
import { leave } from "../dang-nhap/actions";

/** What stands around the pages behind the sign-in. Each page asks for its own permission; this only names the person. */
export default async function Layout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const path = (await headers()).get(PATH_HEADER) ?? "";
  const roles = actor.roles.map((held) => ROLES[held.role]?.name ?? held.role);
  return (
    <Shell world={await worldNow()} publication={null} path={path} inside>
      <Who
        name={actor.name}
        roles={roles}
        menu={workMenu(actor)}
        path={path}
        unread={await unreadNotices(actor)}
        leave={leave}
      />
      <div className="inside">{children}</div>
      <DeadLine />
    </Shell>
  );
}
