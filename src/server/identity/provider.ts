import * as oidc from 'openid-client';
import type { ProviderSetting } from '../../model/settings.ts';
import { RequestProblem } from '../problem.ts';
import { newToken } from './token.ts';

/** An identity provider, by OpenID Connect: code flow with PKCE (RFC 7636). */
export type Provider = {
  /** Where to send the browser, and what must be known when it comes back. */
  readonly begin: () => Promise<{ readonly url: string; readonly pending: string }>;
  /** `query`: with which the browser came back. Throws a RequestProblem where the provider does not vouch for anybody. */
  readonly finish: (query: URLSearchParams, pending: string) => Promise<Vouched>;
  /** Where to end the session at the provider too; null where it has no such page. */
  readonly signOutUrl: () => Promise<string | null>;
};

/** Whom a provider vouches for. */
export type Vouched = {
  readonly issuer: string;
  readonly subject: string;
  /** What they are called there to sign in: a name or an address. */
  readonly login: string;
  readonly name: string;
  readonly groups: readonly string[];
};

/** `base`: where people reach the service. Asks the provider nothing before somebody signs in. */
export function provider(
  { issuer, clientId, clientSecret, groups }: Omit<ProviderSetting, 'roles'>,
  base: string,
): Provider {
  const back = `${base}/api/session/provider/return`;
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(issuer, clientId, clientSecret).catch((error: unknown) => {
      known = null;
      throw unreachable(error);
    });
    return known;
  };
  return {
    begin: async () => {
      const config = await configuration();
      const [state, nonce, verifier] = [newToken(), newToken(), newToken()];
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, pending: [state, nonce, verifier].join('.') };
    },
    finish: async (query, pending) => {
      const config = await configuration();
      const [expectedState = '', expectedNonce = '', pkceCodeVerifier = ''] = pending.split('.');
      if (pkceCodeVerifier === '') throw notVouched('the sign-in was not begun in this browser, or too long ago');
      const current = new URL(`${back}?${query}`);
      const checks = { expectedState, expectedNonce, pkceCodeVerifier, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(config, current, checks).catch((error: unknown) => {
        throw notVouched(reasonOf(error));
      });
      const token = tokens.claims();
      if (token === undefined) throw notVouched('the provider sent no ID token');
      const more =
        config.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(config, tokens.access_token, token.sub).catch((error: unknown) => {
              throw unreachable(error);
            });
      return vouchedBy(token.iss, token.sub, { ...more, ...token }, groups);
    },
    signOutUrl: async () => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${base}/` }).href;
    },
  };
}

async function discover(issuer: string, clientId: string, clientSecret: string): Promise<oidc.Configuration> {
  const at = new URL(issuer);
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(at.hostname);
  // The signature of the ID token is checked though it comes from the provider itself, over TLS.
  const execute = [oidc.enableNonRepudiationChecks];
  // A provider on this very machine may speak plain http; any other may not.
  if (at.protocol === 'http:' && isHere) execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(at, clientId, undefined, oidc.ClientSecretBasic(clientSecret), { execute, timeout: 10 });
}

type Claims = Readonly<Record<string, unknown>>;

function vouchedBy(issuer: string, subject: string, claims: Claims, groups: string): Vouched {
  const text = (name: string): string | null => {
    const value = claims[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const login = text('preferred_username') ?? text('email') ?? subject;
  return { issuer, subject, login: login.toLowerCase(), name: text('name') ?? login, groups: listed(claims[groups]) };
}

/** Some providers send one group as a text. */
function listed(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((group) => typeof group === 'string') : [];
}

function notVouched(because: string): RequestProblem {
  return new RequestProblem(
    'not-signed-in',
    `The identity provider did not sign you in: ${because}.`,
    'Sign in again. If it fails each time, tell an administrator of this service.',
  );
}

function unreachable(error: unknown): RequestProblem {
  return new RequestProblem(
    'unavailable',
    `The identity provider cannot be asked: ${reasonOf(error)}.`,
    'Try again later. An administrator finds the address of the provider in OIDC_ISSUER.',
  );
}

/** By its code: messages may quote what was sent. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return error.error;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'of an unknown reason';
}
