// The built program, kept in memory for one command after another: loading it takes longer than most of what a scenario asks of it.
// Started by lacuna.ts behind the network guard; a message is a folder and arguments, the reply is what a process would have given.
import { world } from '../../dist/program/bin-world.js';

const { scanning } = world.scanningThatStays();
const plain = { terminal: false, colour: false, columns: 100 };

async function ran({ folder, args }) {
  process.chdir(folder);
  let [out, err] = ['', ''];
  const code = await world.run(args, {
    ...world,
    ...scanning,
    output: plain,
    errors: plain,
    print: (text) => {
      out += text;
    },
    printError: (text) => {
      err += text;
    },
    printPieces: async (pieces) => {
      const chunks = [];
      for await (const piece of pieces) chunks.push(Buffer.from(piece));
      out += Buffer.concat(chunks).toString();
    },
    readInput: async () => '',
  });
  return { code, out, err };
}

let last = Promise.resolve();
process.on('message', (asked) => {
  last = last.then(async () => process.send(await ran(asked)));
});
