package org.lowtunes.similarity;

/** The block-level features of a track: each a list of bytes whose distance is the sum of their differences. */
enum Pattern {
    /** {@link SpectralPattern}. */
    SPECTRUM(SpectralPattern.length(Frames.SEMITONE_BANDS)),
    /** {@link DeltaPattern#rises}. */
    RISES(DeltaPattern.length(Frames.SEMITONE_BANDS)),
    /** {@link DeltaPattern#deviations}. */
    DEVIATIONS(Frames.SEMITONE_BANDS),
    /** {@link FluctuationPattern}. */
    FLUCTUATION(FluctuationPattern.length(Frames.SEMITONE_BANDS)),
    /** {@link CorrelationPattern}. */
    CORRELATION(Correlation.pairs(Frames.MEL_BANDS)),
    /** {@link Contrast}. */
    CONTRAST(Contrast.length(Frames.SEMITONE_BANDS)),
    /** {@link Onsets}. */
    ONSETS(Onsets.length(Frames.MEL_BANDS)),
    /** {@link Harmony}. */
    HARMONY(Harmony.LENGTH);

    private final int length;

    Pattern(int length) {
        this.length = length;
    }

    /** How many bytes. */
    int length() {
        return length;
    }

    /** The patterns of a track, in this order. */
    static byte[][] of(Frames frames, float[][] onsets, float[][] contrast, Harmony harmony) {
        float[][] levelled = frames.levelled();
        DeltaPattern delta = DeltaPattern.of(frames.semitoneBands());
        return new byte[][] {
            SpectralPattern.of(levelled),
            delta.rises(),
            delta.deviations(),
            FluctuationPattern.of(frames.semitoneBands()),
            CorrelationPattern.of(frames.melBands()),
            Contrast.pattern(contrast),
            Onsets.pattern(onsets),
            harmony.pattern()
        };
    }
}
