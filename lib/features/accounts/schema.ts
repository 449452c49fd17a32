import { z } from "zod";

export const signInInput = z.object({
  login: z.string().trim().toLowerCase().min(1, { error: "Nhập tên đăng nhập" }).max(100),
  password: z.string().min(1, { error: "Nhập mật khẩu" }).max(200),
});
