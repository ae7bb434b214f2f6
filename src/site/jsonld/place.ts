import type { AdministrativeArea, WithContext } from 'schema-dts';
import type { PlaceNode, Site } from '../types.ts';
import { absolute } from '../urls.ts';

/** A place with its code, position and what it lies in. */
export function placeLd(site: Site, place: PlaceNode): WithContext<AdministrativeArea> {
  const { settings } = site;
  const address = absolute(settings, place.path);
  return {
    '@context': 'https://schema.org',
    '@type': 'AdministrativeArea',
    '@id': address,
    url: address,
    name: place.name,
    identifier: place.code,
    ...(place.coordinates === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', longitude: place.coordinates[0], latitude: place.coordinates[1] } }),
    ...(place.parent === null
      ? {}
      : {
          containedInPlace: {
            '@type': 'AdministrativeArea',
            name: place.parent.name,
            url: absolute(settings, place.parent.path),
          },
        }),
  };
}
