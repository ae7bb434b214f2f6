import { createConsola, LogLevels } from 'consola';

/** Where a command speaks: its product on standard output, everything it says about its work on standard error. */
export interface Terminal {
  /** Writes to standard output as it is. */
  out: (text: string) => void;
  info: (message: string) => void;
  done: (message: string) => void;
  warn: (message: string) => void;
  error: (message: string) => void;
  /** A line that counts; says nothing where standard error is no terminal. */
  progress: (label: string, done: number, total: number) => void;
}

/** The terminal of the process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const consola = createConsola({ level: LogLevels.info, stdout: stderr, stderr });
  let counting = false;
  const say = (write: (message: string) => void) => (message: string) => {
    if (counting) stderr.write('\r\u001B[K');
    counting = false;
    write(message);
  };
  return {
    out: (text) => stdout.write(text),
    info: say((message) => {
      consola.info(message);
    }),
    done: say((message) => {
      consola.success(message);
    }),
    warn: say((message) => {
      consola.warn(message);
    }),
    error: say((message) => {
      consola.error(message);
    }),
    progress: (label, done, total) => {
      if (!stderr.isTTY) return;
      stderr.write(done < total ? `\r\u001B[K${label} ${done}/${total}` : '\r\u001B[K');
      counting = done < total;
    },
  };
}
