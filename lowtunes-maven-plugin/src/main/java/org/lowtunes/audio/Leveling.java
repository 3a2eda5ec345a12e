package org.lowtunes.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Decides gains for a whole library: one gain for an album, so that its tracks keep their balance and its seams stay
 * inaudible; a gain of its own for each single. What joins an album that is online already gets the gain of that album,
 * less where its own peak would pass the limit.
 */
public final class Leveling {

    /** Integrated loudness that everything is brought to, in LUFS. */
    public static final double TARGET = -16;

    /** True peak that nothing is brought above, in dBTP. */
    public static final double PEAK_LIMIT = -1;

    /** How far a gain that was published may be from the one that would be chosen today, in dB. */
    public static final double STAYS_WITHIN = 0.5;

    private static final double ROUNDING = 1e-9;

    private Leveling() {}

    /**
     * A track to be levelled.
     *
     * @param id of the track, unique
     * @param album whatever tells albums apart; empty for a single
     * @param loudness of its sound
     * @param blocks of its sound
     * @param before its gain in the ledger, in dB
     */
    public record Piece(String id, String album, Loudness loudness, LoudnessBlocks blocks, OptionalDouble before) {

        /** A track whose rendition is taken as it is published: its gain cannot change any more. */
        public static Piece finished(String id, String album, double gain) {
            return new Piece(id, album, null, LoudnessBlocks.empty(), OptionalDouble.of(gain));
        }

        private boolean isFinished() {
            return loudness == null;
        }
    }

    /** A gain for each id, in dB with two decimals, in the order of the pieces. */
    public static Map<String, Double> gains(List<Piece> pieces) {
        Map<String, List<Piece>> albums = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            String key = piece.album().isEmpty() ? "single " + piece.id() : "album " + piece.album();
            albums.computeIfAbsent(key, none -> new ArrayList<>()).add(piece);
        }
        Map<String, Double> gains = new LinkedHashMap<>();
        pieces.forEach(piece -> gains.put(piece.id(), 0.0));
        for (List<Piece> album : albums.values()) {
            List<Piece> finished = album.stream().filter(Piece::isFinished).toList();
            List<Piece> open = album.stream().filter(p -> !p.isFinished()).toList();
            finished.forEach(piece -> gains.put(piece.id(), piece.before().getAsDouble()));
            if (!open.isEmpty()) {
                double gain = finished.isEmpty()
                        ? gain(open)
                        : Math.min(published(finished, 0).get(0), highest(open));
                open.forEach(piece -> gains.put(piece.id(), gain));
            }
        }
        return gains;
    }

    private static double gain(List<Piece> album) {
        double loudness =
                LoudnessBlocks.of(album.stream().map(Piece::blocks).toList()).integrated();
        if (loudness == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        double highest = highest(album);
        double fresh = Math.min(Math.round((TARGET - loudness) * 100) / 100.0, highest);
        return published(album, fresh).stream()
                .filter(gain -> Math.abs(gain - fresh) <= STAYS_WITHIN + ROUNDING && gain <= highest)
                .findFirst()
                .orElse(fresh);
    }

    /** The gain that brings the highest peak to the limit. */
    private static double highest(List<Piece> album) {
        double peak = album.stream()
                .mapToDouble(piece -> piece.loudness().truePeak())
                .max()
                .orElseThrow();
        return Math.floor((PEAK_LIMIT - peak) * 100 + ROUNDING) / 100;
    }

    /** The gains that tracks of an album were published with: what most have comes first, then what is nearest. */
    private static List<Double> published(List<Piece> album, double fresh) {
        Map<Double, Long> tracks = album.stream()
                .filter(piece -> piece.before().isPresent())
                .collect(Collectors.groupingBy(piece -> piece.before().getAsDouble(), Collectors.counting()));
        Comparator<Map.Entry<Double, Long>> mostCommon = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return tracks.entrySet().stream()
                .sorted(mostCommon.thenComparing(entry -> Math.abs(entry.getKey() - fresh)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
