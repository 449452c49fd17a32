import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode };

/** A page that says what happened and what to do. */
export function State({ title, children }: Props) {
  return (
    <section className="state">
      <h1>{title}</h1>
      {children}
    </section>
  );
}

/** Before the first publication there is nothing public to show. */
export function NoPublication() {
  return (
    <State title="Chưa có bản công bố nào">
      <p>Số liệu chỉ hiện ở đây sau khi lãnh đạo duyệt công bố. Đến hôm nay chưa có bản nào được duyệt.</p>
      <p>Mời quay lại sau, hoặc hỏi Văn phòng Điều phối nông thôn mới tỉnh Quảng Bình.</p>
    </State>
  );
}

/** To who is signed in: what is out of their scope gets the same answer as what is not there. */
function NotFoundInside() {
  return (
    <State title="Không có trang này">
      <p>Địa chỉ có thể đã gõ sai, hoặc nội dung này không thuộc phạm vi được giao cho tài khoản của bạn.</p>
      <p>
        <a href="/lam-viec">Về Việc hôm nay</a>. Nếu công việc cần đến nội dung này, hãy hỏi Văn phòng Điều phối.
      </p>
    </State>
  );
}

export function NotFoundView({ inside = false }: { inside?: boolean }) {
  if (inside) return <NotFoundInside />;
  return (
    <State title="Không có trang này">
      <p>Địa chỉ có thể đã gõ sai, hoặc đơn vị có mã này không có trong ngày đang xem.</p>
      <p>
        <a href="/">Về trang Tiến độ</a> để chọn xã trên bản đồ hoặc theo huyện.
      </p>
    </State>
  );
}

/** `retry` is the address to ask for again. */
export function ErrorView({ retry = "/" }: { retry?: string }) {
  return (
    <State title="Trang chưa hiện được">
      <p>Hệ thống gặp lỗi khi lấy số liệu. Số liệu đã nộp không bị mất.</p>
      <p>
        <a href={retry}>Thử lại</a>. Nếu vẫn lỗi, hãy báo cho Văn phòng Điều phối nông thôn mới tỉnh Quảng Bình.
      </p>
    </State>
  );
}
