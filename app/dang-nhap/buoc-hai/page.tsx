import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeadLine } from "@/components/form/dead-line";
import { SecondStepForm } from "@/components/own-account/second-step-form";
import { Shell } from "@/components/shell/shell";
import { secondStep } from "@/lib/features/second-step/queries";
import { worldNow } from "@/lib/features/world/queries";
import { readPendingCookie } from "@/lib/server/session-cookie";
import { pass } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Xác thực bước hai", robots: "noindex" };

/** Between the password and the session: a code is asked for, or the authenticator enrolled. */
export default async function Page() {
  const token = await readPendingCookie();
  if (token === undefined) redirect("/dang-nhap");
  return (
    <Shell world={await worldNow()} publication={null} path="/dang-nhap">
      <SecondStepForm action={pass} step={await secondStep(token)} />
      <DeadLine />
    </Shell>
  );
}
