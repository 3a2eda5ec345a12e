/** What goes along with music once it plays: the system's controls, the memory of this device, other tabs, the meter. */

import { writeDiary } from './diary.js';
import { remember } from './memory.js';
import './meter.js';
import { follow } from './session.js';
import { silenceOthers } from './tabs.js';

export function accompany(site) {
  follow(site);
  remember(site);
  silenceOthers(site);
  writeDiary(site);
}
