import { icu } from './icu.js';
import type { FirstLayer, Messages } from './messages.js';

/** What the banner says at once, in German. */
export const firstLayer: FirstLayer = {
  locale: 'de',
  'banner.title': 'Cookies auf dieser Website',
  'banner.text':
    'Wir verwenden Cookies und ähnliche Speicher. Was die Website zum Funktionieren braucht, ist immer aktiv. Alles andere wird nur verwendet, wenn Sie es erlauben. Sie können Ihre Auswahl jederzeit ändern.',
  'banner.text-opt-out':
    'Wir verwenden Cookies und ähnliche Speicher. Was die Website zum Funktionieren braucht, ist immer aktiv. Alles andere wird verwendet, bis Sie es ablehnen. Sie können Ihre Auswahl jederzeit ändern.',
  'banner.accept-all': 'Alle erlauben',
  'banner.reject-all': 'Alle ablehnen',
  'banner.settings': 'Einstellungen',
  'banner.expired': 'Ihre frühere Auswahl ist abgelaufen. Deshalb fragen wir erneut.',
  'banner.policy-changed': 'Unsere Richtlinie hat sich seit Ihrer letzten Auswahl geändert. Deshalb fragen wir erneut.',
  'banner.new': 'Noch nicht entschieden:',
  'banner.accepted': 'Gespeichert: Alle optionalen Cookies sind erlaubt.',
  'banner.rejected': 'Gespeichert: Alle optionalen Cookies sind abgelehnt.',
  'banner.saved': 'Ihre Auswahl wurde gespeichert.',
  'banner.withdrawn': 'Ihre Einwilligung wurde widerrufen.',
};

/** All texts in German. */
export const messages: Messages = {
  ...firstLayer,
  'category.necessary.label': 'Notwendig',
  'category.necessary.description':
    'Für den Betrieb der Website nötig: Warenkorb, Anmeldung, Sicherheit und diese Auswahl.',
  'category.functional.label': 'Funktional',
  'category.functional.description':
    'Merkt sich Einstellungen und ermöglicht Funktionen wie Videos, Karten oder einen Chat.',
  'category.analytics.label': 'Statistik',
  'category.analytics.description': 'Misst, wie die Website genutzt wird.',
  'category.marketing.label': 'Marketing',
  'category.marketing.description': 'Zeigt Werbung hier und auf anderen Websites und misst deren Wirkung.',

  'settings.title': 'Cookie-Einstellungen',
  'settings.intro':
    'Wählen Sie, was in diesem Browser gespeichert werden darf und welche Dienste verwendet werden dürfen. Erst beim Speichern ändert sich etwas.',
  'settings.always-active': 'Immer aktiv',
  'settings.services': icu('{count, plural, one {# Dienst} other {# Dienste}}'),
  'settings.services-allowed': icu('{granted, number} von {count, number} erlaubt'),
  'settings.provider': icu('Anbieter: {provider}'),
  'settings.policy': 'Datenschutzerklärung',
  'settings.stored': icu('{count, plural, one {# gespeicherter Eintrag} other {# gespeicherte Einträge}}'),
  'settings.name': 'Name',
  'settings.purpose': 'Zweck',
  'settings.duration': 'Dauer',
  'settings.local': 'Lokaler Speicher',
  'settings.session': 'Sitzungsspeicher',
  'settings.indexed-db': 'Datenbank',
  'settings.cache': 'Offline-Zwischenspeicher',
  'settings.service-worker': 'Hintergrundprogramm',
  'settings.save': 'Auswahl speichern',
  'settings.close': 'Schließen',
  'settings.withdraw': 'Einwilligung widerrufen',
  'settings.undecided': 'Sie haben noch nicht entschieden.',
  'settings.decided': icu('Sie haben am {date, date, long} um {date, time, short} Uhr entschieden.'),
  'settings.reference': icu('Kennung: {id}'),
  'settings.gpc':
    'Ihr Browser sendet Global Privacy Control. Wir behandeln das als Ablehnung, bis Sie etwas anderes wählen.',

  'region.title': 'Region wählen',
  'region.legend': 'Region',
  'region.language': 'Sprache',
  'region.currency': 'Währung',
  'region.proposed': 'Vorschlag',
  'region.proposal': icu(
    '{by, select, device {Die Zeitzone Ihres Geräts weist auf diesen Ort hin: {place}. Deshalb schlagen wir {region} vor.} other {Ort Ihrer Verbindung: {place}. Deshalb schlagen wir {region} vor.}}',
  ),
  'region.not-served': icu(
    '{by, select, device {Die Zeitzone Ihres Geräts weist auf diesen Ort hin: {place}. Dafür haben wir keine Region.} other {Ort Ihrer Verbindung: {place}. Dafür haben wir keine Region.}}',
  ),
  'region.pending': 'Wir ermitteln, wo Sie sich befinden.',
  'region.unknown': 'Wir konnten nicht feststellen, wo Sie sich befinden. Bitte wählen Sie Ihre Region selbst.',
  'region.anonymized':
    'Wir konnten nicht feststellen, wo Sie sich befinden, weil Ihre Verbindung das verbirgt. Bitte wählen Sie Ihre Region selbst.',
  'region.inform': icu(
    '{by, select, device {Die Zeitzone Ihres Geräts weist auf diesen Ort hin: {place}. {region} ist für einen anderen Ort gedacht.} other {Ort Ihrer Verbindung: {place}. {region} ist für einen anderen Ort gedacht.}}',
  ),
  'region.warn': icu(
    '{by, select, device {Die Zeitzone Ihres Geräts weist auf diesen Ort hin: {place}. {region} ist dafür nicht zuständig. Preise, Lieferung und Bedingungen gelten für Sie möglicherweise nicht.} other {Ort Ihrer Verbindung: {place}. {region} ist dafür nicht zuständig. Preise, Lieferung und Bedingungen gelten für Sie möglicherweise nicht.}}',
  ),
  'region.warn-unknown': icu(
    'Wir konnten nicht sicher feststellen, wo Sie sich befinden. Falls {region} dafür nicht zuständig ist, müssen wir eine Bestellung unter Umständen ablehnen.',
  ),
  'region.acknowledge': icu('Verstanden, weiter mit {region}'),
  'region.acknowledge-first': 'Bitte zuerst das Kästchen oben ankreuzen.',
  'region.refuse': icu('{region} ist hier nicht verfügbar. Ort Ihrer Verbindung: {place}.'),
  'region.refuse-help': 'Falls das nicht stimmt: Schalten Sie gegebenenfalls VPN oder Proxy aus und prüfen Sie erneut.',
  'region.browse-only': icu('Sie können sich in {region} umsehen, aber von Ihrem Ort aus ({place}) nicht bestellen.'),
  'region.choose': icu('{region} wählen'),
  'region.choose-first': 'Bitte zuerst eine Region wählen.',
  'region.check-again': 'Meinen Ort erneut prüfen',
  'region.checking': 'Wird geprüft …',
  'region.checked': icu('Geprüft. Ort Ihrer Verbindung: {place}.'),
  'region.checked-unknown': 'Geprüft: Wir konnten nicht feststellen, wo Sie sich befinden.',
  'region.accounts':
    'Konten, Warenkörbe und Bestellungen gehören zu einer Region und werden nicht mit den anderen geteilt.',
  'region.confirm': 'Bestätigen',
  'region.saved': icu('Ihre Region ist jetzt {region}.'),
  'region.vetoed': 'Nicht gespeichert: Diese Seite hält die Änderung zurück.',
  'region.close': 'Schließen',
  'region.because-wished': 'Ihr Browser wünscht sie.',
  'region.because-used': 'Üblich, wo Sie sind.',
  'region.search': 'Name, Code oder Währung',
  'region.found': icu('{count, plural, one {# Region gefunden} other {# Regionen gefunden}}'),
  'region.no-match': icu('Keine Region passt zu „{query}“.'),
  'region.show-all': 'Alle Regionen zeigen',
  'region.selected': 'ausgewählt',
  'region.stay': icu('Bei {region} bleiben'),
  'region.change': 'Region ändern',
  'region.seen': icu('Sie scheinen gerade hier zu sein: {place}.'),
  'region.still': icu('Ihre Region ist weiterhin {region}.'),
  'region.why': 'Warum sehe ich das?',
  'continent.africa': 'Afrika',
  'continent.americas': 'Amerika',
  'continent.asia': 'Asien',
  'continent.europe': 'Europa',
  'continent.oceania': 'Ozeanien',
  'continent.other': 'Mehrere Kontinente',

  'policy.title': 'Bedingungen und Richtlinien',
  'policy.documents': 'Dokumente',
  'policy.contents': 'Inhalt',
  'policy.version': icu('Fassung {version}'),
  'policy.date': icu('Gültig seit {date, date, long}'),
  'policy.previous': 'Voriger Abschnitt',
  'policy.next': 'Nächster Abschnitt',
  'policy.print': 'Drucken',
  'policy.page': 'Als Seite öffnen',
  'policy.accept': 'Ich stimme zu',
  'policy.accepted': 'Sie haben diesem Dokument zugestimmt.',
  'policy.close': 'Schließen',

  'embed.title': icu('Inhalt von {name}'),
  'embed.text': icu(
    'Er ist nicht geladen, weil Sie „{category}“ nicht erlaubt haben. Wenn Sie ihn anzeigen, erhält {provider} Daten wie Ihre IP-Adresse und kann Cookies speichern.',
  ),
  'embed.once': 'Einmal anzeigen',
  'embed.always': icu('{name} immer erlauben'),
};
