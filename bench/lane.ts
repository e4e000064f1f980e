/** One lane of `bench/run.ts`, in a process of its own: `node bench/lane.ts LANE LOG.evtx`. */
import { createHash } from 'node:crypto';
import { readEvtx, type EvtxRecord } from '@unmask/evtx';
import { openFileSource } from '@unmask/evtx/node';

let last: unknown;
/** Keeps a value, so that its decoding cannot be optimised away. */
function sink(value: unknown): void {
  last = value;
}

const READ_BYTES = 4 * 2 ** 20;

const decoders: Readonly<Record<string, (record: EvtxRecord) => void>> = {
  headers: (record) => {
    sink(record.time);
    sink(record.get('Channel'));
    sink(record.get('EventID'));
  },
  fields: (record) => {
    for (const field of record.fields()) sink(field);
  },
  json: (record) => sink(JSON.stringify(record.toObject())),
};

const [lane, path] = process.argv.slice(2) as [string, string];
using source = openFileSource(path);
if (lane === 'sha256') {
  const hash = createHash('sha256');
  for (let at = 0; at < source.byteLength; at += READ_BYTES)
    hash.update(source.read(at, at + READ_BYTES));
  process.stdout.write(`${hash.digest('hex')}\n`);
} else {
  const decode = decoders[lane]!;
  let events = 0;
  for await (const batch of readEvtx(source))
    for (const item of batch)
      if (item.kind === 'record') {
        decode(item.record);
        events++;
      }
  process.stderr.write(`${events} events\n`);
}
void last;
