export async function openDemo(args: string[]): Promise<number> {
  return args.length;
}
