package org.lowtunes.audio;

/** Measures the loudness of a mono or stereo sound, block by block, in constant memory (ITU-R BS.1770-4, annex 1). */
final class LoudnessMeter {

    /** Gating blocks last 400 ms and begin every 100 ms. */
    private static final int STEPS_PER_BLOCK = 4;

    private final KWeighting weighting;
    private final PeakMeter[] peaks;
    private final int rate;
    private final double[] stepEnergies = new double[STEPS_PER_BLOCK];
    private final long[] stepLengths = new long[STEPS_PER_BLOCK];
    private final LoudnessBlocks blocks = LoudnessBlocks.empty();
    private long steps;
    private double energy;
    private double totalEnergy;
    private long samples;
    private long stepStart;

    LoudnessMeter(int rate, int channels) {
        this.rate = rate;
        weighting = new KWeighting(rate, channels);
        peaks = new PeakMeter[channels];
        for (int c = 0; c < channels; c++) {
            peaks[c] = new PeakMeter(rate);
        }
    }

    /** @param sound one array a channel, 1 being full scale */
    void add(float[][] sound, int length) {
        int from = 0;
        while (from < length) {
            // A tenth of 11,025 is no whole number: steps end where the clock says.
            long stepEnd = (steps + 1) * rate / 10;
            int to = (int) Math.min(length, from + stepEnd - samples);
            energy = weighting.energy(energy, sound, from, to);
            samples += to - from;
            from = to;
            if (samples == stepEnd) {
                endStep();
            }
        }
        for (int c = 0; c < peaks.length; c++) {
            peaks[c].add(sound[c], length);
        }
    }

    private void endStep() {
        int slot = (int) (steps % STEPS_PER_BLOCK);
        stepEnergies[slot] = energy;
        stepLengths[slot] = samples - stepStart;
        totalEnergy += energy;
        energy = 0;
        stepStart = samples;
        steps++;
        if (steps >= STEPS_PER_BLOCK) {
            double sum = 0;
            long length = 0;
            for (int i = 0; i < STEPS_PER_BLOCK; i++) {
                sum += stepEnergies[i];
                length += stepLengths[i];
            }
            blocks.add(heard(sum / length));
        }
    }

    /** One channel sounds from two loudspeakers. */
    private double heard(double meanSquare) {
        return peaks.length == 1 ? 2 * meanSquare : meanSquare;
    }

    /** The blocks so far; a sound too short for a gating block counts as one. */
    LoudnessBlocks blocks() {
        if (steps < STEPS_PER_BLOCK && samples > 0) {
            LoudnessBlocks whole = LoudnessBlocks.empty();
            whole.add(heard((totalEnergy + energy) / samples));
            return whole;
        }
        return blocks;
    }

    /** What was measured so far. */
    Loudness loudness() {
        double sample = 0;
        double curve = 0;
        for (PeakMeter peak : peaks) {
            sample = Math.max(sample, peak.samplePeak());
            curve = Math.max(curve, peak.truePeak());
        }
        return new Loudness(blocks().integrated(), Loudness.decibels(sample), Loudness.decibels(curve));
    }
}
