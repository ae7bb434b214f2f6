/**
 * The one GBK table of this project: the platform's own decoder (WHATWG `gbk`), pair by pair. Pairs that the encoding
 * leaves to users, or assigns to nothing, come out as private-use characters there, just as in the scraper's decoder.
 */
export const FIRST_LEAD = 0x81;
export const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;

const TRAILS = LAST_TRAIL - FIRST_TRAIL + 1;

export interface GbkTable {
  /** Code unit of a pair (`lead << 8 | trail`), 0 where the two bytes are no pair. */
  decode: (pair: number) => number;
  /** Pair of a code unit, 0 where it has none. Private-use characters have the pair that the decoder made them from. */
  encode: (unit: number) => number;
}

let table: GbkTable | undefined;

/** The table, made at the first call (some 24,000 pairs, a few milliseconds). */
export function gbkTable(): GbkTable {
  table ??= makeTable();
  return table;
}

export function isTrail(byte: number): boolean {
  return byte >= FIRST_TRAIL && byte <= LAST_TRAIL && byte !== 0x7f;
}

export function isLead(byte: number): boolean {
  return byte >= FIRST_LEAD && byte <= LAST_LEAD;
}

export function isPrivateUse(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff;
}

function makeTable(): GbkTable {
  const units = new Uint16Array((LAST_LEAD - FIRST_LEAD + 1) * TRAILS);
  const pairs = new Uint16Array(0x10000);
  const decoder = new TextDecoder('gbk');
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const unit = character.charCodeAt(0);
      if (character.length !== 1 || unit === 0xfffd) continue;
      units[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] = unit;
      if (pairs[unit] === 0) pairs[unit] = (lead << 8) | trail;
    }
  }
  return {
    decode: (pair) => {
      const lead = pair >> 8;
      const trail = pair & 0xff;
      return isLead(lead) && trail >= FIRST_TRAIL
        ? (units[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL] ?? 0)
        : 0;
    },
    encode: (unit) => pairs[unit] ?? 0,
  };
}
