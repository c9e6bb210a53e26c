/** What can be brought: an element, the banner's settings, or whatever is due. */
export type Shown = 'banner' | 'settings' | 'region' | 'policy' | 'due';
