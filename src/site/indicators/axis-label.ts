/**
 * A period as it stands under an axis whose title tells the length of its periods: the year, with the month where several of
 * one year may follow each other. `time` is the end of the period in months since the year 0, as in PeriodShape: the end of a
 * December is the whole number of the January after it.
 */
export function axisLabel(shape: string, time: number): string {
  const months = Math.ceil(time) - 1;
  const year = Math.floor(months / 12);
  if (shape !== 'month' && shape !== 'day') return String(year);
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}
