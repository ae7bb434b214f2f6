/** The search page: answers while one types, keeps the question in the address, filters by facets, moves by keys. */
import { folder, type Fold, type FoldTable } from '../../../src/site/search/fold.ts';
import type { SearchDocument, SearchManifest } from '../../../src/site/search/manifest.ts';
import { SEARCH_FILES } from '../../../src/site/search/names.ts';
import { Searcher, wordsOf, type Hit } from '../../../src/site/search/query.ts';
import { fillForm, filled, formState, keepInAddress, settled } from './_dom.ts';
import { belongs, countFacets, ranked } from './_facets.ts';
import { resultElement } from './_result.ts';

const STEP = 10;

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** The files of the index, each fetched once and only when something needs it. */
class Library {
  private readonly data: DOMStringMap;
  private readonly documents = new Map<number, Promise<SearchDocument>>();
  private table: Promise<Fold> | null = null;
  readonly manifest: SearchManifest;
  readonly searcher: Searcher;

  constructor(data: DOMStringMap, manifest: SearchManifest) {
    this.data = data;
    this.manifest = manifest;
    this.searcher = new Searcher({
      starts: manifest.starts,
      load: async (shard) => {
        const response = await get(this.versioned((data['index'] ?? '') + SEARCH_FILES.shard(shard)));
        return new Uint8Array(await response.arrayBuffer());
      },
    });
  }

  document(number: number): Promise<SearchDocument> {
    let document = this.documents.get(number);
    if (!document) {
      document = get(this.versioned((this.data['documents'] ?? '') + SEARCH_FILES.document(number))).then(
        (response) => response.json() as Promise<SearchDocument>,
      );
      this.documents.set(number, document);
      document.catch(() => this.documents.delete(number));
    }
    return document;
  }

  /** Folding of Traditional characters. The table is 13 kB, so it comes only when a query needs it. */
  foldTraditional(): Promise<Fold> {
    this.table ??= get(this.versioned(this.data['fold'] ?? '')).then(async (response) =>
      folder((await response.json()) as FoldTable),
    );
    return this.table;
  }

  private versioned(address: string): string {
    return `${address}?v=${this.manifest.version}`;
  }
}

interface Answer {
  hits: Hit[];
  words: string[];
  fold: Fold;
}

class SearchPage {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly results: HTMLElement;
  private readonly status: HTMLElement;
  private readonly more: HTMLButtonElement;
  private library: Promise<Library> | null = null;
  private turn = 0;
  private limit = STEP;

  constructor(
    form: HTMLFormElement,
    input: HTMLInputElement,
    results: HTMLElement,
    status: HTMLElement,
    more: HTMLButtonElement,
  ) {
    this.form = form;
    this.input = input;
    this.results = results;
    this.status = status;
    this.more = more;
    const facets = form.querySelector<HTMLElement>('[data-facets]');
    if (facets) facets.hidden = false;
    document.querySelector<HTMLElement>('[data-hint]')?.removeAttribute('hidden');
    form.addEventListener(
      'input',
      settled(150, () => {
        this.changed();
      }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.changed();
    });
    more.addEventListener('click', () => {
      this.limit += STEP;
      void this.answer();
    });
    document.addEventListener('keydown', (event) => {
      this.key(event);
    });
    fillForm(form, new URLSearchParams(location.search));
    if (location.search === '') this.input.focus();
    else void this.answer();
  }

  private changed(): void {
    this.limit = STEP;
    keepInAddress(formState(this.form));
    void this.answer();
  }

  private open(): Promise<Library> {
    this.library ??= get(this.form.dataset['manifest'] ?? '')
      .then((response) => response.json() as Promise<SearchManifest>)
      .then((manifest) => new Library(this.form.dataset, manifest));
    this.library.catch(() => (this.library = null));
    return this.library;
  }

  private async answer(): Promise<void> {
    const turn = ++this.turn;
    const wanted = formState(this.form);
    if ([...wanted].length === 0) {
      this.results.replaceChildren();
      this.status.textContent = '';
      this.more.hidden = true;
      return;
    }
    const late = setTimeout(() => {
      this.status.textContent = this.form.dataset['loading'] ?? '';
    }, 300);
    try {
      const library = await this.open();
      const answer = await this.find(library, wanted.get('q') ?? '');
      countFacets(this.form, library.manifest, answer.hits, wanted);
      const hits = ranked(
        answer.hits.filter(({ document }) => belongs(library.manifest, document, wanted)),
        library.manifest,
      );
      const shown = await Promise.all(
        hits.slice(0, this.limit).map(async (hit) => ({ hit, document: await library.document(hit.document) })),
      );
      if (turn !== this.turn) return;
      this.show(shown, hits.length, answer);
    } catch {
      if (turn === this.turn) this.status.textContent = this.form.dataset['failed'] ?? '';
    } finally {
      clearTimeout(late);
    }
  }

  /** Without words all documents answer. A word that is nowhere may be Traditional: then the table is asked. */
  private async find(library: Library, query: string): Promise<Answer> {
    const { searcher, manifest } = library;
    const words = wordsOf(query);
    const plain = folder();
    if (words.length === 0) {
      return {
        hits: manifest.documents.year.map((_, document) => ({ document, count: 0, first: 0 })),
        words,
        fold: plain,
      };
    }
    if (this.form.dataset['foldFirst'] === undefined) {
      const hits = await searcher.find(words, plain);
      if (hits.length > 0) return { hits, words, fold: plain };
    }
    const fold = await library.foldTraditional();
    return { hits: await searcher.find(words, fold), words, fold };
  }

  private show(shown: { hit: Hit; document: SearchDocument }[], count: number, { words, fold }: Answer): void {
    const { base = '', matches = '', found = '', none = '' } = this.form.dataset;
    this.results.replaceChildren(
      ...shown.map(({ hit, document }) => resultElement({ hit, document, words, fold, base, matches })),
    );
    this.more.hidden = count <= this.limit;
    this.status.textContent = count === 0 ? none : filled(found, count);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const active = document.activeElement;
    const typing =
      active instanceof HTMLSelectElement || (active instanceof HTMLInputElement && active.type !== 'checkbox');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.move(event, active);
    }
  }

  private move(event: KeyboardEvent, active: Element | null): void {
    const links = Array.from(this.results.querySelectorAll<HTMLAnchorElement>('.result-title a'));
    const at = links.findIndex((link) => link === active || link.closest('li')?.contains(active) === true);
    if (at < 0 && active !== this.input) return;
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    if (next === -1) this.input.focus();
    else links[next]?.focus();
  }
}

const form = document.querySelector<HTMLFormElement>('[data-search]');
const input = form?.querySelector<HTMLInputElement>('[name="q"]');
const results = document.querySelector<HTMLElement>('[data-results]');
const status = form?.querySelector<HTMLElement>('[role="status"]');
const more = document.querySelector<HTMLButtonElement>('[data-results-more]');
if (form && input && results && status && more) new SearchPage(form, input, results, status, more);
