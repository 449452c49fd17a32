import type { Metadata } from "next";
import { ActivationForm } from "@/components/account/activation-form";
import { LinkSpent } from "@/components/account/link-spent";
import { DeadLine } from "@/components/form/dead-line";
import { Shell } from "@/components/shell/shell";
import { personOfLink } from "@/lib/features/one-time-links/queries";
import { MIN_PASSWORD_LENGTH } from "@/lib/features/passwords/schema";
import { worldNow } from "@/lib/features/world/queries";
import { activate } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Đặt mật khẩu", robots: "noindex" };

/** Where a one-time link leads: the person sets the first password, or a new one. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const person = await personOfLink(token);
  return (
    <Shell world={await worldNow()} publication={null} path="/kich-hoat">
      <ActivationForm action={activate.bind(null, token)} person={person} minLength={MIN_PASSWORD_LENGTH}>
        <LinkSpent />
      </ActivationForm>
      <DeadLine />
    </Shell>
  );
}
