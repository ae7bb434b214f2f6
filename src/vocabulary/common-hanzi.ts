let common: ReadonlySet<string> | null = null;

/**
 * Characters that no editor would explain: the first level of GB 2312 (3,755 characters in common use), and all that
 * GB 2312 does not hold but Big5's first level (in common use in Traditional print) does.
 */
export function isCommonHanzi(character: string): boolean {
  common ??= new Set([
    ...rows('gb2312', 0xb0, 0xd7, [[0xa1, 0xfe]]),
    ...rows('big5', 0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
  ]);
  return common.has(character);
}

function* rows(encoding: string, first: number, last: number, trails: readonly [number, number][]): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let lead = first; lead <= last; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (/^\p{Script=Han}$/u.test(character)) yield character;
      }
    }
  }
}
