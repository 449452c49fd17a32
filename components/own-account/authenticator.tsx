import type { Enrolling } from "@/lib/features/second-factor/totp";

/** What an authenticator reads, as a picture and as text. */
export function Authenticator({ enrolling: { secret, address, picture } }: { enrolling: Enrolling }) {
  return (
    <ol className="steps">
      <li>
        Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP hoặc tương
        đương).
      </li>
      <li>
        Quét hình này, hoặc <a href={address}>mở bằng ứng dụng trên máy này</a>, hoặc gõ mã khóa:{" "}
        <code className="handed">{secret}</code>
        <svg
          className="qr"
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          role="img"
          aria-label="Mã QR chứa mã khóa ở trên"
          shapeRendering="crispEdges"
        >
          <rect width={picture.size} height={picture.size} fill="#fff" />
          <path d={picture.path} fill="#000" />
        </svg>
      </li>
      <li>Nhập mã 6 số mà ứng dụng hiện ra.</li>
    </ol>
  );
}
