/** A piece of SVG whose text and attributes are already escaped. */
export type Svg = string & { readonly brand: 'svg' };

export type Attributes = Record<string, string | number | undefined>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A number with at most two decimals and no trailing zeros, so that charts are short and the same on every machine. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text content, escaped. */
export function text(content: string): Svg {
  return escape(content) as Svg;
}

/** An element; attributes that are undefined are left out, numbers are shortened. */
export function element(name: string, attributes: Attributes, ...children: Svg[]): Svg {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escape(value)}"`)
    .join('');
  return `<${name}${written}>${children.join('')}</${name}>` as Svg;
}

/** Several pieces one after the other. */
export function join(...pieces: Svg[]): Svg {
  return pieces.join('') as Svg;
}

/** Share of the width, 0–1, as a percentage: charts stretch with the page and their text does not. */
export function across(share: number): string {
  return `${short(share * 100)}%`;
}

/** A height in units of the text size, so that a chart grows with the reader's text. */
export function down(value: number): string {
  return `${short(value)}em`;
}

/** What a chart says of itself. */
export interface ChartText {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
}

/**
 * The outer element of a chart. A chart without links is an image to a screen reader; one with links is a group, because
 * what is inside an image cannot be reached.
 */
export function frame(chart: ChartText, kind: string, height: number, hasLinks: boolean, ...children: Svg[]): Svg {
  return element(
    'svg',
    {
      class: `chart chart-${kind}`,
      role: hasLinks ? 'group' : 'img',
      'aria-labelledby': `${chart.id}-title`,
      'aria-describedby': `${chart.id}-desc`,
      width: '100%',
      height: down(height),
    },
    element('title', { id: `${chart.id}-title` }, text(chart.title)),
    element('desc', { id: `${chart.id}-desc` }, text(chart.description)),
    ...children,
  );
}

/** A mark that leads to where it comes from; without an address, the mark alone. The label is read out and shown on hover. */
export function linked(href: string | null, label: string, mark: Svg): Svg {
  const titled = element('title', {}, text(label));
  return href === null
    ? element('g', {}, titled, mark)
    : element('a', { href, 'aria-label': label, class: 'chart-link' }, titled, mark);
}
