/**
 * What every page has: light, dark or as the system says, and Simplified or Traditional, as the reader chose before; and the
 * key that leads to the search. Loaded in the head, before anything is drawn, so that the page does not flash.
 */
type Theme = 'auto' | 'light' | 'dark';

const KEY = 'fangzhi-theme';
const EDITION_KEY = 'fangzhi-edition';
const ORDER: readonly Theme[] = ['auto', 'light', 'dark'];

/** Storage can be forbidden; the choice then lasts for the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice lasts for the page.
  }
}

function stored(): Theme {
  const value = read(KEY);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function apply(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

let current = stored();
apply(current);
// What only works with script gets its place before it is shown, so that nothing moves (see the style sheet).
document.documentElement.dataset['script'] = '';

/** Who comes from elsewhere gets the edition of last time; inside the site a link leads where it says. */
function openChosenEdition(): void {
  const { edition, twin } = document.documentElement.dataset;
  const chosen = read(EDITION_KEY);
  if (twin === undefined || chosen === null || chosen === edition) return;
  if (document.referrer.startsWith(`${location.origin}/`)) return;
  location.replace(twin + location.search + location.hash);
}

openChosenEdition();

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  const label = button?.querySelector('[data-theme-label]');
  if (!button || !label) return;
  const show = (): void => {
    label.textContent = button.dataset[current] ?? '';
  };
  button.addEventListener('click', () => {
    current = ORDER[(ORDER.indexOf(current) + 1) % ORDER.length] ?? 'auto';
    apply(current);
    write(KEY, current);
    show();
  });
  show();
  button.hidden = false;
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-edition]') : null;
  if (link) write(EDITION_KEY, link.dataset['edition'] ?? '');
});

/** `/` leads to the search from everywhere; on the search page its own script answers. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea') !== null) return;
  if (document.querySelector('[data-search]')) return;
  event.preventDefault();
  document.querySelector<HTMLAnchorElement>('.tool-search')?.click();
});
