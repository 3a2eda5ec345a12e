package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Site;

class RemoveTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private final MemoryTarget target = new MemoryTarget();
    private int minutes;

    @Test
    void nothingInTheTargetNamesWhatWasRemovedOrHoldsIt() {
        publisher().publish(site("one", "two", "gone"));
        publisher().publish(site("one", "two", "gone", "three"));
        publisher(Permission.REMOVAL).publish(site("one", "gone", "three"));
        assertThat(objectsWith(id("gone"))).isNotEmpty();
        assertThat(objectsWith(rendition("gone"))).isNotEmpty();

        publisher().remove(site("one", "three"), Set.of(id("gone")));

        assertThat(objectsWith(id("gone"))).isEmpty();
        assertThat(objectsWith(rendition("gone"))).isEmpty();
        assertThat(target.bytes).doesNotContainKey("a/" + rendition("gone") + ".opus");
        assertThat(publisher().tracks()).extracting(ListedTrack::title).containsExactly("one", "three");
    }

    @Test
    void noRollbackBringsItBack() {
        publisher().publish(site("one", "gone"));
        publisher().remove(site("one"), Set.of(id("gone")));

        assertThat(publisher().history()).hasSize(1);
        assertThatThrownBy(() -> publisher().rollback(Optional.empty())).hasMessageContaining("no earlier publication");
    }

    @Test
    void whatARunThatWasBrokenOffAMinuteAgoHasSentGoesToo() {
        publisher().publish(site("one", "two"));
        target.writesUntilFailure = 5;
        assertThatThrownBy(() -> publisher().publish(site("one", "two", "gone", "other")))
                .hasMessage("the link dropped");
        target.writesUntilFailure = Integer.MAX_VALUE;
        assertThat(objectsWith(rendition("gone"))).isNotEmpty();

        publisher().remove(site("one"), Set.of(id("two")));

        assertThat(objectsWith(rendition("gone"))).isEmpty();
    }

    @Test
    void whatWasNotNamedIsNotRemovedBecauseItsSourceIsAway() {
        publisher().publish(site("one", "two", "gone"));
        target.written.clear();

        assertThatThrownBy(() -> publisher().remove(site("one"), Set.of(id("gone"))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("The Fixtures – two")
                .hasMessageContaining("lowtunes.allowRemoval");
        assertThat(target.written).isEmpty();
    }

    @Test
    void whatIsInNoListIsRemovedByNameTooAndByNothingElse() {
        publisher().publish(withUnlisted("all", "hidden", "one", "two"));
        assertThat(publisher().tracks()).extracting(ListedTrack::title).containsExactly("one", "two", "hidden");
        target.written.clear();

        assertThatThrownBy(() -> publisher().remove(site("one"), Set.of(id("two"))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("The Fixtures – hidden");
        assertThat(target.written).isEmpty();

        publisher().remove(withUnlisted("some", "hidden", "one"), Set.of(id("two")));
        publisher().remove(site("one"), Set.of(id("hidden")));
        assertThat(objectsWith("hidden")).isEmpty();
        assertThat(objectsWith(rendition("hidden"))).isEmpty();
    }

    private Site withUnlisted(String name, String title, String... albums) {
        SiteFixture fixture = new SiteFixture(folder.resolve(name));
        for (String album : albums) {
            fixture.album(album, 20_000);
        }
        return fixture.unlisted(folder.resolve(name + "-own"), title).finish();
    }

    @Test
    void somebodyElsesFilesStay() {
        target.foreign("film.mkv", "a film");
        publisher().publish(site("one", "gone"));
        publisher().remove(site("one"), Set.of(id("gone")));
        assertThat(target.bytes).containsKey("film.mkv");
    }

    private Set<String> objectsWith(String text) {
        Set<String> found = new TreeSet<>();
        target.bytes.keySet().forEach(key -> {
            String plain = new String(target.read(key).orElseThrow(), StandardCharsets.ISO_8859_1);
            if (key.contains(text) || plain.contains(text)) {
                found.add(key);
            }
        });
        return found;
    }

    private static String id(String title) {
        return ContentName.of(title.getBytes(StandardCharsets.UTF_8)).substring(0, 6);
    }

    private String rendition(String title) {
        return SiteFixture.of(folder.resolve("only-" + title), title).files().stream()
                .map(file -> file.key())
                .filter(key -> key.startsWith("a/"))
                .map(key -> key.substring(2, 18))
                .findFirst()
                .orElseThrow();
    }

    private Site site(String... albums) {
        return SiteFixture.of(folder.resolve(String.join("-", List.copyOf(Arrays.asList(albums)))), albums);
    }

    private Publisher publisher(Permission... permissions) {
        Clock clock = Clock.fixed(NOON.plus(Duration.ofMinutes(minutes++)), ZoneOffset.UTC);
        PublishSettings settings = PublishSettings.defaults();
        for (Permission permission : permissions) {
            settings = settings.allowing(permission);
        }
        return new Publisher(target, settings, clock, line -> {});
    }
}
