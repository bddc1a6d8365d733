import path from 'node:path';
import type { NextConfig } from 'next';

const root = path.join(import.meta.dirname, '../..');

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: ['@drawdown/schema'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked once, for the whole tree, by `npm run check`; a build is for running.
  typescript: { ignoreBuildErrors: true },
};

export default config;
