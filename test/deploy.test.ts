import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { settingNames, settingsFrom } from '../src/cli/settings.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const text = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const folder = 'deploy/kubernetes';

// Parsed files of no fixed shape: each test names what it asks of them.
// biome-ignore lint/suspicious/noExplicitAny: as above
type Manifest = any;

const manifests: readonly Manifest[] = readdirSync(`${root}${folder}`).flatMap((file) =>
  parseAllDocuments(text(`${folder}/${file}`), { merge: true }).map((document) => {
    expect(document.errors, file).toEqual([]);
    return document.toJS();
  }),
);
const deployments = manifests.filter(({ kind }) => kind === 'Deployment');
const containers = deployments.map((each) => each.spec.template.spec.containers[0]);
const compose: Manifest = parse(text('compose.yaml'), { merge: true });
const ours = Object.values<Manifest>(compose.services).filter(({ build }) => build !== undefined);
const dockerfile = text('Dockerfile');
const pinned = /:\d+\.\d+(?:\.\d+)?(?:-[\w.-]+)?$/;

test('there is each kind that is deployed, once by its name, in a version that Kubernetes serves', () => {
  const named = manifests.map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`);
  expect(named.sort()).toEqual([
    'apps/v1 Deployment lacuna-server',
    'apps/v1 Deployment lacuna-worker',
    'networking.k8s.io/v1 Ingress lacuna',
    'networking.k8s.io/v1 NetworkPolicy lacuna',
    'networking.k8s.io/v1 NetworkPolicy lacuna-server',
    'policy/v1 PodDisruptionBudget lacuna-server',
    'v1 ConfigMap lacuna',
    'v1 Secret lacuna',
    'v1 Service lacuna',
  ]);
});

test('what selects pods finds those that are deployed', () => {
  const labels = deployments.map((each) => each.spec.template.metadata.labels);
  const selectors = manifests.flatMap(({ kind, spec }) => {
    if (kind === 'Service') return [spec.selector];
    if (kind === 'NetworkPolicy') return [spec.podSelector.matchLabels];
    return kind === 'Deployment' || kind === 'PodDisruptionBudget' ? [spec.selector.matchLabels] : [];
  });
  expect(selectors).toHaveLength(6);
  for (const selector of selectors)
    expect(labels.some((each) => Object.entries(selector).every(([name, value]) => each[name] === value))).toBe(true);
});

test('pods keep to the restricted standard, with a numeric user, a read-only root and limits', () => {
  for (const { spec } of deployments.map((each) => each.spec.template)) {
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(spec.hostNetwork ?? spec.hostPID ?? spec.hostIPC).toBeUndefined();
    for (const volume of spec.volumes) expect(volume.emptyDir?.sizeLimit).toBeDefined();
    const [container] = spec.containers;
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources).toMatchObject({
      requests: { cpu: expect.anything() },
      limits: { memory: expect.anything() },
    });
  }
  for (const { read_only, user, cap_drop, mem_limit } of ours)
    expect([read_only, user, cap_drop, typeof mem_limit]).toEqual([true, '1000:1000', ['ALL'], 'string']);
  expect(dockerfile).toMatch(/^USER 1000:1000$/m);
});

test('images are pinned to a version', () => {
  const images = [
    ...containers.map(({ image }) => image),
    ...Object.values<Manifest>(compose.services).map(({ image }) => image),
    ...[...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image),
  ];
  expect(images).toHaveLength(2 + 3 + 3);
  for (const image of images) expect(image).toMatch(pinned);
});

test('what is run is a command of the program', () => {
  const sources = readdirSync(`${root}src/cli`)
    .map((file) => text(`src/cli/${file}`))
    .join('\n');
  const asked = [...containers.map(({ args }) => args), ...ours.map(({ command }) => command), ['serve']];
  for (const [command] of asked) expect(sources.includes(`.command('${command}')`), command).toBe(true);
  const { start } = JSON.parse(text('package.json')).scripts;
  const [flag] = start.split(' ').filter((word: string) => word.startsWith('--'));
  expect(dockerfile).toContain(`ENTRYPOINT ["node", "${flag}", "dist/program/bin.js"]`);
  expect(JSON.parse(text('package.json')).bin.lacuna).toBe('dist/program/bin.js');
});

test('every variable is a setting, and together they are a good one', () => {
  const kept = manifests.filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  const shared = Object.assign({}, ...kept.map(({ data, stringData }) => ({ ...data, ...stringData })));
  const known = [...settingNames, 'NODE_ENV', 'XDG_CACHE_HOME'];
  const image =
    dockerfile
      .match(/^ENV (.*)$/m)?.[1]
      ?.split(' ')
      .map((each) => each.split('=')) ?? [];
  const environments = [
    ...containers.map(({ env }) => ({
      ...shared,
      ...Object.fromEntries(env.map(({ name, value }: Manifest) => [name, value])),
    })),
    ...ours.map(({ environment }) => ({
      ...environment,
      DATABASE_URL: environment.DATABASE_URL.replace(/\$\{[^}]*\}/, 'x'),
    })),
    Object.fromEntries(image),
  ];
  expect(environments).toHaveLength(5);
  for (const environment of environments) {
    for (const [name, value] of Object.entries(environment)) {
      expect(known).toContain(name);
      expect(typeof value).toBe('string');
    }
    expect(settingsFrom(environment)).toHaveProperty('settings');
  }
  for (const { env, envFrom } of containers) {
    expect(envFrom).toEqual([{ configMapRef: { name: 'lacuna' } }, { secretRef: { name: 'lacuna' } }]);
    expect(env).toContainEqual({ name: 'LACUNA_DATA', value: '/data' });
  }
});

test('probes ask for what the server answers, at the port it listens on, and stopping has the time it needs', () => {
  const served = text('src/server/run/around.ts');
  const [server] = containers;
  const probes = [server.startupProbe, server.livenessProbe, server.readinessProbe].map(({ httpGet }) => httpGet);
  expect(probes.map(({ path }) => path)).toEqual(['/healthz', '/healthz', '/readyz']);
  for (const { path, port } of probes) {
    expect(served).toContain(`router.get('${path}'`);
    expect(port).toBe(server.ports[0].name);
  }
  expect(dockerfile).toContain("'/healthz'");
  const read = settingsFrom({});
  const listen = 'settings' in read ? read.settings.listen.port : 0;
  expect(server.ports).toEqual([{ name: 'http', containerPort: listen }]);
  expect(dockerfile).toContain(`EXPOSE ${listen}`);
  const config = manifests.find(({ kind }) => kind === 'ConfigMap').data;
  const preStopSeconds = 8;
  expect(JSON.stringify(server.lifecycle)).toContain(`${preStopSeconds * 1000}`);
  for (const { spec } of deployments.map((each) => each.spec.template))
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(Number(config.LACUNA_GRACE_SECONDS) + preStopSeconds);
});

test('the image is built of files that are there, and of nothing that is ignored', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
  const kept = text('.dockerignore').split('\n');
  expect(copied.length).toBeGreaterThan(5);
  for (const file of copied) {
    expect(existsSync(`${root}${file}`), file).toBe(true);
    expect(kept).toContain(`!${file}`);
  }
});
