/** @type {import("next").NextConfig} */
const config = {
  // The tests build into a folder of their own, so that they run beside a server that is in use.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm test` checks the types, of the scripts and tests as well.
  typescript: { ignoreBuildErrors: true },
  // Formats of a page have its address with their ending.
  rewrites: async () => [
    {
      source: "/w/:workspace/questions/:number(\\d+|\\d+@v\\d+).:format(csv|json|svg|png)",
      destination: "/w/:workspace/questions/:number/:format",
    },
  ],
  // What the proxy lets through of a request's body is cut there without a word: more than the largest file, which is judged by its length.
  experimental: {
    preloadEntriesOnStart: false,
    proxyClientMaxBodySize: "24mb",
    // A file of references of 500 kB is sent with what was read in it.
    serverActions: { bodySizeLimit: "3mb" },
  },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "@prisma/client", "@prisma/adapter-pg"],
};

export default config;
