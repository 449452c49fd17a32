import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/account/sign-in-form";
import { DeadLine } from "@/components/form/dead-line";
import { Shell } from "@/components/shell/shell";
import { worldNow } from "@/lib/features/world/queries";
import { signedIn } from "@/lib/server/current-actor";
import { provider } from "@/lib/server/env";
import { enter } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Đăng nhập", robots: "noindex" };

/** Why somebody came back from the provider's page without being signed in. */
const CAME_BACK: Record<string, string> = {
  "tinh-la":
    "Tài khoản vừa dùng chưa được mở trên cổng này, hoặc đã ngừng hoạt động. Hỏi người quản trị để được mở, với đúng địa chỉ thư của tài khoản ấy.",
  "tinh-sai": "Lần đăng nhập vừa rồi quá lâu hoặc không trọn vẹn. Hãy thử lại từ đầu.",
  "tinh-hong": "Hệ thống đăng nhập kia chưa trả lời. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu của cổng.",
};

type Props = { searchParams: Promise<{ loi?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  if ((await signedIn()) !== null) redirect("/lam-viec");
  const said = CAME_BACK[String((await searchParams).loi ?? "")] ?? null;
  const other = provider();
  return (
    <Shell world={await worldNow()} publication={null} path="/dang-nhap">
      <SignInForm
        action={enter}
        said={said}
        other={other === null ? null : { href: "/dang-nhap/tinh", label: other.label }}
      />
      <DeadLine />
    </Shell>
  );
}
