/** A browser as far as cookies and redirects go: one jar for each origin, and each step told. */
export type Jar = {
  /** Follows no redirect. */
  readonly ask: (url: string, init?: RequestInit) => Promise<Response>;
  /** Follows redirects of GET, at most twenty, and gives the last reply with its address. */
  readonly go: (url: string) => Promise<{ readonly url: string; readonly response: Response }>;
  readonly cookies: (url: string) => Readonly<Record<string, string>>;
};

export function jar(): Jar {
  const kept = new Map<string, Map<string, string>>();
  const of = (url: string): Map<string, string> => {
    const { origin } = new URL(url);
    const cookies = kept.get(origin) ?? new Map<string, string>();
    kept.set(origin, cookies);
    return cookies;
  };
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const cookie = [...of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('Cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) of(url).delete(name);
      else of(url).set(name, value);
    }
    return response;
  };
  return {
    ask,
    go: async (url) => {
      let at = url;
      for (let step = 0; step < 20; step += 1) {
        const response = await ask(at);
        const to = response.headers.get('Location');
        if (to === null) return { url: at, response };
        at = new URL(to, at).href;
      }
      throw new Error(`More than twenty redirects from ${url}.`);
    },
    cookies: (url) => Object.fromEntries(of(url)),
  };
}
