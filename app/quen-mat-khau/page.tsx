import type { Metadata } from "next";
import { AskForm } from "@/components/account/ask-form";
import { DeadLine } from "@/components/form/dead-line";
import { Shell } from "@/components/shell/shell";
import { LINK_HOURS } from "@/lib/features/one-time-links/types";
import { worldNow } from "@/lib/features/world/queries";
import { ask } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Quên mật khẩu", robots: "noindex" };

export default async function Page() {
  return (
    <Shell world={await worldNow()} publication={null} path="/quen-mat-khau">
      <AskForm action={ask} linkHours={LINK_HOURS} />
      <DeadLine />
    </Shell>
  );
}
