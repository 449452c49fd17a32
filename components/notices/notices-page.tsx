import type { NoticesView } from "@/lib/features/notices/types";
import { formatInstant } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { AnswerAction } from "../form/answer";
import { MailForm } from "./mail-form";

type Act = (form: FormData) => Promise<void>;
type Props = { view: NoticesView; read: Act; choose: AnswerAction };

/** What a person should hear of, the latest first, and whether it comes by mail as well. */
export function NoticesPage({ view, read, choose }: Props) {
  const { unread, lines, page, pages } = view;
  return (
    <>
      <h1>Thông báo</h1>
      <p className="lede">
        {unread === 0 ? "Không có thông báo nào chưa đọc." : `${formatNumber(unread)} thông báo chưa đọc.`}
      </p>
      {unread > 0 && (
        <form action={read}>
          <button type="submit" className="quiet">
            Đánh dấu tất cả đã đọc
          </button>
        </form>
      )}
      <ol className="notices">
        {lines.map(({ id, text, href, at, read: isRead }) => (
          <li key={id} className={isRead ? undefined : "unread"}>
            <p>
              {!isRead && <b>Mới. </b>}
              <a href={href}>{text}</a>
            </p>
            <div className="mute">
              {formatInstant(at)}
              {!isRead && <ReadOne id={id} read={read} />}
            </div>
          </li>
        ))}
      </ol>
      {pages > 1 && (
        <p>
          Trang {page}/{pages}: {page > 1 && <a href={`/thong-bao?trang=${page - 1}`}>mới hơn</a>}{" "}
          {page < pages && <a href={`/thong-bao?trang=${page + 1}`}>cũ hơn</a>}
        </p>
      )}
      <ByMail view={view} choose={choose} />
    </>
  );
}

function ReadOne({ id, read }: { id: string; read: Act }) {
  return (
    <form action={read}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="plain-button">
        Đánh dấu đã đọc
      </button>
    </form>
  );
}

function ByMail({ view: { address, mail, sends, stuck }, choose }: Pick<Props, "view" | "choose">) {
  return (
    <section className="part">
      <h2>Nhận qua thư điện tử</h2>
      <p>
        {!sends
          ? "Cổng này chưa nối với máy chủ thư nên không gửi thư."
          : address === null
            ? "Tài khoản chưa có địa chỉ thư. Nhờ quản trị ghi địa chỉ."
            : `Gửi đến ${address}.`}
      </p>
      {!sends && <p className="mute">Lựa chọn dùng khi cổng đã nối máy chủ thư.</p>}
      <MailForm mail={mail} action={choose} />
      {stuck !== null && stuck.count > 0 && (
        <p className="said warn">
          {formatNumber(stuck.count)} thư chưa gửi được, sẽ gửi lại. Máy chủ thư trả lời: {stuck.failure}
        </p>
      )}
    </section>
  );
}
