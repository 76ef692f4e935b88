# syntax=docker/dockerfile:1
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /lacuna
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/bundle.mjs scripts/build-web.mjs scripts/
COPY src src
COPY web web
RUN npm run build

FROM node:24.11.1-bookworm-slim AS packages
WORKDIR /lacuna
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

# Old Word files are converted only where LibreOffice is installed; "lacuna doctor" says whether it is. It would treble the image.
FROM node:24.11.1-bookworm-slim
WORKDIR /lacuna
COPY --from=packages /lacuna/node_modules node_modules
COPY --from=build /lacuna/dist dist
COPY package.json ./
COPY clause-library clause-library
RUN mkdir /data && chown 1000:1000 /data
# The root file system may be read-only: /data and /tmp are written.
ENV NODE_ENV=production LACUNA_DATA=/data LACUNA_HOST=0.0.0.0 XDG_CACHE_HOME=/tmp/cache
USER 1000:1000
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.LACUNA_PORT || 8080) + '/healthz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# Room for what short requests leave behind, as in "npm start": a busy service spends less of its time on collecting it.
ENTRYPOINT ["node", "--max-semi-space-size=32", "dist/program/bin.js"]
CMD ["serve"]
