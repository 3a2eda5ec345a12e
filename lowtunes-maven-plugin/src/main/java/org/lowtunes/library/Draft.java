package org.lowtunes.library;

import java.util.List;

/**
 * A track while its tags are being gathered: from the file, then from names, from its album's other tracks, from the
 * curator's notes. Text is clean from the start; what is not known yet is empty or 0.
 */
final class Draft {

    final MusicFile file;
    final boolean picture;
    String title = "";
    String artist = "";
    String albumArtist = "";
    String album = "";
    int disc;
    int number;
    char side;
    String date = "";
    List<String> genres = List.of();
    String composer = "";
    String licence = "";
    String copyright = "";
    String lyrics = "";
    String musicBrainzRecording = "";
    boolean compilation;
    String pictureDescription = "";

    /** What the name of the folder says, from 1, or 0. */
    int folderDisc;

    /** What the curator's notes say about {@link #compilation}; {@code null} when nothing. */
    Boolean saidCompilation;

    /** What the curator's notes say about the cover. */
    String coverAlt = "";

    /** What the curator's notes say about the album. */
    Presentation presentation = Presentation.NONE;

    Draft(MusicFile file, boolean picture) {
        this.file = file;
        this.picture = picture;
    }

    void place(Numbering numbering) {
        disc = disc == 0 ? numbering.disc() : disc;
        number = numbering.number();
        side = numbering.side();
    }

    Tags tags() {
        return new Tags(
                title,
                artist,
                albumArtist,
                album,
                Math.max(1, disc),
                number,
                date,
                genres,
                composer,
                licence,
                copyright,
                lyrics,
                musicBrainzRecording,
                compilation);
    }
}
