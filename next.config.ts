import path from "node:path";
import type { NextConfig } from "next";

/**
 * Public pages are static once rendered and kept by publication and day (lib/server/page-cache.mjs); browsers ask again
 * each time and mostly hear "not modified", so a new publication shows at once.
 */
const PUBLIC_PAGES = ["/", "/tien-do/:path*", "/xa/:path*", "/bo-tieu-chi/:path*"];
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
    // The home page has no parameter of its own; this gives it one, so that it is rendered when asked for, not at build.
    return { beforeFiles: [{ source: "/", destination: "/tien-do/hien-nay" }], afterFiles: [], fallback: [] };
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
