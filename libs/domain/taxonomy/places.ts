import { countiesByRegion, type County, type Region } from './places.data.js';

const regionByCounty = new Map(
  Object.entries(countiesByRegion).flatMap(([region, counties]) =>
    counties.map((county) => [county, region as Region] as const),
  ),
);

/** The NUTS-2 region that a county belongs to. */
export function regionOf(county: County): Region {
  const region = regionByCounty.get(county);
  if (!region) throw new Error(`No region holds the county ${county}.`);
  return region;
}
