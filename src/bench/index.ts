import { benchExtraction } from './extraction.ts';
import { benchRestoration, type Timing } from './restoration.ts';
import { benchSite } from './site/index.ts';

export type { Timing } from './restoration.ts';

/** What can be timed, by the name given on the command line. */
export const BENCHES: Record<string, () => Timing[] | Promise<Timing[]>> = {
  restore: benchRestoration,
  extract: benchExtraction,
  site: benchSite,
};
