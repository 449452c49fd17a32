import { linkAddress } from "../features/one-time-links/address";
import { makeLinkAtCommandLine } from "../features/one-time-links/mutations";
import { LINK_HOURS } from "../features/one-time-links/types";
import { connect } from "../server/db";
import { env } from "../server/env";

/**
 * Makes a one-time link for whoever forgot the password, for the case that no administrator can:
 * `npm run --silent one-time-link -- LOGIN`. With `--bo-hai-buoc` the person's authenticator is forgotten as well. Exit 0 with the link alone on standard output and a sentence about it on
 * standard error; exit 2 with one line on standard error and nothing made when there is no such active account.
 */
async function main(args: string[]): Promise<number> {
  const words = args.map((arg) => arg.trim().toLowerCase());
  const withoutSecondStep = words.includes(WITHOUT_SECOND_STEP);
  const [login, ...more] = words.filter((word) => word !== WITHOUT_SECOND_STEP);
  if (login === undefined || login === "" || login.startsWith("-") || more.length > 0)
    return refuse(`cách dùng: one-time-link -- TÊN_ĐĂNG_NHẬP [${WITHOUT_SECOND_STEP}]`);
  const db = connect(env().DATABASE_URL);
  try {
    const result = await makeLinkAtCommandLine(db, login, { withoutSecondStep });
    if (!result.ok && result.code === "unknown") return refuse(`không có tài khoản “${login}”`);
    if (!result.ok) return refuse(`tài khoản “${login}” đã ngừng hoạt động`);
    const { token, name, until } = result.link;
    process.stdout.write(`${linkAddress(token)}\n`);
    process.stderr.write(
      `Liên kết một lần cho ${name} (${login}), dùng được trong ${LINK_HOURS} giờ, đến ${until}.\n` +
        (withoutSecondStep ? "Đã bỏ xác thực hai bước; bật lại ở lần đăng nhập tới.\n" : "") +
        "Trao tận tay hoặc đọc qua điện thoại; ai có liên kết này đều đặt được mật khẩu của tài khoản.\n",
    );
    return 0;
  } finally {
    await db.$disconnect();
  }
}

const WITHOUT_SECOND_STEP = "--bo-hai-buoc";

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
