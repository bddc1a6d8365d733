import type { Progress } from './import.ts';

/** Shortest time between two lines, in milliseconds, where they cannot be written over; and where they can. */
const SELDOM = 2_000;
const OFTEN = 100;

const said: Record<Progress['step'], string> = {
  reading: 'reading',
  waiting: 'waiting for',
  comparing: 'comparing',
  recording: 'recording',
  writing: 'writing',
  indexing: 'indexing',
  done: 'done',
};

/** Shows how far an import has come: on a terminal in one line that is written over, elsewhere in a line now and then. */
export function progressLine(
  write: (text: string) => void,
  quiet: boolean,
): { show: (progress: Progress) => void; end: () => void } {
  const terminal = process.stderr.isTTY;
  const started = Date.now();
  let last = started;
  let open = false;
  return {
    show({ step, of, done, total }) {
      const now = Date.now();
      if (quiet || now - last < (terminal ? OFTEN : SELDOM)) return;
      last = now;
      const share = total > 0 ? ` ${done} of ${total}` : '';
      const line = `${said[step]} ${of}${share} (${Math.round((now - started) / 1000)} s)`;
      write(terminal ? `\r\u001B[K${line}` : `${line}\n`);
      open = terminal;
    },
    end() {
      if (open) write('\r\u001B[K');
      open = false;
    },
  };
}
