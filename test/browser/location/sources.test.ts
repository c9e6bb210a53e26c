import { expect } from 'chai';
import { cookieLocation } from '../../../src/adapters/cookie-location.js';
import { geolocationLocation } from '../../../src/adapters/geolocation-location.js';
import { timeZoneLocation } from '../../../src/adapters/time-zone-location.js';
import { traceLocation } from '../../../src/adapters/trace-location.js';
import type { LocationSource } from '../../../src/core/ports.js';
import { countriesOfTimeZone } from '../../../src/data/countries-of-time-zone.js';
import { until } from '../../support/made-page.js';

const MINUTE = 60_000;
const ask = async (source: LocationSource) => source.find(new AbortController().signal, false);

/** What the source has to say against the question, in words. */
async function complaint(source: LocationSource): Promise<string> {
  try {
    return `found ${JSON.stringify(await ask(source))}`;
  } catch (error) {
    return String(error);
  }
}

describe('the trace of Cloudflare', () => {
  const trace = (...lines: string[]) =>
    ask(traceLocation(`/made/page?html=${encodeURIComponent(['fl=1f1', ...lines, 'kex=X25519', ''].join('\n'))}`));

  it('tells the country', async () => {
    const before = Date.now();
    const found = await trace('ip=2001:db8::1', 'loc=HK', 'warp=off', 'gateway=off');
    expect(found).to.deep.include({ source: 'trace', places: ['HK'], trust: 2 });
    expect(found).not.to.have.property('anonymizer');
    expect(found?.expiresAt).to.be.within(before + 30 * MINUTE, Date.now() + 30 * MINUTE);
  });

  for (const [lines, expected] of [
    [['loc=HK', 'warp=on', 'gateway=off'], { places: ['HK'], anonymizer: 'relay' }],
    [['loc=HK', 'warp=plus', 'gateway=off'], { places: ['HK'], anonymizer: 'relay' }],
    [['loc=HK', 'warp=on', 'gateway=on'], { places: ['HK'], anonymizer: 'proxy' }],
    [['loc=T1', 'warp=off'], { places: [], anonymizer: 'tor' }],
    [['loc=XX', 'warp=off'], { places: [] }],
    [['loc=HK\r', 'warp=off\r'], { places: ['HK'] }],
  ] as const) {
    it(`reads ${JSON.stringify(lines)}`, async () => {
      expect(await trace(...lines)).to.deep.include(expected);
    });
  }

  it('says so where something else answers', async () => {
    expect(await complaint(traceLocation('/made/page?html=<title>Shop</title>'))).to.contain('without "loc="');
    expect(await complaint(traceLocation('/made/nothing'))).to.contain('404');
  });

  it('asks nobody but the site itself', async () => {
    const other = new URL('/made/page?html=loc%3DHK', location.href);
    other.hostname = other.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    expect(await complaint(traceLocation(other.href))).to.contain('TypeError');
  });
});

describe('a cookie of the edge', () => {
  const seconds = (ago: number) => Math.floor((Date.now() - ago) / 1000);
  const withCookie = async (value: string, act: () => Promise<void>) => {
    document.cookie = `placet-location=${value}; Path=/`;
    try {
      await act();
    } finally {
      document.cookie = 'placet-location=; Path=/; Max-Age=0';
    }
  };
  const source = cookieLocation('placet-location');

  it('tells the country, and its own age', async () => {
    const at = seconds(10 * MINUTE);
    await withCookie(`HK.${at}`, async () => {
      expect(await ask(source)).to.deep.equal({
        source: 'cookie',
        places: ['HK'],
        trust: 2,
        expiresAt: at * 1000 + 30 * MINUTE,
      });
    });
  });

  it('is worth nothing after half an hour, whatever page it came with', async () => {
    await withCookie(`HK.${seconds(31 * MINUTE)}`, async () => {
      expect((await ask(source))?.expiresAt).to.be.below(Date.now());
    });
  });

  it('is no younger than now, where the edge is ahead', async () => {
    await withCookie(`HK.${seconds(-60 * MINUTE)}`, async () => {
      expect((await ask(source))?.expiresAt).to.be.at.most(Date.now() + 30 * MINUTE);
    });
  });

  it('names what hides the visitor', async () => {
    await withCookie(`HK.${seconds(0)}.vpn`, async () => {
      expect(await ask(source)).to.deep.include({ anonymizer: 'vpn' });
    });
    await withCookie(`T1.${seconds(0)}`, async () => {
      expect(await ask(source)).to.deep.include({ places: [], anonymizer: 'tor' });
    });
  });

  it('finds nothing where there is none', async () => {
    // WebKit tells of a cookie for a moment after it was ended.
    await until(() => source.find(new AbortController().signal, false) === undefined);
  });

  for (const value of ['HK', 'HK.', 'HK.yesterday', 'HK.1732320000.vpn.x', '<b>.1732320000']) {
    it(`says what is wrong with ${value}`, async () => {
      await withCookie(value, async () => {
        expect(await complaint(source)).to.contain(`is "${value}"; have the edge write "HK.1732320000"`);
      });
    });
  }

  it('is not believed where another host of the domain may have set a second one', async () => {
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1);
    await withCookie(`HK.${seconds(0)}`, async () => {
      document.cookie = `placet-location=JP.${seconds(0)}; Path=${folder}`;
      try {
        if (folder !== '/') expect(await ask(source)).to.equal(undefined);
      } finally {
        document.cookie = `placet-location=; Path=${folder}; Max-Age=0`;
      }
    });
  });

  it('is found in a page that has something else under the name "cookie"', async () => {
    await withCookie(`HK.${seconds(0)}`, async () => {
      const image = Object.assign(document.createElement('img'), { name: 'cookie' });
      document.body.append(image);
      try {
        expect(document.cookie).to.equal(image);
        expect(await ask(source)).to.deep.include({ places: ['HK'] });
      } finally {
        image.remove();
      }
    });
  });
});

describe('the device’s time zone', () => {
  it('is what the table says of it, and weighs least', async () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(await ask(timeZoneLocation(countriesOfTimeZone))).to.deep.equal({
      source: 'time-zone',
      places: countriesOfTimeZone(timeZone),
      trust: 1,
      expiresAt: Infinity,
    });
  });
});

describe('the device’s own location', () => {
  it('is not asked for where nobody pressed anything', async () => {
    let asked = 0;
    const { getCurrentPosition } = Geolocation.prototype;
    Geolocation.prototype.getCurrentPosition = () => void asked++;
    try {
      const source = geolocationLocation(() => []);
      expect(await ask(source)).to.equal(undefined);
      expect(await source.find(new AbortController().signal)).to.equal(undefined);
      expect(asked).to.equal(0);
    } finally {
      Geolocation.prototype.getCurrentPosition = getCurrentPosition;
    }
  });
});
