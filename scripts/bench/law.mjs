// `npm run bench law`: what more law costs. A synthetic agreement of 40 pages, held against one jurisdiction and against nine,
// from its text to its report; processor time of this process. The yardstick is the report for one.
import { analyze } from '../../dist/analyze.js';
import { defaultLimits } from '../../dist/model/limits.js';
import { usualReading } from '../../dist/model/world.js';
import { loadLibrary } from '../../dist/scan/load-library.js';
import { syntheticAgreement } from './synthetic.mjs';

const characters = 120_000;
const nine = ['eu', 'de', 'uk', 'us', 'us-ca', 'us-ny', 'cn', 'in', 'sg'];
const world = { engines: { pdf: null }, limits: defaultLimits, reading: usualReading };
const rounds = 15;

export async function run() {
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('The library has faults: run `lacuna library check`.');
  const { library } = loaded;
  const file = { name: 'agreement.txt', bytes: new TextEncoder().encode(syntheticAgreement(library, characters)) };
  const base = {
    side: 'discloser',
    asOf: '2026-11-28',
    personalData: true,
    sectors: ['finance'],
    roles: [],
    amount: null,
    party: null,
    open: [],
  };
  const report = (jurisdictions) => analyze(file, library, { ...base, jurisdictions }, world);
  const spent = new Map([
    ['one', []],
    ['nine', []],
  ]);
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, codes] of [
      ['one', ['uk']],
      ['nine', nine],
    ]) {
      const began = process.cpuUsage();
      await report(codes);
      const { user, system } = process.cpuUsage(began);
      // The first rounds are for the compiler of the machine.
      if (round >= 0) spent.get(name).push((user + system) / 1000);
    }
  }
  const [one, many] = [median(spent.get('one')), median(spent.get('nine'))];
  console.log(
    `A synthetic agreement of ${characters} characters, text to report, median of ${rounds} rounds, ms of processor time:`,
  );
  console.log(`  ${one.toFixed(0).padStart(6)}  uk`);
  console.log(`  ${many.toFixed(0).padStart(6)}  ${nine.join(', ')}: ${(many / one).toFixed(2)} times`);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
