package org.lowtunes.similarity;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** For each track of a library, the tracks that sound most like it. */
public final class Neighbours {
    private Neighbours() {}

    /**
     * The neighbours as they are published. A recording that is there more than once counts as one track, the one with
     * the smallest id; nobody has its own copy for a neighbour, and at most half of the places go to the own album.
     *
     * @param tracks with different ids, in any order
     * @param k places for each track
     * @return for each track the numbers of its neighbours, nearest first; none for a track without descriptor
     */
    public static int[][] of(List<Candidate> tracks, int k) {
        int[][] lists = new int[tracks.size()][0];
        List<List<Neighbour>> detailed = detailed(tracks, k);
        for (int track = 0; track < lists.length; track++) {
            lists[track] =
                    detailed.get(track).stream().mapToInt(Neighbour::track).toArray();
        }
        return lists;
    }

    /** The same lists as {@link #of}, with distances. */
    public static List<List<Neighbour>> detailed(List<Candidate> tracks, int k) {
        int[] order = byId(tracks);
        List<Descriptor> descriptors = descriptors(tracks, order);
        int[] firsts = NearDuplicates.firsts(descriptors);
        int[] distinct =
                IntStream.range(0, firsts.length).filter(i -> firsts[i] == i).toArray();
        int[] spread = Arrays.stream(distinct).map(i -> order[i]).toArray();
        SoundSpace space = new SoundSpace(descriptors(tracks, spread));
        List<List<Neighbour>> nearest = IntStream.range(0, distinct.length)
                .parallel()
                .mapToObj(i -> space.sorted(i, space.shortlist(i)).stream()
                        .map(neighbour -> new Neighbour(order[distinct[neighbour.track()]], neighbour.distance()))
                        .toList())
                .toList();
        int[] place = new int[tracks.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = Arrays.binarySearch(distinct, firsts[i]);
        }
        return IntStream.range(0, tracks.size())
                .mapToObj(track -> place[track] < 0
                        ? List.<Neighbour>of()
                        : ListRules.apply(tracks, track, nearest.get(place[track]), k))
                .toList();
    }

    /** Numbers of the tracks that have a descriptor, by id: the order that everything is computed in. */
    static int[] byId(List<Candidate> tracks) {
        return Arrays.stream(sounding(tracks))
                .boxed()
                .sorted(Comparator.comparing(i -> tracks.get(i).id()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Numbers of the tracks that have a descriptor. */
    static int[] sounding(List<Candidate> tracks) {
        return IntStream.range(0, tracks.size())
                .parallel()
                .filter(i -> tracks.get(i).descriptor().isPresent())
                .toArray();
    }

    /** The descriptors of these tracks, each of them fetched when it is asked for, and not kept. */
    static List<Descriptor> descriptors(List<Candidate> tracks, int[] order) {
        return new AbstractList<>() {
            @Override
            public Descriptor get(int i) {
                return tracks.get(order[i]).descriptor().orElseThrow();
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }
}
