package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final ListedTrack ONE = track("AAAAAA", "Les Voisins", "Été", "Jardin", "jardin");
    private static final ListedTrack TWO = track("BBBBBB", "Les Voisins", "Hiver", "Jardin", "jardin");
    private static final ListedTrack AGAIN = track("-_CCCC", "Les Voisins", "Été", "En public", "en-public");
    private static final ListedTrack ALONE = track("DDDDDD", "Ada", "Seule", "Seule", "seule");

    private final Naming naming = new Naming(List.of(ONE, TWO, AGAIN, ALONE));

    @Test
    void anIdIsItsTrack() {
        assertThat(naming.find("-_CCCC")).containsExactly(AGAIN);
    }

    @Test
    void severalIdsAreTheirTracks() {
        assertThat(naming.find("DDDDDD, AAAAAA")).containsExactly(ONE, ALONE);
    }

    @Test
    void artistAndTitleAreATrackWhateverTheDashAndTheCase() {
        assertThat(naming.find("les voisins – HIVER")).containsExactly(TWO);
        assertThat(naming.find("Les Voisins-Hiver")).containsExactly(TWO);
    }

    @Test
    void anAlbumIsFoundByItsTitleItsAddressAndItsArtistAndTitle() {
        assertThat(naming.find("jardin")).containsExactly(ONE, TWO);
        assertThat(naming.find("Les Voisins - Jardin")).containsExactly(ONE, TWO);
        assertThat(naming.find("en-public")).containsExactly(AGAIN);
    }

    @Test
    void anAlbumAndItsOnlyTrackAreOneThing() {
        assertThat(naming.find("Ada - Seule")).containsExactly(ALONE);
    }

    @Test
    void whatCanMeanTwoThingsIsRefusedWithTheIdsOfBoth() {
        assertThatThrownBy(() -> naming.find("Les Voisins - Été"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("More than one")
                .hasMessageContaining("AAAAAA")
                .hasMessageContaining("-_CCCC");
    }

    @Test
    void aNameThatNothingHasIsRefusedWithWhatIsAlike() {
        assertThatThrownBy(() -> naming.find("hiv"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Nothing on the site")
                .hasMessageContaining("BBBBBB  Les Voisins – Hiver");
        assertThatThrownBy(() -> naming.find("AAAAAA,EEEEEE")).hasMessageContaining("Nothing on the site");
        assertThatThrownBy(() -> naming.find(".*")).hasMessageContaining("Nothing on the site");
    }

    private static ListedTrack track(String id, String artist, String title, String album, String slug) {
        return new ListedTrack(id, artist, title, album, artist, slug);
    }
}
