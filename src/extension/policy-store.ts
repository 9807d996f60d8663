import { NO_POLICY, type PolicyInForce } from '../core/settings/effective-settings';

/**
 * What the organisation has set, key by key. This build declares no managed schema, so nothing can be set yet and
 * the answer is always empty; callers treat every key through its source all the same.
 */
export async function readPolicy(): Promise<PolicyInForce> {
  return NO_POLICY;
}

/** Lessons that the organisation delivers, of the shape that a person's own are kept in. None in this build. */
export async function readPolicyLessons(): Promise<unknown[]> {
  return [];
}

/**
 * The origins that policy's `permittedOrigins` names, as match patterns; null where policy does not set the key.
 * Set, but empty or with nothing usable in it: an empty list, so Alongside runs nowhere.
 */
export async function readPermittedOrigins(): Promise<readonly string[] | null> {
  return null;
}
