/** The documents of the help centre: numbered clauses, in English only. */
export const POLICIES = [
  {
    id: 'agreement',
    title: 'agreement',
    version: '2026-11-01',
    clauses: [
      {
        heading: 'Who we are, and what this covers',
        points: [
          'Fernling is the trading name of the shop you are looking at. It runs one shop for each region listed in the region picker.',
          'This agreement covers looking around, holding an account and ordering. By placing an order you accept it; looking around asks nothing of you.',
        ],
      },
      {
        heading: 'Where you are served',
        points: [
          'You are served by the shop of the region in which you are. We propose that region from your location; you choose and confirm it.',
          'If the region you choose does not fit your location, we say so and do not take orders there. Where we cannot tell where you are, we do not refuse you.',
          'Shops for countries of the European Union and the European Economic Area stay open for everyone to look at.',
        ],
      },
      {
        heading: 'Accounts and carts',
        points: [
          'An account belongs to one region. Its orders, addresses and credits cannot be used in another.',
          'The cart of a region is kept for thirty days. If you change the region, the old cart waits for you as you left it.',
        ],
      },
      {
        heading: 'Prices and payment',
        points: [
          'Prices are shown in the currency of the region and contain its taxes. They are set for each region, not converted.',
          'You are charged when the parcel leaves us, not before.',
        ],
      },
      {
        heading: 'Delivery and returns',
        points: [
          'Parcels leave within two working days. If something is missing from the shelf we write to you before we charge anything.',
          'You may send goods back within thirty days, unused, at our cost. Opened food and milk are exempt, for reasons you can imagine.',
        ],
      },
      {
        heading: 'If something goes wrong',
        points: [
          'We answer for goods that are faulty as the law of your region says. Nothing here takes away a right that the law gives you.',
          'Write to us first; most things are settled in one letter. If not, the courts at your home decide, by the law of your home.',
        ],
      },
    ],
  },
  {
    id: 'privacy',
    title: 'privacy',
    version: '2026-11-01',
    clauses: [
      {
        heading: 'The short version',
        points: [
          'Until you decide, this shop stores nothing in your browser and calls nobody. You may refuse everything and still buy.',
          'You can change your mind on every page: “Cookie settings” stands at the foot of each.',
        ],
      },
      {
        heading: 'What is necessary',
        points: [
          'Your decision itself is kept in one cookie named “placet”, for 180 days, so that we need not ask again.',
          'If you fill a cart or sign in, the cookies “cart-…” and “account-…” hold that, one of each for every region.',
        ],
      },
      {
        heading: 'Where you are',
        points: [
          'The network that carries your request tells us the country it came from. We use it to propose a region and to check orders, and do not keep it.',
          'The time zone of your device is compared with it inside your browser. It is not sent anywhere.',
        ],
      },
      {
        heading: 'What we ask your permission for',
        points: [
          'Navet counts visits (cookies “_nv” and “_nv_session”). It answers the question which shelf is looked at, not by whom.',
          'Lumo Ads shows our advertisements elsewhere to people who were here (cookie “_lumo” and the key “lumo.profile”).',
          'Kinora plays our films. Your browser asks its server for the film, which then learns your address.',
          'The list of what you looked at is kept on your device under “fernling.recent” and never leaves it.',
        ],
      },
      {
        heading: 'How long, and who else',
        points: [
          'The lifetime of each cookie stands beside its name in the cookie settings. When you withdraw permission, what was stored is removed at once.',
          'We do not sell data. The services named above process it on our behalf and under contract.',
        ],
      },
      {
        heading: 'Your rights',
        points: [
          'You may ask what we hold about you, have it corrected or deleted, and complain to the authority of your region.',
          'Orders are kept as long as tax law wants, and not a day longer.',
        ],
      },
    ],
  },
];

export function findPolicy(id) {
  return POLICIES.find((policy) => policy.id === id);
}
