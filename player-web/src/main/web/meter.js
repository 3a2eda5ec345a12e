/** What a visit weighs: what came over the network, and what the device had already. */

class Meter {
  /** Bytes of sound and of all else that were sent to us. */
  sound = 0;
  rest = 0;
  /** Bytes that were on the device. */
  device = 0;
  #byAddress = new Map();

  constructor() {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => this.#add(entry)))
      .observe({ type: 'resource', buffered: true });
    const [page] = performance.getEntriesByType('navigation');
    this.rest += page?.transferSize ?? 0;
  }

  #add({ name, transferSize, encodedBodySize }) {
    if (!transferSize) this.device += encodedBodySize;
    else if (name.endsWith('.opus')) this.sound += transferSize;
    else this.rest += transferSize;
    this.#byAddress.set(name, (this.#byAddress.get(name) ?? 0) + transferSize);
  }

  /** @param {string} address @returns {number} bytes of it that were sent */
  of(address) {
    return this.#byAddress.get(address) ?? 0;
  }
}

/** The one meter of a visit. */
export const meter = new Meter();
