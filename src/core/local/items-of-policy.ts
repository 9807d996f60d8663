/** The council's items that policy set key by key, in the shape that a pack has them. */
import type { Settings } from '../settings/settings';
import { type LocalItems, noLocalItems } from './local-pack';
import type { PlacedTimescale } from './stricter';

/**
 * What policy set of the local layer. Closure days and label lessons are settings of their own, and already in force;
 * intervals where guidance is silent likewise. Limits keep their ids as places: they are still to be compared.
 */
export function itemsOfPolicy(settings: Settings): { items: LocalItems; timescales: PlacedTimescale[] } {
  const { organisationName, thresholdsUrl, procedureManualUrl, localLimits } = settings;
  return {
    items: {
      ...noLocalItems(),
      ...(organisationName ? { council: organisationName } : {}),
      ...(thresholdsUrl ? { thresholds: { link: thresholdsUrl } } : {}),
      ...(procedureManualUrl ? { procedureManualUrl } : {}),
      localGuidance: settings.localGuidance,
      contacts: settings.contacts,
      procedureLinks: settings.procedureLinks,
      escalationNames: settings.escalationNames,
    },
    timescales: localLimits.map((timescale) => ({ path: `localTimescales[${timescale.timescale}]`, timescale })),
  };
}
