import { ConsentChangeEvent } from '../../elements/consent-change-event.js';
import { embedPlace, fillPlaceholder, isInvisible } from '../../elements/embed-placeholder.js';
import { embedGate, type EmbedGate, type EmbedGateOptions } from '../../gate/embeds.js';
import type { PlaceholderFactory } from '../../gate/placeholder-factory.js';
import { bringMessages } from '../../locales/bring-messages.js';
import { createTranslator, type Translator } from '../../locales/translator.js';
import { ConsentError } from '../../store/consent-error.js';
import type { ConsentStore } from '../../store/consent-store.js';
import { undeclared } from '../undeclared.js';

/** Brings a page's embeds in line with its store, with a placeholder where one is held back. */
export function turn(store: ConsentStore, ...embeds: Parameters<ReturnType<typeof embedTurner>>): void {
  turner ??= embedTurner(store);
  turner(...embeds);
}

let turner: ReturnType<typeof embedTurner> | undefined;

function embedTurner(store: ConsentStore) {
  const checked = new WeakSet<HTMLElement>();
  let translator: Promise<Translator> | undefined;
  const placeholder: PlaceholderFactory = (embed, ids, answer) => {
    if (isInvisible(embed)) return undefined; // nothing to be seen is missing
    const place = embedPlace(embed);
    const always = () => {
      answer.always();
      embed.dispatchEvent(new ConsentChangeEvent(store.state.choices));
    };
    translator ??= bringMessages(store.settings.locale, embed).then((messages) => createTranslator(messages));
    translator.then((t) => fillPlaceholder(place, embed, ids, store, t, { ...answer, always }), reportError);
    return place;
  };
  let gate: EmbedGate | undefined;
  const { destroy } = store;
  store.destroy = () => {
    destroy();
    gate?.end();
  };
  return (embeds: Iterable<HTMLElement>, allows: EmbedGateOptions['allows'], run: EmbedGateOptions['run']): void => {
    gate ??= embedGate({
      document,
      store,
      allows,
      run,
      placeholder,
      refused: ({ localName }, why) => reportError(new ConsentError('invalid-markup', `a <${localName}> ${why}`)),
    });
    for (const embed of embeds) {
      if (checked.has(embed)) continue;
      checked.add(embed);
      for (const error of undeclared(embed, Object.keys(store.state.choices))) reportError(error);
    }
    gate.turn(embeds);
  };
}
