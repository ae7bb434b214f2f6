/** Structured data for search engines, as schema.org describes it. Each gives an object for a data block of a page. */
export { articleLd } from './article.ts';
export { breadcrumbsLd } from './breadcrumbs.ts';
export { datasetLd } from './dataset.ts';
export { placeLd } from './place.ts';
export { websiteLd } from './website.ts';
