package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lowtunes.site.Extra;

class ExtrasTest {

    @Test
    void every_extra_has_a_name_however_it_is_spelt() {
        assertThat(Extras.of(List.of("jsonLd", " oEmbed", "SITEMAP", "pod-cast")))
                .containsExactlyInAnyOrder(Extra.values());
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Extras.of(null)).isEmpty();
        assertThat(Extras.of(Arrays.asList("", null))).isEmpty();
    }

    @Test
    void an_unknown_one_is_named() {
        assertThatThrownBy(() -> Extras.of(List.of("rss")))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("rss");
    }
}
