/**
 * Queries that show how the data is used, for DuckDB; `folder` is where the Parquet files lie, an address or a path, with its
 * closing slash.
 */
export function sampleQueries(folder: string): string[] {
  return [
    `SELECT place_name, indicator, value, unit, period
FROM '${folder}figures.parquet'
WHERE kind = 'growth' AND status = 'actual'
ORDER BY place, period;`,
    `SELECT p.name, f.indicator, f.canonical_value, f.canonical_unit, a.title, a.source
FROM '${folder}figures.parquet' AS f
JOIN '${folder}places.parquet' AS p ON f.place = p.id
JOIN '${folder}articles.parquet' AS a ON f.article = a.id
WHERE f.canonical_indicator = 'project-investment'
ORDER BY f.canonical_value DESC
LIMIT 10;`,
  ];
}
