package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * What a player does with the lists of neighbours, as similarity.md specifies it. The reference from which the test
 * vectors are made that a player is tested against; nothing in the plugin calls it.
 */
final class Suggestions {
    static final double SET_SMOOTHING = 8;
    static final double RADIO_SMOOTHING = 3;
    static final double SAME_ARTIST = 0.15;
    static final int ARTIST_SPAN = 3;
    static final int LONGEST_MEMORY = 200;
    static final int EXPLORE_EVERY = 8;
    static final int EXPLORE_FROM = 10;
    static final int STRONGEST = 20;
    static final double DISLIKE = 0.5;
    static final double HALF_LIFE_DAYS = 30;
    static final double RECENT_DAYS = 7;
    static final int PER_ARTIST = 2;

    /** @param what {@code play} for a track heard out, {@code like}, or {@code skip} for one left early */
    record Event(int track, double daysAgo, String what) {}

    /** @param because the track of the history that speaks most for it */
    record Suggestion(int track, int because) {}

    private final int[][] neighbours;
    private final int[] artists;

    Suggestions(int[][] neighbours, int[] artists) {
        this.neighbours = neighbours;
        this.artists = artists;
    }

    /** Sum of reciprocal ranks. */
    List<Integer> likeSet(List<Integer> seeds, int count) {
        Map<Integer, Double> scores = new TreeMap<>();
        for (int seed : new HashSet<>(seeds).stream().sorted().toList()) {
            addRanks(scores, seed, 1);
        }
        seeds.forEach(scores::remove);
        return best(scores).stream().limit(count).toList();
    }

    private void addRanks(Map<Integer, Double> scores, int seed, double weight) {
        for (int rank = 0; rank < neighbours[seed].length; rank++) {
            scores.merge(neighbours[seed][rank], weight / (rank + SET_SMOOTHING), Double::sum);
        }
    }

    private static List<Integer> best(Map<Integer, Double> scores) {
        return scores.keySet().stream()
                .sorted(Comparator.comparing((Integer track) -> -scores.get(track))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The next track of a radio.
     *
     * @param played what was played so far, the seed first
     * @param random 0 to below 1
     * @return -1 when there is nothing to play
     */
    int next(List<Integer> played, double random) {
        int memory = Math.min(neighbours.length / 2, LONGEST_MEMORY);
        List<Integer> remembered = played.subList(Math.max(0, played.size() - Math.max(1, memory)), played.size());
        IntPredicate allowed = track -> !remembered.contains(track);
        int last = played.size() - 1;
        boolean explore = played.size() % EXPLORE_EVERY == 0;
        Map<Integer, Double> scores = new TreeMap<>();
        for (int from : explore ? new int[] {EXPLORE_FROM, 0} : new int[] {0}) {
            if (scores.isEmpty()) {
                anchor(scores, played.get(0), 1, from, allowed);
                anchor(scores, played.get(last), 1, from, allowed);
                if (last > 0) {
                    anchor(scores, played.get(last - 1), 0.5, from, allowed);
                }
            }
        }
        for (int earlier = last - 2; scores.isEmpty() && earlier > 0; earlier--) {
            anchor(scores, played.get(earlier), 1, 0, allowed);
        }
        Set<Integer> recentArtists = new HashSet<>();
        played.subList(Math.max(0, played.size() - ARTIST_SPAN), played.size())
                .forEach(track -> recentArtists.add(artists[track]));
        double total = 0;
        for (Map.Entry<Integer, Double> entry : scores.entrySet()) {
            double damping = recentArtists.contains(artists[entry.getKey()]) ? SAME_ARTIST : 1;
            entry.setValue(entry.getValue() * entry.getValue() * damping);
            total += entry.getValue();
        }
        double left = random * total;
        int chosen = -1;
        for (Map.Entry<Integer, Double> entry : scores.entrySet()) {
            chosen = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                break;
            }
        }
        return chosen;
    }

    private void anchor(Map<Integer, Double> scores, int seed, double weight, int from, IntPredicate allowed) {
        for (int rank = from; rank < neighbours[seed].length; rank++) {
            if (allowed.test(neighbours[seed][rank])) {
                scores.merge(neighbours[seed][rank], weight / (rank + RADIO_SMOOTHING), Double::sum);
            }
        }
    }

    /** From one track to another in even steps, by their vectors; tracks whose vector is all zero are never chosen. */
    List<Integer> path(byte[][] vectors, int from, int to, int length) {
        List<Integer> path = new ArrayList<>(List.of(from));
        double[] a = unit(vectors[from]);
        double[] b = unit(vectors[to]);
        for (int step = 1; step < length - 1; step++) {
            double part = step / (double) (length - 1);
            int best = -1;
            double bestScore = -2;
            for (int pass = 0; pass < 2 && best < 0; pass++) {
                for (int track = 0; track < vectors.length; track++) {
                    double[] unit = unit(vectors[track]);
                    boolean free = track != to && !path.contains(track) && unit != null;
                    if (!free || pass == 0 && artists[track] == artists[path.get(path.size() - 1)]) {
                        continue;
                    }
                    double score = 0;
                    for (int d = 0; d < unit.length; d++) {
                        score += unit[d] * ((1 - part) * a[d] + part * b[d]);
                    }
                    if (score > bestScore) {
                        best = track;
                        bestScore = score;
                    }
                }
            }
            if (best >= 0) {
                path.add(best);
            }
        }
        path.add(to);
        return path;
    }

    private static double[] unit(byte[] vector) {
        double squares = 0;
        for (byte value : vector) {
            squares += value * value;
        }
        if (squares == 0) {
            return null;
        }
        double[] unit = new double[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = vector[d] / Math.sqrt(squares);
        }
        return unit;
    }

    /** What a history speaks for. */
    List<Suggestion> forYou(List<Event> history, int count) {
        Map<Integer, Double> weights = new TreeMap<>();
        Set<Integer> recent = new HashSet<>();
        for (Event event : history) {
            double worth = event.what().equals("like") ? 2 : event.what().equals("skip") ? -1 : 1;
            weights.merge(event.track(), worth * Math.pow(2, -event.daysAgo() / HALF_LIFE_DAYS), Double::sum);
            if (event.daysAgo() < RECENT_DAYS) {
                recent.add(event.track());
            }
        }
        List<Integer> liked = best(weights).stream()
                .filter(track -> weights.get(track) > 0)
                .limit(STRONGEST)
                .toList();
        Map<Integer, Double> scores = new TreeMap<>();
        Map<Integer, Suggestion> reasons = new HashMap<>();
        Map<Integer, Double> shares = new HashMap<>();
        for (int seed : liked) {
            addRanks(scores, seed, weights.get(seed));
            for (int rank = 0; rank < neighbours[seed].length; rank++) {
                int track = neighbours[seed][rank];
                double share = weights.get(seed) / (rank + SET_SMOOTHING);
                if (share > shares.getOrDefault(track, 0.0)) {
                    shares.put(track, share);
                    reasons.put(track, new Suggestion(track, seed));
                }
            }
        }
        Map<Integer, Double> negated = new TreeMap<>();
        weights.forEach((track, weight) -> negated.put(track, -weight));
        best(negated).stream()
                .filter(track -> weights.get(track) < 0)
                .limit(STRONGEST)
                .forEach(track -> addRanks(scores, track, DISLIKE * weights.get(track)));
        Map<Integer, Integer> perArtist = new HashMap<>();
        return best(scores).stream()
                .filter(track -> scores.get(track) > 0 && reasons.containsKey(track) && !recent.contains(track))
                .filter(track -> perArtist.merge(artists[track], 1, Integer::sum) <= PER_ARTIST)
                .limit(count)
                .map(reasons::get)
                .toList();
    }
}
