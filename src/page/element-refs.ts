/** Names of elements in an observation. An element keeps its name from one reading of its document to the next. */

export interface ElementRefs {
  /** Starts a reading: returns the names in turn. An element asked for twice in one reading has two names. */
  begin(): (element: Element) => string;
}

/** Names of the form `<frame key>:<n>`. */
export function createElementRefs(key: string): ElementRefs {
  const given = new WeakMap<Element, string[]>();
  let last = 0;
  return {
    begin() {
      const uses = new Map<Element, number>();
      return (element) => {
        const use = uses.get(element) ?? 0;
        uses.set(element, use + 1);
        let names = given.get(element);
        if (!names) {
          names = [];
          given.set(element, names);
        }
        names[use] ??= `${key}:${++last}`;
        return names[use];
      };
    },
  };
}
