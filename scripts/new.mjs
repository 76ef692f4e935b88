// `npm run new clause <family>/<kind>` and `npm run new law <code>/<law>`: writes a file to start from.
// The new file is well formed and its own examples fail, so that the work begins at a red test.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

// npm starts a script in the folder of the project.
const library = path.resolve('clause-library');
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const clause = (family, kind) => ({
  path: `clauses/${family}/${kind}.yaml`,
  text: `# yaml-language-server: $schema=../../clause.schema.json
id: ${kind}
title: ${kind.replaceAll('-', ' ')}
says: One plain sentence that a non-lawyer understands.
finds: # any one of these patterns makes a match
  - within: sentence # or block (the default), or clause
    all: # every one of these; see src/model/clause-kind.ts for what a signal can say
      - near: { a: [give], b: [replace these words], words: 10 }
fallback:
  preferred: The whole clause as we would like it.
  acceptable: What we sign without asking anybody.
  walk-away: The least; below this, we do not sign.
examples:
  - match: A sentence as an agreement would have it, which must be found.
  - no-match: A sentence with the same words about something else, which must not be found.
    because: say why it is something else
`,
  next: `1. Write \`says\`, and eight examples that must match and eight that must not.
2. Run: npx vitest run test/clause-library.test.ts
3. Add the fewest signals that make it green, then ask for "${kind}" in a law file.`,
});

const law = (code, file) => ({
  path: `jurisdictions/${code}/${file}.yaml`,
  text: `# yaml-language-server: $schema=../../law.schema.json
instrument: The official name of the law
link: https://official.example/the-law
link-seen: false
checked: 2000-01-01
requirements:
  - id: ${code}-${file}-1
    clause: id-of-a-clause-kind
    must: be-present # or be-absent, { at-most: { capture: deadline, hours: 48 } }, { one-of: [stance] }
    provision: Article 1
    confirmed: false
    severity: must # should, consider
    protects: discloser # recipient, mutual
    says: What is asked, in one plain sentence.
    why: Why its lack hurts there, in one plain sentence.
    examples:
      - gap: Wording that leaves the gap.
      - met: Wording with which the law is content.
`,
  next: `1. Fill in the law; only what its source says. If the folder is new, add jurisdiction.yaml (code, name, includes).
2. Run: npx vitest run test/clause-library.test.ts`,
});

const templates = { clause, law };
const [sort, wanted, ...rest] = process.argv.slice(2);
const [folder, file, ...deeper] = (wanted ?? '').split('/');
const template = Object.hasOwn(templates, sort ?? '') ? templates[sort] : undefined;

if (template === undefined || rest.length > 0 || deeper.length > 0 || file === undefined) {
  stop('expected "npm run new clause <family>/<kind>" or "npm run new law <code>/<law>"');
} else if (!name.test(folder) || !name.test(file) || file === 'jurisdiction') {
  stop(`found the name "${wanted}", expected two names in lower-case letters, digits and single hyphens`);
} else {
  await write(template(folder, file));
}

async function write({ path: relative, text, next }) {
  const target = path.join(library, relative);
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await writeFile(target, text, { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    stop(`found clause-library/${relative} there already, expected a new name`);
    return;
  }
  console.log(`Wrote clause-library/${relative}. Next:\n${next}`);
}

function stop(says) {
  console.error(`${says}. Nothing was written.`);
  process.exitCode = 2;
}
