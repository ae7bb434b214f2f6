/** How characters are read, both ways. Readings are toned syllables: `tái`. */
export interface Readings {
  /** Every reading of a character, the usual one first; empty for characters that are in no table. */
  of: (character: string) => readonly string[];
  /** The characters that can be read so, those usually read so first. */
  characters: (reading: string) => readonly string[];
}

/** Reads data/readings.txt (made by scripts/generate-readings.ts): a syllable a line, `tái 台臺|苔`. */
export function parseReadings(text: string): Readings {
  const byCharacter = new Map<string, string[]>();
  const byReading = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [reading = '', characters = ''] = line.split(' ');
    const [usual = '', possible = ''] = characters.split('|');
    if (reading === '') continue;
    byReading.set(reading, Array.from(usual + possible));
    for (const character of usual) byCharacter.set(character, [reading, ...(byCharacter.get(character) ?? [])]);
    for (const character of possible) byCharacter.set(character, [...(byCharacter.get(character) ?? []), reading]);
  }
  return {
    of: (character) => byCharacter.get(character) ?? [],
    characters: (reading) => byReading.get(reading) ?? [],
  };
}

const TONES = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const PLAIN = 'aaaaeeeeiiiioooouuuuüüüünnnm';

/** The syllable without its tone mark: tái → tai, lǜ → lü. */
export function toneless(reading: string): string {
  let plain = '';
  for (const letter of reading) {
    const at = TONES.indexOf(letter);
    plain += at < 0 ? letter : (PLAIN[at] ?? letter);
  }
  return plain;
}
