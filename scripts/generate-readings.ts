/**
 * Writes src/vocabulary/data/readings.txt from pinyin-pro: every reading of every character of GBK, a toned syllable a
 * line, first the characters that are usually read so, behind the bar those that can be.
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const usual = new Map<string, string>();
const possible = new Map<string, string>();

for (const character of gbkHanzi()) {
  const readings = [...new Set(pinyin(character, { multiple: true, type: 'array' }))];
  for (const [index, reading] of readings.entries()) {
    if (!/^[a-zü\u00e0-\u01dc\u0144\u0148\u01f9\u1e3f]+$/u.test(reading)) continue;
    const table = index === 0 ? usual : possible;
    table.set(reading, (table.get(reading) ?? '') + character);
  }
}

const syllables = [...new Set([...usual.keys(), ...possible.keys()])].sort();
const lines = syllables.map((reading) => {
  const rare = possible.get(reading);
  return `${reading} ${usual.get(reading) ?? ''}${rare === undefined ? '' : `|${rare}`}`;
});
writeFileSync(new URL('../src/vocabulary/data/readings.txt', import.meta.url), `${lines.join('\n')}\n`);

/** The Han characters of GBK, in the order of their codes. */
function* gbkHanzi(): Generator<string> {
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(text)) yield text;
    }
  }
}
