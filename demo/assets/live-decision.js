import { chip, paragraph } from './live-parts.js';
import { element } from './element.js';

const { placet } = window;

const BECAUSE = {
  expired: ' An earlier decision has expired.',
  'policy-changed': ' An earlier decision was for another policy.',
};

/** Whether the visitor has decided, on what, and where that is kept. */
export function decision() {
  const { consent, region, needsDecision } = placet.state;
  if (consent.status === 'undecided') {
    return [
      paragraph(
        chip('undecided', 'mild'),
        ` Nothing may be stored but what is necessary.${BECAUSE[consent.because] ?? ''}`,
      ),
      where(region),
    ];
  }
  const { decidedAt, policyVersion, id } = consent;
  return [
    paragraph(
      chip('decided', 'good'),
      ` ${new Date(decidedAt).toLocaleString('en-GB')}, for policy ${policyVersion}.`,
      needsDecision ? ' Something new has to be asked.' : '',
    ),
    id && paragraph('Receipt: ', element('code', {}, id)),
    where(region),
  ];
}

function where(region) {
  if (region.status === 'none') return paragraph('No region chosen.');
  return paragraph(
    `Served in ${region.chosen.toUpperCase()}, language ${region.language}, currency ${region.currency}.`,
  );
}
