const known = Intl.supportedValuesOf('timeZone');

/** The zones this browser knows, with the one that is set. */
export const timeZonesWith = (zone: string) => [...new Set(['UTC', zone, ...known])];
