package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** For each track of a library, the tracks that sound most like it. */
public final class Neighbours {
    private final List<Candidate> tracks;
    /** Numbers of the tracks that have a descriptor, by id: the order that everything is computed in. */
    private final int[] order;

    private final Timbre[] timbres;
    private final double[] mean;
    private final double[] deviation;

    private Neighbours(List<Candidate> tracks) {
        this.tracks = tracks;
        order = IntStream.range(0, tracks.size())
                .filter(i -> tracks.get(i).descriptor().isPresent())
                .boxed()
                .sorted(Comparator.comparing(i -> tracks.get(i).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        timbres = new Timbre[order.length];
        for (int i = 0; i < order.length; i++) {
            timbres[i] = tracks.get(order[i]).descriptor().orElseThrow().timbre();
        }
        mean = new double[order.length];
        deviation = new double[order.length];
        IntStream.range(0, order.length).parallel().forEach(this::scale);
    }

    /**
     * The neighbours as they are published: without near-duplicates, at most half of the places for the own album.
     *
     * @param k places for each track
     * @return for each track the numbers of its neighbours, nearest first; empty for a track without descriptor
     */
    public static int[][] of(List<Candidate> tracks, int k) {
        Neighbours neighbours = new Neighbours(tracks);
        int[][] lists = new int[tracks.size()][0];
        IntStream.range(0, neighbours.order.length).parallel().forEach(i -> {
            lists[neighbours.order[i]] = ListRules.apply(tracks, neighbours.order[i], neighbours.nearest(i), k);
        });
        return lists;
    }

    private void scale(int i) {
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < order.length; j++) {
            double distance = i == j ? 0 : timbres[i].distance(timbres[j]);
            sum += distance;
            squares += distance * distance;
        }
        int others = Math.max(1, order.length - 1);
        mean[i] = sum / others;
        deviation[i] = Math.sqrt(Math.max(0, squares / others - mean[i] * mean[i]));
    }

    private List<Neighbour> nearest(int i) {
        List<Neighbour> nearest = new ArrayList<>();
        for (int j = 0; j < order.length; j++) {
            if (j != i) {
                double distance = timbres[i].distance(timbres[j]);
                nearest.add(new Neighbour(
                        order[j], MutualProximity.of(distance, mean[i], deviation[i], mean[j], deviation[j])));
            }
        }
        nearest.sort(Comparator.comparingDouble(Neighbour::distance)
                .thenComparing(neighbour -> tracks.get(neighbour.track()).id()));
        return nearest;
    }
}
