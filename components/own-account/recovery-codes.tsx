/** New recovery codes: this is the only time they are shown. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <section className="said" role="status">
      <h2>Mã dự phòng</h2>
      <p>
        Chép hoặc in {codes.length} mã này và cất nơi an toàn: cổng chỉ hiện một lần. Khi không có điện thoại, mỗi mã
        thay được mã 6 số đúng một lần.
      </p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
