import path from "node:path";
import type { NextConfig } from "next";

/**
 * Public pages are static once rendered and kept by publication and day (lib/server/page-cache.mjs); browsers ask again
 * each time and mostly hear "not modified", so a new publication shows at once.
 */
const PUBLIC_PAGES = [
  "/",
  "/tien-do/:path*",
  "/xa/:path*",
  "/huyen/:path*",
  "/cac-huyen/:path*",
  "/muc-tieu/:path*",
  "/bo-tieu-chi/:path*",
  "/cac-bo-tieu-chi/:path*",
];
/** Pages without a parameter of their own get one here, so that they are rendered when asked for, not at build. */
const PRESENT = [
  { source: "/", destination: "/tien-do/hien-nay" },
  { source: "/huyen", destination: "/cac-huyen/hien-nay" },
  { source: "/huyen/cac-xa.csv", destination: "/cac-huyen/hien-nay/cac-xa.csv" },
  { source: "/bo-tieu-chi", destination: "/cac-bo-tieu-chi/hien-nay" },
];
const ASK_AGAIN = "public, max-age=0, must-revalidate";

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: path.resolve("lib/server/page-cache.mjs"),
  cacheMaxMemorySize: 0,
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg", "@e965/xlsx", "yauzl"],
  // The commands check types in a step of their own.
  typescript: { ignoreBuildErrors: process.env.NEXT_SKIP_TYPES === "1" },
  async rewrites() {
    return { beforeFiles: PRESENT, afterFiles: [], fallback: [] };
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
        ],
      },
      ...PUBLIC_PAGES.map((source) => ({ source, headers: [{ key: "Cache-Control", value: ASK_AGAIN }] })),
    ];
  },
};

export default config;
