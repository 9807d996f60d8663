export interface FoundBrowser {
  path: string;
  kind: 'chromium' | 'edge' | 'chrome';
  loadsUnpacked: boolean;
}

export const MINIMUM_VERSION: number;

export function findBrowser(options?: {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
}): Promise<FoundBrowser | undefined>;
