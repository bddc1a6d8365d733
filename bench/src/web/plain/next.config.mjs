import path from 'node:path';

// It lies three folders deep in the tree whose Next it is built with.
const root = path.join(import.meta.dirname, '../../..');

export default { output: 'standalone', outputFileTracingRoot: root, turbopack: { root }, poweredByHeader: false };
