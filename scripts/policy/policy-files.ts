/** Every file that is made from the list of keys, by its path in the repository. */
import { BROWSERS, EXAMPLE_ID } from './browsers';
import { checker } from './checker';
import { adml, admx } from './group-policy';
import { intuneGuide } from './intune';
import { everyExample, json, linuxPolicy } from './json-policy';
import { macProfile } from './mac-profile';
import { managedSchema } from './managed-schema';
import { type Ids, idList, reference } from './reference';
import { registrySample } from './registry';
import { SAMPLES } from './samples';

/** Where the extension's manifest finds the schema. */
export const MANAGED_SCHEMA = 'public/managed_schema.json';
export const POLICY_DOCS = 'docs/policy';

/** Paths and texts. `id` is the extension id that they are written for. */
export function policyFiles(ids: Ids, id = EXAMPLE_ID): Map<string, string> {
  const whole = SAMPLES.find((sample) => sample.id === 'whole-council')!.policy;
  return new Map<string, string>([
    [MANAGED_SCHEMA, json(managedSchema())],
    [`${POLICY_DOCS}/administrators-reference.md`, reference()],
    [`${POLICY_DOCS}/ids.md`, idList(ids)],
    [`${POLICY_DOCS}/intune.md`, intuneGuide()],
    ...BROWSERS.flatMap((browser): [string, string][] => [
      [`${POLICY_DOCS}/admx/alongside-${browser.id}.admx`, admx(browser, id)],
      // The editor falls back on en-US, and Intune takes no other: the same words under both names.
      ...['en-GB', 'en-US'].map((language): [string, string] => [
        `${POLICY_DOCS}/admx/${language}/alongside-${browser.id}.adml`,
        adml(browser),
      ]),
    ]),
    [`${POLICY_DOCS}/registry/alongside.reg`, registrySample(id, whole)],
    [`${POLICY_DOCS}/macos/alongside.mobileconfig`, macProfile(id, whole)],
    [`${POLICY_DOCS}/linux/alongside.json`, linuxPolicy(id, whole)],
    [`${POLICY_DOCS}/linux/every-setting.json`, linuxPolicy(id, everyExample())],
    ...SAMPLES.map(({ id: name, policy }): [string, string] => [`${POLICY_DOCS}/samples/${name}.json`, json(policy)]),
    [`${POLICY_DOCS}/check-policy.ps1`, checker(id)],
  ]);
}
