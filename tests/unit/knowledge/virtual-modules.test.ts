import { describe, expect, it } from 'vitest';
import { contentVersion, packs } from 'virtual:alongside/packs';
import { stages } from 'virtual:alongside/stages';

describe('the modules made from the data folders', () => {
  it('gives each listed stage a pack of its own, parsed on demand', () => {
    expect(stages.length).toBe(20);
    for (const stage of stages) {
      const pack = packs[stage.id]?.();
      expect(pack, stage.id).toMatchObject({ id: stage.id, title: stage.title, version: contentVersion });
    }
  });

  it('hands out a fresh pack each time, so that no reader can spoil another’s', () => {
    const first = packs['section-47']!();
    first.requirements.length = 0;
    expect(packs['section-47']!().requirements.length).toBeGreaterThan(0);
  });

  it('keeps prose out of the list of stages', () => {
    expect(Object.keys(stages[0]!).sort()).toEqual(['id', 'legalBasis', 'shortName', 'title']);
  });
});
