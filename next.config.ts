import path from "node:path";
import type { NextConfig } from "next";
import { DATED_PATHS } from "./lib/features/publications/links";

/**
 * Public pages are static once rendered and kept by publication and day (lib/server/page-cache.mjs); browsers ask again
 * each time and mostly hear "not modified", so a new publication shows at once.
 */
const PUBLIC_PAGES = [
  "/",
  "/tien-do.csv",
  "/tien-do/:path*",
  "/xa/:path*",
  "/huyen/:path*",
  "/cac-huyen/:path*",
  "/muc-tieu/:path*",
  "/bo-tieu-chi/:path*",
  "/cac-bo-tieu-chi/:path*",
  "/cac-ban-cong-bo/:path*",
];
const ASK_AGAIN = "public, max-age=0, must-revalidate";

/**
 * Pages without a parameter of their own; this gives them one, so that they are rendered when asked for, not at build,
 * when there is no database.
 */
const PRESENT = [
  { source: "/", destination: "/tien-do/hien-nay" },
  { source: "/tien-do.csv", destination: "/tien-do/hien-nay/bang.csv" },
  { source: "/huyen", destination: "/cac-huyen/hien-nay" },
  { source: "/huyen/cac-xa.csv", destination: "/cac-huyen/hien-nay/cac-xa.csv" },
  { source: "/bo-tieu-chi", destination: "/cac-bo-tieu-chi/hien-nay" },
  { source: "/cac-ban-cong-bo", destination: "/cac-ban-cong-bo/hien-nay" },
];

/**
 * How a day may be written in `?tai-ngay=`, and the day it becomes in the path of the past page: as the portal writes it,
 * with strokes as people do, and anything else, of which the page says that it is no day.
 */
const DAY_FORMS = [
  { value: "(?<ngay>[\\w.-]{1,40})", day: ":ngay" },
  { value: "(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})", day: ":d-:m-:y" },
  { value: "[\\s\\S]+", day: "khong-ro" },
];

/** `/xa/19003?tai-ngay=2023-08-31` → `/tai-ngay/2023-08-31/xa/19003`: the present pages stay static beside it. */
const PAST = DATED_PATHS.flatMap((page) => {
  const source = page === "/" || page.includes(".") ? page : `${page}/:path*`;
  return DAY_FORMS.map(({ value, day }) => ({
    source,
    has: [{ type: "query" as const, key: "tai-ngay", value }],
    destination: `/tai-ngay/${day}${page === "/" ? "" : source}`,
  }));
});

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: path.resolve("lib/server/page-cache.mjs"),
  cacheMaxMemorySize: 0,
  // What a form may post at most; files go to routes of their own (proxy.ts).
  experimental: { serverActions: { bodySizeLimit: "1mb" }, proxyClientMaxBodySize: "1mb" },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg", "@e965/xlsx", "yauzl", "file-type"],
  // The commands check types in a step of their own.
  typescript: { ignoreBuildErrors: process.env.NEXT_SKIP_TYPES === "1" },
  async rewrites() {
    return { beforeFiles: [...PAST, ...PRESENT], afterFiles: [], fallback: [] };
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
        ],
      },
      ...PUBLIC_PAGES.map((source) => ({ source, headers: [{ key: "Cache-Control", value: ASK_AGAIN }] })),
    ];
  },
};

export default config;
