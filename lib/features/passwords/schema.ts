import { z } from "zod";

export const MIN_PASSWORD_LENGTH = 12;

/** A password set by a link: long enough, typed twice the same. */
export const passwordInput = z
  .object({
    password: z
      .string()
      .min(MIN_PASSWORD_LENGTH, { error: `Mật khẩu phải có ít nhất ${MIN_PASSWORD_LENGTH} ký tự` })
      .max(200, { error: "Mật khẩu dài quá 200 ký tự" }),
    repeated: z.string(),
  })
  .refine((input) => input.password === input.repeated, {
    path: ["repeated"],
    error: "Hai lần nhập mật khẩu không giống nhau",
  });

export const askInput = z.object({
  login: z.string().trim().toLowerCase().min(1, { error: "Nhập tên đăng nhập" }).max(100),
});
