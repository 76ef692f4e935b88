import { Router } from 'express';

/** Where the link of `setUp` leads: a page with one form, which sets up the first administrator. Sends nothing but to this service. */
export function setUpPage(): Router {
  const router = Router();
  router.get('/set-up', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').type('html').send(page);
  });
  router.get('/set-up.js', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').type('text/javascript').send(script);
  });
  return router;
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Set up Lacuna</title>
<link rel="stylesheet" href="/api/docs/style.css">
<script src="/set-up.js" defer></script>
</head>
<body>
<main>
<h1>Set up the first administrator</h1>
<p>An administrator adds people, teams and keys. To read agreements as well, take another role.</p>
<form hidden>
<p><label>Login<br><input name="login" autocomplete="username" required></label></p>
<p><label>Name<br><input name="name" autocomplete="name" required></label></p>
<p><label>Password, of at least 15 characters<br><input name="password" type="password" autocomplete="new-password" required></label></p>
<fieldset><legend>I also</legend>
<p><label><input type="checkbox" name="roles" value="procurement"> bring drafts that I negotiate (procurement)</label></p>
<p><label><input type="checkbox" name="roles" value="legal"> decide on findings (legal)</label></p>
<p><label><input type="checkbox" name="roles" value="operations"> scan and export whole repositories (operations)</label></p>
</fieldset>
<p><button>Set up</button></p>
</form>
<p role="status"></p>
</main>
</body>
</html>
`;

// The code stands behind the # of the address, and goes no further than into the body of this one request.
const script = `'use strict';
const form = document.querySelector('form');
const status = document.querySelector('[role=status]');
const code = new URLSearchParams(location.hash.slice(1)).get('code');

async function begin() {
  const { open } = await (await fetch('/api/set-up')).json();
  form.hidden = !open || code === null;
  if (!open) status.textContent = 'The first administrator is set up already.';
  else if (code === null) status.textContent = 'Open the whole link that stands on the terminal where Lacuna was started.';
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const given = new FormData(form);
  const body = { code, roles: given.getAll('roles') };
  for (const name of ['login', 'name', 'password']) body[name] = given.get(name);
  const reply = await fetch('/api/set-up', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = await reply.json();
  if (!reply.ok) {
    status.textContent = said.detail + ' ' + said.todo;
    return;
  }
  form.hidden = true;
  history.replaceState(null, '', location.pathname);
  status.textContent = said.login + ' is set up, and signed in in this browser.';
});

begin().catch(() => {
  status.textContent = 'The service does not answer. Load the page again.';
});
`;
