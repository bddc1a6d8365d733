import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `generate`, `validate` and `format` need no database, so an unset address is fine for them.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
