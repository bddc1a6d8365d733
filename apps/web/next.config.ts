import path from 'node:path';
import type { NextConfig } from 'next';
import { FAULT_HEADER } from './src/lib/faults.ts';

const root = path.join(import.meta.dirname, '../..');

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  transpilePackages: ['@drawdown/schema'],
  // Titles stand in the head for everyone, as they do for crawlers: the same page is sent to both.
  htmlLimitedBots: /./,
  poweredByHeader: false,
  // No page has a picture to be made smaller, and what made one would do so for anybody.
  images: { unoptimized: true },
  reactStrictMode: true,
  devIndicators: false,
  rewrites: async () => ({
    beforeFiles: [
      // A figure's file has the address of its page with an ending; one route makes them all, and says of any other ending which there are.
      {
        source: '/:lang(en|fr)/:path(.*\\.[^/]*)',
        destination: '/take/:lang/:path',
      },
      // Where `proxy` has found a fault, and told it in a header of its own, one page says so at the address that was asked.
      {
        source: '/:lang(en|fr)/:path*',
        has: [{ type: 'header', key: FAULT_HEADER }],
        destination: '/:lang/fault',
      },
    ],
    afterFiles: [],
    fallback: [],
  }),
  // The program that turns pictures into PNG is a library of the machine; citations are read from files of their package.
  serverExternalPackages: ['@resvg/resvg-js', '@citation-js/core', '@citation-js/plugin-bibtex'],
  // Files that are read by their path: by the pictures and the API's page. The keys are patterns of routes.
  outputFileTracingIncludes: {
    '/take/**': [
      './src/design/tokens.css',
      './src/charts/*.css',
      './node_modules/@expo-google-fonts/source-sans-3/{400Regular,600SemiBold,700Bold}/*.ttf',
      './node_modules/@expo-google-fonts/source-serif-4/600SemiBold/*.ttf',
      './node_modules/@resvg/resvg-js/**',
    ],
    '/*/style': ['./src/design/tokens.css'],
    '/*/api': ['../api/examples/*.graphql'],
  },
  // Types are checked once, for the whole tree, by `npm run check`; a build is for running.
  typescript: { ignoreBuildErrors: true },
};

export default config;
