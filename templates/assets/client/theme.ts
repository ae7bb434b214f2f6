/** Light, dark or as the system says. Loaded in the head, before anything is drawn, so that the page does not flash. */
type Theme = 'auto' | 'light' | 'dark';

const KEY = 'fangzhi-theme';
const ORDER: readonly Theme[] = ['auto', 'light', 'dark'];

/** Storage can be forbidden; the choice then lasts for the page. */
function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'auto';
  } catch {
    return 'auto';
  }
}

function apply(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice lasts for the page.
  }
}

let current = stored();
apply(current);

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
    keep(current);
    show();
  });
  show();
  button.hidden = false;
});
