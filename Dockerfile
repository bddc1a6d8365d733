# One build for the images: api, web, and setup, the one-shot that makes passwords, migrates and loads the dossiers; and pooler, for many instances.
ARG NODE=node:24-bookworm-slim
# The first Debian whose PgBouncer knows of prepared statements.
ARG POOLER=debian:trixie-slim

FROM ${NODE} AS build
WORKDIR /build
# The packages first: they change less often than the sources.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/domain/package.json packages/domain/
COPY packages/dossier/package.json packages/dossier/
COPY packages/schema/package.json packages/schema/
COPY packages/tracing/package.json packages/tracing/
COPY prisma/package.json prisma/
COPY scripts/run.mjs scripts/
COPY scripts/launcher scripts/launcher
RUN node scripts/run.mjs install
COPY . .
RUN node scripts/run.mjs build

FROM ${NODE} AS runtime
ENV NODE_ENV=production
WORKDIR /app
USER node

FROM runtime AS api
COPY --from=build /build/apps/api/dist/main.js /build/apps/api/dist/graphiql.js apps/api/dist/
COPY --from=build /build/apps/api/examples apps/api/examples
COPY --from=build /build/prisma/migrations prisma/migrations
# In a container every interface is the container's own. As in scripts/serve.ts, what is soon forgotten is given little room.
ENV HOST=0.0.0.0 API_PORT=4000 NODE_OPTIONS="--max-semi-space-size=16 --max-old-space-size=2000"
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]

FROM runtime AS web
COPY --from=build /build/apps/web/.next/standalone ./
ENV HOSTNAME=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/en').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
WORKDIR /app/apps/web
CMD ["node", "front.js"]

FROM runtime AS setup
USER root
# A volume that is mounted here for the first time takes over the owner.
RUN install -d -o node -g node /secrets/owner /secrets/reader /secrets/dashboard \
  /secrets/replica /secrets/pooler /secrets/counts
USER node
COPY --from=build /build/.build/setup.js .build/
COPY --from=build /build/prisma/migrations prisma/migrations
COPY --from=build /build/prisma/dossiers prisma/dossiers
COPY scripts/container scripts/container
CMD ["node", ".build/setup.js"]

FROM ${POOLER} AS pooler
RUN apt-get update && apt-get install --yes --no-install-recommends pgbouncer && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 1000 --no-create-home --shell /usr/sbin/nologin pooler
USER pooler
EXPOSE 6432
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
