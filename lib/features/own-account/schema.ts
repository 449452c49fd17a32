import { z } from "zod";
import { passwordInput } from "../passwords/schema";

const current = z.string().min(1, { error: "Nhập mật khẩu đang dùng" }).max(200);

export const changePasswordInput = z.intersection(z.object({ current }), passwordInput);
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** What is guarded by the password, though the person is signed in: a machine may be left open. */
export const guardedInput = z.strictObject({ current });
export type GuardedInput = z.infer<typeof guardedInput>;

export const codeInput = z.strictObject({
  code: z.string().trim().min(1, { error: "Nhập mã 6 số trong ứng dụng xác thực" }).max(40),
});
export type CodeInput = z.infer<typeof codeInput>;

export const sessionInput = z.strictObject({ sessionId: z.uuid() });
export type SessionInput = z.infer<typeof sessionInput>;
