import type { Metadata } from "next";
import { InviteForm } from "@/components/people/invite-form";
import { LINK_HOURS } from "@/lib/features/one-time-links/types";
import { grantChoices } from "@/lib/features/people/queries";
import { GRANT_ROWS } from "@/lib/features/people/schema";
import { can, NO_UNIT } from "@/lib/policy/can";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";
import { invite } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tạo tài khoản", robots: "noindex" };

export default async function Page() {
  if (!can(await requireActor(), "person.manage", NO_UNIT)) notThere();
  return <InviteForm action={invite} choices={await grantChoices()} rows={GRANT_ROWS} linkHours={LINK_HOURS} />;
}
