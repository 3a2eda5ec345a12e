package org.lowtunes.similarity;

/**
 * Turns distances into how unlikely it is that two tracks are each other's close neighbours: 0 for the closest, 1 for
 * strangers.
 */
final class MutualProximity {
    /*
     * In many dimensions some points become "hubs", near to everything, and others "orphans", near to nothing. A
     * distance is therefore judged by what is usual for each of the two: the chance that another track is farther from
     * i, times the chance that another track is farther from j, both distances taken as normally distributed. It takes
     * two numbers for each track, the mean and the standard deviation of its distances.
     *
     * Schnitzer, Flexer, Schedl and Widmer, Local and global scaling reduce hubs in space, Journal of Machine Learning
     * Research 13, 2012 (the variant for independent normal distributions).
     */
    private static final double SMALLEST_DEVIATION = 1e-9;

    private MutualProximity() {}

    /**
     * @param distance between i and j
     * @param meanI mean of i's distances, and so on
     * @return 0 to 1
     */
    static double of(double distance, double meanI, double deviationI, double meanJ, double deviationJ) {
        double fartherFromI = chanceAbove((distance - meanI) / Math.max(deviationI, SMALLEST_DEVIATION));
        double fartherFromJ = chanceAbove((distance - meanJ) / Math.max(deviationJ, SMALLEST_DEVIATION));
        return 1 - fartherFromI * fartherFromJ;
    }

    /**
     * The chance that a standard normal number is above z, within 1.5e-7 (Abramowitz and Stegun, Handbook of
     * Mathematical Functions, 1964, formula 7.1.26).
     */
    static double chanceAbove(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double polynomial =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double tail = 0.5 * polynomial * StrictMath.exp(-x * x);
        return z >= 0 ? tail : 1 - tail;
    }
}
