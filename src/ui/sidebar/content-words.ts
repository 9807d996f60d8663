const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Content 1 Dec 2026." where the version is or starts with a date, else "Content <version>." */
export function contentWords(version: string): string {
  const date = /^(\d{4})[-.](\d{2})[-.](\d{2})/.exec(version);
  const month = date && MONTHS[Number(date[2]) - 1];
  return date && month ? `Content ${Number(date[3])} ${month} ${date[1]}.` : version ? `Content ${version}.` : '';
}
