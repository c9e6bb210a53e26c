import { acceptance } from './acceptance.js';
import { firefoxDriver } from './drivers/firefox.js';

acceptance(firefoxDriver);
