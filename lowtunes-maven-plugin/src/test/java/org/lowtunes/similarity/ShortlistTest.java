package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortlistTest {
    @Test
    void keeps_the_nearest_of_many_in_order() {
        float[] distances = new float[1000];
        Random random = new Random(3);
        Shortlist shortlist = new Shortlist(20);
        for (int i = 0; i < distances.length; i++) {
            distances[i] = random.nextInt(200) - 100;
            shortlist.offer(distances[i], i);
        }
        assertThat(shortlist.tracks())
                .containsExactly(IntStream.range(0, 1000)
                        .boxed()
                        .sorted((a, b) ->
                                distances[a] == distances[b] ? a - b : Float.compare(distances[a], distances[b]))
                        .limit(20)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Test
    void keeps_all_of_few() {
        Shortlist shortlist = new Shortlist(5);
        shortlist.offer(2, 7);
        shortlist.offer(-1, 8);
        assertThat(shortlist.tracks()).containsExactly(8, 7);
        assertThat(new Shortlist(5).tracks()).isEmpty();
    }
}
