import { acceptance } from './acceptance.js';
import { chromiumDriver } from './drivers/chromium.js';

acceptance(chromiumDriver);
