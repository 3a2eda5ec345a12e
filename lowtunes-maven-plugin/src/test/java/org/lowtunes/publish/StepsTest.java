package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries of twenty renditions of 50 kB, and a quota that leaves room for two more. */
class StepsTest {

    private static final int BYTES = 50_000;
    private static final int ALBUMS = 20;

    @TempDir
    Path folder;

    private final MemoryTarget target = new MemoryTarget();
    private final List<String> log = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Listener listener =
            new Listener(key -> target.bytes.containsKey(key) ? target.read(key) : Optional.empty());
    private long quota;

    @BeforeEach
    void twentyAlbumsArePublished() {
        publish(stages(Map.of(), all("old")), Long.MAX_VALUE);
        quota = (long) (1.1 * target.peak);
        target.peak = 0;
        target.afterSwitch = () -> seen.add(listener.visit().orElseThrow());
    }

    @Test
    void aChangeOfEverythingIsMadeInSeveralPublicationsEachOfThemWhole() {
        FixtureStages stages = stages(all("old"), all("new"));

        publish(stages, quota);

        assertThat(listener.visit()).contains(stages.whole().publication());
        assertThat(seen).hasSizeGreaterThan(ALBUMS / 2).containsAll(stages.reached);
        assertThat(target.peak).isLessThanOrEqualTo(quota);
        assertThat(log).anyMatch(line -> line.contains("several publications"));
        assertThat(log).anyMatch(line -> line.contains("deleted before their time"));
    }

    @Test
    void whatFitsIsDoneAtOnceAndNobodyIsAskedForSitesInBetween() {
        Map<String, String> albums = all("old");
        albums.put("album07", "new");

        publisher(quota).publish(stages(all("old"), albums).whole(), published -> {
            throw new AssertionError("asked");
        });

        assertThat(seen).hasSize(1);
    }

    @Test
    void whatGoesMakesRoomForWhatComes() {
        Map<String, String> half = new TreeMap<>();
        IntStream.range(10, ALBUMS).forEach(i -> half.put("album" + i, "old"));
        IntStream.range(20, 30).forEach(i -> half.put("album" + i, "old"));
        FixtureStages stages = stages(all("old"), half);

        publish(stages, quota);

        assertThat(listener.visit()).contains(stages.whole().publication());
        assertThat(target.peak).isLessThanOrEqualTo(quota);
        assertThat(seen).hasSizeLessThan(8);
    }

    @Test
    void aRunThatIsBrokenOffOnTheWayIsContinued() {
        target.writesUntilFailure = 70;
        FixtureStages stages = stages(all("old"), all("new"));
        assertThatThrownBy(() -> publish(stages, quota)).hasMessage("the link dropped");
        target.writesUntilFailure = Integer.MAX_VALUE;
        assertThat(stages.reached).isNotEmpty();
        assertThat(listener.visit()).isPresent();

        Set<String> renditions = Inventory.read(target, log::add)
                .current()
                .orElseThrow()
                .published()
                .renditions();
        Map<String, String> before = all("old");
        before.replaceAll((album, recipe) -> renditions.contains(name(album, "new")) ? "new" : "old");
        assertThat(before).containsValues("new", "old");
        publish(stages(before, all("new")), quota);

        assertThat(listener.visit()).contains(stages.whole().publication());
        assertThat(target.peak).isLessThanOrEqualTo(quota);
    }

    @Test
    void whereNotEvenOneTrackFitsNothingIsChangedAndTheFiguresAreSaid() {
        List<String> held = List.copyOf(target.bytes.keySet());
        long tight = target.bytes.values().stream().mapToLong(b -> b.length).sum() + BYTES / 2;

        assertThatThrownBy(() -> publish(stages(all("old"), all("new")), tight))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("There is no room")
                .hasMessageContaining("Nothing was changed");

        assertThat(target.bytes.keySet()).containsExactlyElementsOf(held);
    }

    @Test
    void aSiteThatIsLargerThanTheQuotaIsNotEvenBegun() {
        Map<String, String> more = all("new");
        IntStream.range(20, 40).forEach(i -> more.put("album" + i, "new"));

        assertThatThrownBy(() -> publish(stages(all("old"), more), quota))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("There is no room")
                .hasMessageContaining("Nothing was changed");

        assertThat(seen).isEmpty();
    }

    private String name(String album, String recipe) {
        return new SiteFixture(folder.resolve("one-" + album + recipe))
                .album(album, recipe, BYTES).finish().files().stream()
                        .map(file -> file.key())
                        .filter(key -> key.startsWith("a/"))
                        .map(key -> key.substring(2, 18))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, String> all(String recipe) {
        Map<String, String> albums = new TreeMap<>();
        IntStream.range(0, ALBUMS).forEach(i -> albums.put("album%02d".formatted(i), recipe));
        return albums;
    }

    private FixtureStages stages(Map<String, String> before, Map<String, String> after) {
        return new FixtureStages(folder, before, after, BYTES);
    }

    private void publish(FixtureStages stages, long bytes) {
        publisher(bytes).publish(stages.whole(), published -> stages);
    }

    private Publisher publisher(long bytes) {
        PublishSettings settings =
                PublishSettings.defaults().allowing(Permission.REMOVAL).withQuota(bytes);
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        return new Publisher(target, settings, noon, log::add);
    }
}
