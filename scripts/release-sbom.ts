import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { ShippedPackage } from './release-licences';

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  scope?: string;
  [member: string]: unknown;
}

export interface Sbom {
  bomFormat: string;
  specVersion: string;
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: Component; [member: string]: unknown };
  components: Component[];
  [member: string]: unknown;
}

/**
 * The bill of materials without what changes from one run or machine to the next, and with each component's part in
 * what ships: `required` where its code is in the extension, `excluded` where it only helps to build or test it.
 */
export function settleSbom(
  bom: Sbom,
  shipped: readonly Pick<ShippedPackage, 'name' | 'version'>[],
  name: string,
): Sbom {
  const ships = new Set(shipped.map((one) => `${one.name}@${one.version}`));
  const { serialNumber: _, ...rest } = bom;
  const { timestamp: _when, tools: _tools, ...metadata } = bom.metadata;
  const components = bom.components
    .map((one) => ({ ...one, scope: ships.has(`${one.name}@${one.version}`) ? 'required' : 'excluded' }))
    .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const settled = { ...rest, metadata: { ...metadata, component: { ...metadata.component, name } }, components };
  const hex = createHash('sha256').update(JSON.stringify(settled)).digest('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return { ...settled, serialNumber: `urn:uuid:${uuid.join('-')}` } as Sbom;
}

/** Runs `npm sbom` over the lock file of a checkout. Throws with npm's own words where it fails. */
export function npmSbom(folder: string): Sbom {
  const run = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error(`“npm sbom” failed: ${run.stderr || run.error}`);
  return JSON.parse(run.stdout);
}
