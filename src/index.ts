/**
 * The consent store, the rules it follows, its adapters and the gate: what a visitor is asked and what may be done because
 * of the answer. Holds no element, no text and no formatter; those are in `placet/elements` and `placet/locales/*`.
 *
 * @packageDocumentation
 */
export type { Category, Choices, Decision, LocalizedText } from './core/category.js';
export { checkCookie, type CookieVerdict } from './core/check-cookie.js';
export {
  checkRegion,
  type ChosenVerdict,
  type RegionAction,
  type RegionRule,
  type RegionScope,
  type RegionVerdict,
  type Strictness,
} from './core/check-region.js';
export type { Consent } from './core/consent.js';
export type { ShieldedSite } from './core/content-policy.js';
export type { ConsentRecord } from './core/consent-record.js';
export type { ConsentModel, Jurisdiction } from './core/jurisdiction.js';
export {
  resolveLocation,
  type Anonymizer,
  type Confidence,
  type Evidence,
  type UnknownReason,
  type VisitorLocation,
} from './core/location.js';
export type { Explainable } from './core/explain-name.js';
export type { Decisive, Explanation, SubjectKind } from './core/explanation.js';
export { hreflangLinks, type HreflangLink, type HreflangOptions } from './core/hreflang-links.js';
export { matchLocale } from './core/match-locale.js';
export { containsPlace, parsePlace, type Place } from './core/place.js';
export type {
  Area,
  CookieAttributes,
  CountryLookup,
  Keeper,
  LocationSource,
  PageLife,
  RecordStore,
  Tabs,
  TimeZoneLookup,
  World,
} from './core/ports.js';
export {
  proposeRegion,
  type CurrencyLookup,
  type CurrencyReason,
  type LanguageFrom,
  type LanguageReason,
  type ProposalReasons,
  type ProposalWishes,
  type RegionProposal,
  type RegionReason,
} from './core/propose-region.js';
export type { RealmPolicy } from './core/plan-realm-change.js';
export type { Realm } from './core/realm.js';
export type { RegionChange } from './core/region-change.js';
export type { Region, RegionChoice } from './core/region.js';
export { regionUrl, type RegionUrlScope, type RegionUrlValues } from './core/region-url.js';
export type { CookieRule, Service, StorageArea, StorageRule } from './core/service.js';
export type { Because, ChangedBy, Outcome } from './core/reasons.js';
export type { Settings } from './core/settings.js';
export type { SiteNames } from './core/site-names.js';
export type { ConsentSnapshot, RegionStatus } from './core/snapshot.js';
export { continentOf, type Continent } from './data/continent-of.js';
export { countriesOfTimeZone } from './data/countries-of-time-zone.js';
export { currenciesOf } from './data/currencies-of.js';
export { EU_EEA_GEOBLOCK } from './data/eu-eea-geoblock.js';
export { EUROZONE } from './data/eurozone.js';
export { GDPR_TERRITORY } from './data/gdpr-territory.js';
export { jurisdictionOf } from './data/jurisdiction-of.js';
export { REGION_RULE } from './data/region-rule.js';
export { withTerritories } from './data/with-territories.js';
export { cookieLocation } from './adapters/cookie-location.js';
export { BeforeRegionChangeEvent } from './adapters/before-region-change.js';
export { endpointLocation } from './adapters/endpoint-location.js';
export { geolocationLocation } from './adapters/geolocation-location.js';
export { memoryKeeper, memoryWorld } from './adapters/memory-world.js';
export { metaLocation } from './adapters/meta-location.js';
export type { SourceName } from './adapters/location-sources.js';
export type { LateName } from './adapters/named-source.js';
export { serverTimingLocation } from './adapters/server-timing-location.js';
export { timeZoneLocation } from './adapters/time-zone-location.js';
export { traceLocation } from './adapters/trace-location.js';
export type { PlaceholderFactory } from './gate/placeholder-factory.js';
export { explain, type ExplainOptions } from './gate/explain.js';
export type { Ledger } from './gate/ledger.js';
export { report, type ReportOptions } from './gate/report.js';
export type { ReportOutcome, ReportRow } from './gate/report-row.js';
export { startGate, type GateOptions } from './gate/start-gate.js';
export type { GatedBy } from './gate/watch-page.js';
export { ConsentError, type ConsentErrorCode } from './store/consent-error.js';
export type { ConsentStore } from './store/consent-store.js';
export { createConsentStore } from './store/create-consent-store.js';
export type {
  CategoryIdsOf,
  CategoryOptions,
  ConsentOptions,
  GuardOptions,
  IdsOf,
  JurisdictionOptions,
  LocationOption,
  PolicyOptions,
  RegionOptions,
  RuleOptions,
  ServiceOptions,
  ShieldOptions,
} from './store/options.js';
export { realmStorage, type RealmStorage } from './store/realm-storage.js';
export type { SiteSettings } from './store/resolve-options.js';
