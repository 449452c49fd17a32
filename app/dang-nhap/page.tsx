import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { Shell } from "@/components/shell/shell";
import { worldNow } from "@/lib/features/world/queries";
import { signedIn } from "@/lib/server/current-actor";
import { enter } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Đăng nhập", robots: "noindex" };

export default async function Page() {
  if ((await signedIn()) !== null) redirect("/lam-viec");
  return (
    <Shell world={await worldNow()} publication={null} path="/dang-nhap">
      <SignInForm action={enter} />
    </Shell>
  );
}
