export type { Restoration, Repair, Flag, RuleName, RestoredLine } from './types.ts';
