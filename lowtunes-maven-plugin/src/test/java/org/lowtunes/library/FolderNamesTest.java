package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Artist/Album; Artist|Album||0",
                "Artist/Album (1999); Artist|Album|1999|0",
                "Artist/1999 - Album; Artist|Album|1999|0",
                "Artist/[1999] Album; Artist|Album|1999|0",
                "Artist/Album [1999] [FLAC]; Artist|Album|1999|0",
                "Artist - Album (1999); Artist|Album|1999|0",
                "Artist - 1999 - Album; Artist|Album|1999|0",
                "Artist - Album - Deluxe; Artist|Album - Deluxe||0",
                "Rock/Artist - Album; Artist|Album||0",
                "Artist/Album/CD 2; Artist|Album||2",
                "Artist/Album/Disc 1 - Live; Artist|Album||1",
                "Artist/Album/disque_02; Artist|Album||2",
                "Artist/Album CD2; Artist|Album||2",
                "Artist/Album (Disc 2) (1999); Artist|Album|1999|2",
                "Artist/Album [320 kbps]; Artist|Album||0",
                "FLAC/Album; |Album||0",
                "B/Beatles, The/Help!; The Beatles|Help!||0",
                "M - Qui de nous deux; M|Qui de nous deux||0",
                "2001 A Space Odyssey; |2001 A Space Odyssey||0",
                "1984; |1984||0",
                "Van Halen/1984; Van Halen|1984||0",
                "Mon_bel_album; |Mon bel album||0",
                "CD 1; |CD 1||0"
            })
    void folders_say_artist_album_year_and_disc(String path, String read) {
        FolderNames names = FolderNames.read(List.of(path.split("/")));
        assertThat("%s|%s|%s|%d".formatted(names.artist(), names.album(), names.date(), names.disc()))
                .isEqualTo(read);
    }
}
