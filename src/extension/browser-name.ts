interface Brands {
  userAgentData?: { brands: readonly { brand: string; version: string }[]; platform: string };
}

/** "Microsoft Edge 144, Windows": the browser's own short name, without anything that tells machines apart. */
export function browserName(): string {
  const data = (navigator as Brands).userAgentData;
  if (!data) return 'Browser not known';
  const brand = data.brands.find(({ brand: name }) => !/not.?a.?brand/i.test(name) && name !== 'Chromium') ?? data.brands.find(({ brand: name }) => name === 'Chromium');
  return `${brand ? `${brand.brand} ${brand.version}` : 'Browser not known'}, ${data.platform}`;
}
