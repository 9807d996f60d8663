import type { Flavour } from '../core/settings/site-choice';

declare global {
  /** Written into the program by wxt.config.ts. */
  interface ImportMetaEnv {
    readonly ALONGSIDE_FLAVOUR?: Flavour;
    /** Match patterns of an authority build. */
    readonly ALONGSIDE_SITES?: readonly string[];
  }
}

/** Who names the sites of this build. */
export const FLAVOUR: Flavour = import.meta.env.ALONGSIDE_FLAVOUR ?? 'public';

/** The sites that an authority build was made for; none in the others. */
export const BUILT_SITES: readonly string[] = import.meta.env.ALONGSIDE_SITES ?? [];
