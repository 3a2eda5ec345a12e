package org.lowtunes.similarity;

/** Mel-frequency cepstral coefficients: the shape of a spectrum in few numbers that hardly depend on each other. */
final class Cepstrum {
    /*
     * The orthonormal DCT-II of the band levels in dB. Coefficient 0 is the level, 1 the tilt, and so on to finer
     * detail; dropping the high ones drops the single partials and keeps the timbre.
     *
     * Davis and Mermelstein, Comparison of parametric representations for monosyllabic word recognition, IEEE
     * Transactions on Acoustics, Speech and Signal Processing 28(4), 1980; Logan, Mel frequency cepstral coefficients
     * for music modeling, ISMIR 2000.
     */
    private final float[][] cosines;

    /** @param coefficients how many, from the level on */
    Cepstrum(int coefficients, int bands) {
        cosines = new float[coefficients][bands];
        for (int i = 0; i < coefficients; i++) {
            double scale = StrictMath.sqrt((i == 0 ? 1.0 : 2.0) / bands);
            for (int band = 0; band < bands; band++) {
                cosines[i][band] = (float) (scale * StrictMath.cos(Math.PI * i * (band + 0.5) / bands));
            }
        }
    }

    /**
     * @param frames levels of the bands in dB, frame by frame
     * @return by coefficient and frame
     */
    float[][] of(float[][] frames) {
        float[][] cepstrum = new float[cosines.length][frames.length];
        for (int frame = 0; frame < frames.length; frame++) {
            for (int i = 0; i < cosines.length; i++) {
                float sum = 0;
                for (int band = 0; band < cosines[i].length; band++) {
                    sum += cosines[i][band] * frames[frame][band];
                }
                cepstrum[i][frame] = sum;
            }
        }
        return cepstrum;
    }
}
