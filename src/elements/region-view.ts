import type { RegionVerdict } from '../core/check-region.js';
import type { RegionProposal } from '../core/propose-region.js';
import type { Region, RegionChoice } from '../core/region.js';
import { regionInForce } from '../core/snapshot.js';
import type { ConsentStore } from '../store/consent-store.js';
import { choiceShown } from './region-choice.js';
import type { RegionDraft } from './region-draft.js';

/** What the picker shows, worked out of the store and of what the visitor did. */
export interface RegionView {
  readonly choice: RegionChoice | undefined;
  readonly region: Region | undefined;
  /** The rule's word on the region that is shown. */
  readonly browse: RegionVerdict | undefined;
  readonly order: RegionVerdict | undefined;
  /** The region that fits the location. */
  readonly proposed: Region | undefined;
  /** What is proposed, while its region is shown and not in force. */
  readonly proposal: RegionProposal | undefined;
  /** The region in force: one can stay there. */
  readonly held: Region | undefined;
  /** Why Confirm does nothing: the location is being asked for, no region, a refusal, a warning that was not read. */
  readonly blocked: 'pending' | 'none' | 'refused' | 'unread' | undefined;
}

/** @param isReady - Whether the location was asked for: before, nothing is proposed or confirmed. */
export function regionView(store: ConsentStore, draft: RegionDraft, isReady: boolean): RegionView {
  const { regions } = store.settings;
  const choice = choiceShown(store, draft.picked);
  const region = regions.find(({ id }) => id === choice?.region);
  const held = regionInForce(store.state.region, regions);
  const { proposal } = store;
  const browse = region && store.checkRegion(region.id, 'browse');
  return {
    choice,
    region,
    browse,
    order: region && store.checkRegion(region.id, 'order'),
    proposed: regions.find(({ id }) => id === proposal?.region),
    proposal: region && region !== held && region.id === proposal?.region ? proposal : undefined,
    held,
    blocked: isReady ? blockedBy(browse, draft.acknowledged === region?.id) : 'pending',
  };
}

/** Whether the visitor has to say that they have read a warning. An unknown place is no mismatch: it only tells. */
export function isWarning({ outcome, action }: RegionVerdict): boolean {
  return outcome === 'inconsistent' && (action === 'warn' || action === 'verify');
}

function blockedBy(browse: RegionVerdict | undefined, isRead: boolean): RegionView['blocked'] {
  if (!browse) return 'none';
  if (browse.action === 'refuse') return 'refused';
  return isWarning(browse) && !isRead ? 'unread' : undefined;
}
