import type { Extraction } from '../extract/types.ts';
import type { Metric } from '../article/index.ts';
import type { PageReading } from '../normalise.ts';
import type { Repair, Restoration } from '../restore/index.ts';

/** What `inspect --json` gives for a file. */
export function jsonOf({ extraction, restoration }: PageReading): object {
  const { title, date, source, place, themes, metrics, projects, restoredText } = extraction;
  return {
    title: title.value,
    date: date?.value ?? null,
    source: source?.value.name ?? null,
    place: place ? { code: place.value.code, name: place.value.name } : null,
    city: place?.value.name ?? null,
    themes: themes.map(({ slug }) => slug),
    metrics,
    projects,
    restoredText,
    repairs: restoration.repairs,
    flags: restoration.flags,
  };
}

/** What was read in a file and why, for people. */
export function describeReading(file: string, { encoding, extraction, restoration }: PageReading): string {
  const parts = [
    `${file} (${encoding})`,
    fields(extraction),
    `Text\n${indent(markedText(extraction))}`,
    figures(extraction),
    traps(extraction),
    projects(extraction),
    repairs(restoration.repairs),
    flags(restoration),
    extraction.concerns.length > 0
      ? `To look at\n${indent(extraction.concerns.map(({ key, message }) => `${key}: ${message}`).join('\n'))}`
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

function fields({ title, date, source, place, themes, summary }: Extraction): string {
  const rows: [string, string, string][] = [
    ['title', title.value + (title.made ? ' (made)' : ''), title.reason],
    ['date', date ? date.value + (date.inferred ? ' (inferred)' : '') : '–', date?.reason ?? ''],
    ['source', source?.value.name ?? '–', source?.reason ?? ''],
    [
      'place',
      place ? `${place.value.code} ${place.value.name}${place.value.zone ? ` ${place.value.zone}` : ''}` : '–',
      place?.reason ?? '',
    ],
    [
      'themes',
      themes.map(({ slug, primary }) => (primary ? `${slug}*` : slug)).join(', ') || '–',
      themes.length > 0 ? '* primary' : '',
    ],
    ...summary.map((sentence, index): [string, string, string] => [index === 0 ? 'summary' : '', sentence, '']),
  ];
  return rows
    .map(([name, value, reason]) => `  ${name.padEnd(8)}${value}${reason === '' ? '' : `    (${reason})`}`)
    .join('\n');
}

/** The body with every figure's number in brackets and its id behind. */
function markedText({ restoredText, metrics }: Extraction): string {
  const marks = metrics.flatMap(({ id, numberSpan }) =>
    numberSpan ? [{ id, start: numberSpan[0], end: numberSpan[1] }] : [],
  );
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let at = 0;
  for (const { id, start, end } of marks) {
    if (start < at) continue;
    text += `${restoredText.slice(at, start)}[${restoredText.slice(start, end)}|${id}]`;
    at = end;
  }
  return text + restoredText.slice(at);
}

function figures({ metrics, why }: Extraction): string {
  if (metrics.length === 0) return 'Figures: none';
  const told = metrics.map((metric) => figure(metric, why.get(metric.id) ?? ''));
  return `Figures (${metrics.length})\n${indent(told.join('\n'))}`;
}

function figure(metric: Metric, why: string): string {
  const { id, indicator, unit, qualifier, canonicalUnit, kind, status, period, comparison, entity, place } = metric;
  const written = range(metric.value, metric.valueMax);
  const canonical = range(metric.canonicalValue, metric.canonicalMax);
  const compared = comparison ? [comparison.type, comparison.direction, comparison.of, comparison.base] : [];
  const more = [
    kind,
    status,
    qualifier === 'exact' ? '' : qualifier,
    period ?? '',
    compared.filter((part) => part != null).join(' '),
    entity === null ? '' : `of ${entity}`,
    place === null ? '' : `in ${place}`,
  ];
  const lines = [
    `${id}  ${indicator}: ${written}${unit} = ${canonical} ${canonicalUnit}  (${more.filter((part) => part !== '').join(', ')})`,
    `     read in “${metric.evidence}”`,
    why === '' ? '' : `     because ${why}`,
    metric.doubt === undefined ? '' : `     doubt: ${metric.doubt}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function range(value: number | null, most: number | undefined): string {
  return value === null ? '?' : `${value}${most === undefined ? '' : `–${most}`}`;
}

/** Numbers that were seen and passed over. */
function traps({ traps: found }: Extraction): string {
  if (found.length === 0) return '';
  return `Numbers that are no figures (${found.length})\n${indent(found.map(({ text, reason }) => `${text}: ${reason}`).join('\n'))}`;
}

function projects({ projects: found }: Extraction): string {
  if (found.length === 0) return '';
  const lines = found.map(({ name, company, investment, status }) =>
    [name, company, investment === null ? null : `${investment} 元`, status].filter((part) => part !== null).join(', '),
  );
  return `Projects (${found.length})\n${indent(lines.join('\n'))}`;
}

/** Repairs by rule, each kind of replacement once with its number. */
function repairs(found: readonly Repair[]): string {
  if (found.length === 0) return 'Repairs: none';
  const groups = new Map<string, Map<string, number>>();
  for (const { rules, before, after } of found) {
    if (isStretch(rules)) continue;
    const group = groups.get(rules.join(' + ')) ?? new Map<string, number>();
    groups.set(rules.join(' + '), group);
    const change = `${visible(before)} → ${visible(after)}`;
    group.set(change, (group.get(change) ?? 0) + 1);
  }
  const lines = [...groups].map(([rule, changes]) => {
    const sorted = [...changes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const total = sorted.reduce((sum, [, count]) => sum + count, 0);
    const shown = sorted.slice(0, 8).map(([change, count]) => (count > 1 ? `${change} ×${count}` : change));
    const rest = sorted.length > 8 ? `, and ${sorted.length - 8} other` : '';
    return `${rule} (${total}): ${shown.join(', ')}${rest}`;
  });
  return `Repairs (${found.length})\n${indent([...readings(found), ...lines].join('\n'))}`;
}

const SURENESS: Readonly<Record<Repair['certainty'], string>> = {
  bytes: 'the bytes leave no other',
  dictionary: 'all of it known words',
  context: 'the likeliest',
};

/** Each stretch that was read out of step by itself: what was made of it, how surely, and what else it could be. */
function readings(found: readonly Repair[]): string[] {
  return found
    .filter(({ rules }) => isStretch(rules))
    .map(({ before, after, certainty, runnerUp }) => {
      const other = runnerUp === undefined ? '' : `; next ${visible(runnerUp, STRETCH)}`;
      return `bytes out of step: ${visible(before, STRETCH)} → ${visible(after, STRETCH)}  (${SURENESS[certainty]}${other})`;
    });
}

function isStretch(rules: Repair['rules']): boolean {
  return rules.includes('byte-shift') && !rules.includes('furniture');
}

/** So much of a replacement is shown, and of a stretch that was read out of step. */
const SHOWN = 24;
const STRETCH = 60;

function visible(text: string, most = SHOWN): string {
  const shown = text.replaceAll('\n', '⏎').replace(/[ \u00a0\u3000]/g, '␣');
  if (shown === '') return '(nothing)';
  return shown.length > most ? `${shown.slice(0, most - 1)}…` : shown;
}

function flags({ flags: found, text }: Restoration): string {
  if (found.length === 0) return '';
  const lines = found.map(({ kind, at: [start, end], candidates, message }) => {
    const context = text.slice(Math.max(0, start - 10), end + 10).replaceAll('\n', '⏎');
    return `${kind}: ${message} “${context}”${candidates.length > 0 ? ` perhaps ${candidates.join(', ')}` : ''}`;
  });
  return `Flags (${found.length})\n${indent(lines.join('\n'))}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
