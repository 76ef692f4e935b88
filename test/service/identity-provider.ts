import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type JWK } from 'oidc-provider';

/** Somebody whom the provider knows. */
export type Known = { readonly subject: string; readonly claims: Readonly<Record<string, unknown>> };

export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who sits at the browser from now on; null: somebody who presses "Cancel". */
  readonly seat: (somebody: Known | null) => void;
  /** Whether its page of keys shows others than it signs with: what is signed then proves nothing. */
  readonly showOtherKeys: (other: boolean) => void;
  readonly close: () => Promise<void>;
};

/** A real provider on this machine (panva's oidc-provider), where whoever sits at the browser signs in without a page to fill in. */
export async function startIdentityProvider(returnsTo: string, signedOutTo: string): Promise<IdentityProvider> {
  let seated: Known | null = null;
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'lacuna', clientSecret: 'a secret that two programs share' };
  let showsOther = false;
  const known = new Map<string, Known>();
  const configuration: Configuration = {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [returnsTo],
        post_logout_redirect_uris: [signedOutTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [newKey().secret] },
    cookies: { keys: ['one key for the cookies of a test'] },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'], email: ['email'] },
    pkce: { required: () => true, methods: ['S256'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...known.get(id)?.claims }),
    }),
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Nobody is asked whether this client may know their name.
    loadExistingGrant: async (context) => {
      const { client: asking, session, provider: self } = context.oidc;
      const grant = new self.Grant({ clientId: asking?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  const ordinary = provider.callback();
  answer = (request, response) => {
    if (request.url === '/jwks' && showsOther) {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [newKey().shown] }));
      return;
    }
    if (request.url?.startsWith('/interaction/') !== true) return void ordinary(request, response);
    if (seated !== null) known.set(seated.subject, seated);
    const result =
      seated === null
        ? { error: 'access_denied', error_description: 'Cancelled.' }
        : { login: { accountId: seated.subject, remember: false } };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  return {
    issuer,
    ...client,
    seat: (somebody) => {
      seated = somebody;
    },
    showOtherKeys: (other) => {
      showsOther = other;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rest = { alg: 'RS256', use: 'sig', kid: 'the key' };
  return {
    secret: { ...privateKey.export({ format: 'jwk' }), ...rest } as JWK,
    shown: { ...publicKey.export({ format: 'jwk' }), ...rest },
  };
}
