import type { Metadata } from "next";
import { OwnAccountPage } from "@/components/own-account/own-account-page";
import { ownAccount } from "@/lib/features/own-account/queries";
import { MIN_PASSWORD_LENGTH } from "@/lib/features/passwords/schema";
import { requireSelf } from "@/lib/server/current-actor";
import { factor, password, sessions } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tài khoản của tôi", robots: "noindex" };

export default async function Page() {
  const account = await ownAccount(await requireSelf());
  return <OwnAccountPage account={account} minLength={MIN_PASSWORD_LENGTH} actions={{ password, sessions, factor }} />;
}
