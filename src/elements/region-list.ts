import type { TemplateResult } from 'lit';
import type { Region } from '../core/region.js';
import type { Translator } from '../locales/translator.js';

/** Regions to choose one from: as radio buttons where they are few, as a list to search where they are many. */
export interface RegionList {
  /** In the site's order. */
  readonly regions: readonly Region[];
  /** The one that is shown as chosen. */
  readonly chosen: Region | undefined;
  /** Whether the form that it belongs to is disabled. */
  readonly disabled: boolean;
  readonly t: Translator;
  pick(region: string): void;
  /** How one of them is written. */
  write(region: Region): TemplateResult;
}

/** Up to so many regions are seen at a glance; of more, one is found faster by its name. */
export const SEEN_AT_A_GLANCE = 8;
