import { ConsentChangeEvent } from '../../elements/consent-change-event.js';
import { embedPlace, fillPlaceholder } from '../../elements/embed-placeholder.js';
import { embedGate, type PlaceholderFactory } from '../../gate/embeds.js';
import { idsOf } from '../../gate/watch-page.js';
import { bringMessages } from '../../locales/bring-messages.js';
import { createTranslator, type Translator } from '../../locales/translator.js';
import { undeclared } from '../undeclared.js';
import type { ConsentStore } from '../../store/consent-store.js';

/** Brings a page's embeds in line with its store, with a placeholder where one is held back. */
export function turn(store: ConsentStore, ...embeds: Parameters<ReturnType<typeof embedTurner>>): void {
  turner ??= embedTurner(store);
  turner(...embeds);
}

let turner: ReturnType<typeof embedTurner> | undefined;

function embedTurner(store: ConsentStore) {
  let translator: Promise<Translator> | undefined;
  const placeholder: PlaceholderFactory = (embed, ids, answer) => {
    if (embed.localName === 'link') return undefined; // nothing to be seen is missing
    for (const error of undeclared(embed, Object.keys(store.state.choices))) reportError(error);
    const place = embedPlace(embed);
    const always = () => {
      answer.always();
      embed.dispatchEvent(new ConsentChangeEvent(store.state.choices));
    };
    translator ??= bringMessages(store.settings.locale, embed).then((messages) => createTranslator(messages));
    translator.then((t) => fillPlaceholder(place, embed, ids, store, t, { ...answer, always }), reportError);
    return place;
  };
  let turn: ReturnType<typeof embedGate> | undefined;
  return (embeds: Iterable<HTMLElement>, allows: (embed: HTMLElement) => boolean): void => {
    turn ??= embedGate({
      allows,
      idsOf,
      grant: (ids) => store.choose(Object.fromEntries(ids.map((id) => [id, 'granted' as const]))),
      placeholder,
    });
    turn(embeds);
  };
}
