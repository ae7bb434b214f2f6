/** Filters and sorts the table of figures without loading a page. The rows come when the first choice is made. */
import { ordered, SORT_KEYS, type Order, type SortKey } from '../../../src/site/figure-rows/order.ts';
import type { FigureRow } from '../../../src/site/figure-rows/row.ts';
import { fillForm, filled, formState, keepInAddress, link, make, settled } from './_dom.ts';

const STEP = 100;

function isSortKey(key: string | null): key is SortKey {
  return SORT_KEYS.some((known) => known === key);
}

function matches(row: FigureRow, wanted: URLSearchParams): boolean {
  const is = (name: string, values: readonly string[]) => {
    const value = wanted.get(name);
    return value === null || values.includes(value);
  };
  const words = wanted.get('q')?.trim().split(/\s+/) ?? [];
  return (
    is('place', row.places) &&
    is('theme', [row.theme]) &&
    is('indicator', [row.indicator]) &&
    is('kind', [row.kind]) &&
    is('status', [row.status]) &&
    words.every((word) => `${row.subject} ${row.title} ${row.place}`.includes(word))
  );
}

function rowElement(row: FigureRow, base: string, reported: string): HTMLElement {
  const subject = make('th', 'row-subject', link(base + row.path, '', row.subject));
  subject.setAttribute('scope', 'row');
  if (row.tag !== '') subject.append(' ', make('span', `tag tag-${row.status}`, row.tag));
  const date = make('td', 'row-date', row.date);
  date.dataset['label'] = reported;
  return make(
    'tr',
    '',
    subject,
    make('td', 'row-value', row.value),
    make('td', 'row-place', row.place),
    make('td', 'row-period', row.period),
    date,
  );
}

class FigureFilter {
  private readonly form: HTMLFormElement;
  private readonly body: HTMLElement;
  private readonly heads: HTMLElement[];
  private readonly pager: HTMLElement | null;
  private readonly status: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly rows: FigureRow[] = [];
  private loading: Promise<void> | null = null;
  private order: Order | null = null;
  private limit = STEP;

  constructor(form: HTMLFormElement, table: HTMLTableElement, body: HTMLElement, status: HTMLElement) {
    this.form = form;
    this.body = body;
    this.status = status;
    this.heads = Array.from(table.querySelectorAll<HTMLElement>('[data-sort]'));
    this.pager = document.querySelector('[data-figures-static] .pager');
    this.more = document.createElement('button');
    this.more.type = 'button';
    this.more.className = 'button more-rows';
    this.more.textContent = form.dataset['more'] ?? '';
    this.more.hidden = true;
    this.more.addEventListener('click', () => {
      this.limit += STEP * 3;
      this.show();
    });
    table.after(this.more);
    for (const head of this.heads) this.makeSortable(head);
    form.addEventListener(
      'input',
      settled(120, () => {
        this.changed();
      }),
    );
    form.addEventListener('reset', () =>
      setTimeout(() => {
        this.changed();
      }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.hidden = false;
    this.restore();
  }

  private restore(): void {
    const state = new URLSearchParams(location.search);
    fillForm(this.form, state);
    const key = state.get('sort')?.replace('-', '') ?? null;
    if (isSortKey(key)) this.order = { key, descending: state.get('sort')?.startsWith('-') === true };
    if ([...state].length > 0) this.changed();
  }

  private makeSortable(head: HTMLElement): void {
    const button = make('button', 'sort', ...head.childNodes);
    button.setAttribute('type', 'button');
    head.append(button);
    button.addEventListener('click', () => {
      const key = head.dataset['sort'] ?? null;
      if (!isSortKey(key)) return;
      const descending = key === 'number' || key === 'dateKey' || key === 'periodKey';
      this.order = this.order?.key === key ? { key, descending: !this.order.descending } : { key, descending };
      this.changed();
    });
  }

  private changed(): void {
    this.limit = STEP;
    const state = formState(this.form);
    if (this.order) state.set('sort', (this.order.descending ? '-' : '') + this.order.key);
    keepInAddress(state);
    this.loading ??= this.load();
    void this.loading.then(() => {
      this.show();
    });
  }

  private async load(): Promise<void> {
    this.status.textContent = this.form.dataset['loading'] ?? '';
    try {
      for (const address of (this.form.dataset['chunks'] ?? '').split(' ')) {
        const response = await fetch(address);
        if (!response.ok) throw new Error(response.statusText);
        this.rows.push(...((await response.json()) as FigureRow[]));
        this.show();
      }
    } catch {
      this.status.textContent = this.form.dataset['failed'] ?? '';
      this.loading = null;
    }
  }

  private show(): void {
    if (this.rows.length === 0) return;
    const wanted = formState(this.form);
    const { order } = this;
    const chosen = this.rows.filter((row) => matches(row, wanted));
    const found = order ? ordered(chosen, order) : chosen;
    const shownRows = found.slice(0, this.limit);
    this.body.replaceChildren(...(order?.key === 'number' ? this.underUnits(shownRows) : this.lines(shownRows)));
    this.more.hidden = found.length <= this.limit;
    if (this.pager) this.pager.hidden = true;
    for (const head of this.heads) {
      if (order?.key === head.dataset['sort'])
        head.setAttribute('aria-sort', order?.descending === true ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const { shown = '', none = '' } = this.form.dataset;
    this.status.textContent = found.length === 0 ? none : filled(shown, found.length, this.rows.length);
  }

  private lines(rows: readonly FigureRow[]): HTMLElement[] {
    const { base = '', reported = '' } = this.form.dataset;
    return rows.map((row) => rowElement(row, base, reported));
  }

  /** The rows with a line above each run of one unit: amounts in different units are not in one order. */
  private underUnits(rows: readonly FigureRow[]): HTMLElement[] {
    const { unit = '' } = this.form.dataset;
    return rows.flatMap((row, index) => {
      const lines = this.lines([row]);
      if (index > 0 && rows[index - 1]?.unit === row.unit) return lines;
      const head = make('th', '', filled(unit, row.unit));
      head.setAttribute('scope', 'rowgroup');
      head.setAttribute('colspan', String(this.heads.length));
      return [make('tr', 'row-unit', head), ...lines];
    });
  }
}

const form = document.querySelector<HTMLFormElement>('[data-figures-filter]');
const table = document.querySelector<HTMLTableElement>('.figure-rows');
const body = table?.tBodies[0];
const status = form?.querySelector<HTMLElement>('.filter-status');
if (form && table && body && status) new FigureFilter(form, table, body, status);
