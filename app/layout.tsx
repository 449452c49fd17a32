import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import "./globals.css";

const text = localFont({
  src: [
    { path: "../components/theme/fonts/be-vietnam-pro-400.woff2", weight: "400", style: "normal" },
    { path: "../components/theme/fonts/be-vietnam-pro-600.woff2", weight: "600", style: "normal" },
  ],
  variable: "--font-text",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "Tiến độ nông thôn mới tỉnh Quảng Bình", template: "%s – Nông thôn mới Quảng Bình" },
  icons: { icon: "/icon.svg" },
  formatDetection: { telephone: false, date: false, address: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f3" },
    { media: "(prefers-color-scheme: dark)", color: "#161a15" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi" className={text.variable}>
      <body>{children}</body>
    </html>
  );
}
