/** The link is unknown, used or too old; nothing says which, so that nobody learns from guessing. */
export function LinkSpent() {
  return (
    <section className="state">
      <h1>Liên kết không dùng được</h1>
      <p>Liên kết này đã được dùng, đã hết hạn, đã có liên kết khác thay hoặc không đúng.</p>
      <p>
        Hãy <a href="/quen-mat-khau">xin mật khẩu mới</a> và hỏi người quản trị để nhận liên kết khác. Nếu đây là lần
        cài đặt đầu tiên, khởi động lại cổng để in liên kết mới.
      </p>
    </section>
  );
}
