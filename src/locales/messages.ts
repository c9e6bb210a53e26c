import type { Message } from './icu.js';

/** The texts that stand in the banner at once: plain strings, so that nothing has to be formatted for a first visit. */
export interface FirstLayer {
  /** The locale's own tag. */
  readonly locale: string;
  readonly 'banner.title': string;
  readonly 'banner.text': string;
  /** Where the law lets storage go on until the visitor objects. */
  readonly 'banner.text-opt-out': string;
  readonly 'banner.accept-all': string;
  readonly 'banner.reject-all': string;
  readonly 'banner.settings': string;
  /** Why the visitor is asked again. */
  readonly 'banner.expired': string;
  readonly 'banner.policy-changed': string;
  /** Names follow. */
  readonly 'banner.new': string;
  /** Told once it is done. */
  readonly 'banner.accepted': string;
  readonly 'banner.rejected': string;
  readonly 'banner.saved': string;
  readonly 'banner.withdrawn': string;
}

/** Every text of one locale, under flat ids. */
export interface Messages extends FirstLayer {
  readonly 'category.necessary.label': string;
  readonly 'category.necessary.description': string;
  readonly 'category.functional.label': string;
  readonly 'category.functional.description': string;
  readonly 'category.analytics.label': string;
  readonly 'category.analytics.description': string;
  readonly 'category.marketing.label': string;
  readonly 'category.marketing.description': string;

  readonly 'settings.title': string;
  readonly 'settings.intro': string;
  readonly 'settings.always-active': string;
  readonly 'settings.services': Message<{ count: number }>;
  readonly 'settings.services-allowed': Message<{ granted: number; count: number }>;
  readonly 'settings.provider': Message<{ provider: string }>;
  readonly 'settings.policy': string;
  readonly 'settings.stored': Message<{ count: number }>;
  readonly 'settings.name': string;
  readonly 'settings.purpose': string;
  readonly 'settings.duration': string;
  readonly 'settings.local': string;
  readonly 'settings.session': string;
  readonly 'settings.indexed-db': string;
  readonly 'settings.cache': string;
  readonly 'settings.service-worker': string;
  readonly 'settings.save': string;
  readonly 'settings.close': string;
  readonly 'settings.withdraw': string;
  readonly 'settings.undecided': string;
  readonly 'settings.decided': Message<{ date: Date }>;
  readonly 'settings.reference': Message<{ id: string }>;
  readonly 'settings.gpc': string;

  readonly 'region.title': string;
  readonly 'region.legend': string;
  readonly 'region.language': string;
  readonly 'region.currency': string;
  readonly 'region.proposed': string;
  readonly 'region.proposal': Message<{ by: LocatedBy; place: string; region: string }>;
  readonly 'region.not-served': Message<{ by: LocatedBy; place: string }>;
  readonly 'region.pending': string;
  readonly 'region.unknown': string;
  readonly 'region.anonymized': string;
  readonly 'region.inform': Message<{ by: LocatedBy; place: string; region: string }>;
  readonly 'region.warn': Message<{ by: LocatedBy; place: string; region: string }>;
  readonly 'region.warn-unknown': Message<{ region: string }>;
  readonly 'region.acknowledge': Message<{ region: string }>;
  readonly 'region.acknowledge-first': string;
  readonly 'region.refuse': Message<{ place: string; region: string }>;
  readonly 'region.refuse-help': string;
  readonly 'region.browse-only': Message<{ place: string; region: string }>;
  readonly 'region.choose': Message<{ region: string }>;
  readonly 'region.choose-first': string;
  readonly 'region.check-again': string;
  readonly 'region.checking': string;
  readonly 'region.checked': Message<{ place: string }>;
  readonly 'region.checked-unknown': string;
  readonly 'region.accounts': string;
  readonly 'region.confirm': string;
  readonly 'region.saved': Message<{ region: string }>;
  /** A listener of the page kept what was confirmed from being stored. */
  readonly 'region.vetoed': string;
  readonly 'region.close': string;
  /** Why a language is proposed: the visitor reads it. */
  readonly 'region.because-wished': string;
  /** Why a language or a currency is proposed: they are where it is used. */
  readonly 'region.because-used': string;
  readonly 'region.search': string;
  readonly 'region.found': Message<{ count: number }>;
  readonly 'region.no-match': Message<{ query: string }>;
  readonly 'region.show-all': string;
  readonly 'region.selected': string;
  readonly 'region.stay': Message<{ region: string }>;
  readonly 'region.change': string;
  /** What a traveller is told. */
  readonly 'region.seen': Message<{ place: string }>;
  readonly 'region.still': Message<{ region: string }>;
  readonly 'region.why': string;
  readonly 'continent.africa': string;
  readonly 'continent.americas': string;
  readonly 'continent.asia': string;
  readonly 'continent.europe': string;
  readonly 'continent.oceania': string;
  /** For a region of several continents, or of the world. */
  readonly 'continent.other': string;

  readonly 'policy.title': string;
  readonly 'policy.documents': string;
  readonly 'policy.contents': string;
  readonly 'policy.version': Message<{ version: string }>;
  readonly 'policy.date': Message<{ date: Date }>;
  readonly 'policy.previous': string;
  readonly 'policy.next': string;
  readonly 'policy.print': string;
  readonly 'policy.page': string;
  readonly 'policy.accept': string;
  readonly 'policy.accepted': string;
  readonly 'policy.close': string;

  readonly 'embed.title': Message<{ name: string }>;
  readonly 'embed.text': Message<{ provider: string; category: string }>;
  readonly 'embed.once': string;
  readonly 'embed.always': Message<{ name: string }>;
}

/** What told where the visitor is: the network they come from, or their own device. */
export type LocatedBy = 'connection' | 'device';

/** The name of one text. */
export type MessageId = Exclude<keyof Messages, 'locale'>;

/** What a text has to be told: nothing, or its arguments. */
export type MessageArguments<Id extends MessageId> =
  Messages[Id] extends Message<infer Arguments> ? [values: Arguments] : [];
