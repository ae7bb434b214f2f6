/** Digits grouped by thousands from 10,000 on; no exponent, no trailing noise of binary fractions. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (value >= 0 && value < 1e4) {
    // Nearly all numbers: short as they are, so nothing is to be rounded or grouped.
    const text = String(value);
    if (text.length <= 12 && !text.includes('e')) return text;
  }
  const rounded = Number(value.toPrecision(12));
  const [whole = '', fraction] = Math.abs(rounded) < 1e21 ? plainDigits(rounded).split('.') : [String(rounded)];
  const digits = whole.replace('-', '');
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  return (rounded < 0 ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}
