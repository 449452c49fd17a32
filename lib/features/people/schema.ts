import { z } from "zod";
import { IN_WORDS } from "../../format/problems";
import { tidyLine } from "../../format/tidy";
import { typedDay, typedDayOrNone } from "../../format/typed-day";
import { ROLES } from "../../policy/roles";

/** The rows for roles on the form of a new person; more are added on the person's page. */
export const GRANT_ROWS = 3;

const nameField = z
  .string()
  .transform(tidyLine)
  .pipe(z.string().min(2, { error: "Ghi họ tên" }).max(100, { error: "Họ tên dài quá 100 ký tự" }));

const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, { error: "Địa chỉ thư dài quá 200 ký tự" })
  .refine((text) => text === "" || z.email().safeParse(text).success, {
    error: "Địa chỉ thư viết như ten@quangbinh.gov.vn, hoặc để trống",
  })
  .transform((text) => (text === "" ? null : text));

/** A role for an organisation between two days; an empty last day is "until further notice". */
export const grantInput = z
  .strictObject({
    role: z.string().refine((role) => role in ROLES, { error: "Chọn một vai trò" }),
    organisationKey: z.string().min(1, { error: "Chọn một cơ quan" }).max(100),
    from: typedDay("Ghi ngày bắt đầu"),
    to: typedDayOrNone(),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ["to"],
    error: "Ngày cuối phải từ ngày bắt đầu trở đi",
  });
export type GrantInput = z.infer<typeof grantInput>;

/** A row of the form: empty where neither role nor organisation was chosen. */
const grantRow = z
  .strictObject({ role: z.string(), organisationKey: z.string(), from: z.string(), to: z.string() })
  .transform((row, context): GrantInput | null => {
    if (row.role === "" && row.organisationKey === "") return null;
    const parsed = grantInput.safeParse(row, IN_WORDS);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: "custom", path, message, input: row });
    return z.NEVER;
  });

export const inviteInput = z.strictObject({
  name: nameField,
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, {
      error: "Tên đăng nhập dài 3–40 ký tự: chữ không dấu, số, dấu chấm, gạch ngang; bắt đầu bằng chữ hoặc số",
    }),
  email: emailField,
  grants: z
    .array(grantRow)
    .max(GRANT_ROWS)
    .refine((rows) => rows.some((row) => row !== null), {
      path: [0, "role"],
      error: "Chọn ít nhất một vai trò và cơ quan",
    }),
});
export type InviteInput = z.infer<typeof inviteInput>;

export const correctInput = z.strictObject({ personId: z.uuid(), name: nameField, email: emailField });
export type CorrectInput = z.infer<typeof correctInput>;
