package org.lowtunes.library;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Timed lyrics that stand beside a recording, in a file of the same name that ends in {@code .lrc}. */
final class Lyrics {

    private Lyrics() {}

    /** Gives the tracks of a folder their lyrics; timed ones count more than what a tag holds. */
    static void complete(MusicFolder folder, List<Draft> drafts, Findings findings) {
        Map<String, MusicFile> files = new HashMap<>();
        for (MusicFile file : folder.files(FileKind.LYRICS)) {
            files.putIfAbsent(file.stem().toLowerCase(Locale.ROOT), file);
        }
        for (Draft draft : drafts) {
            MusicFile file = files.get(draft.file.stem().toLowerCase(Locale.ROOT));
            if (file != null) {
                draft.lyrics = read(file, draft.lyrics, findings);
            }
        }
    }

    private static String read(MusicFile file, String otherwise, Findings findings) {
        try {
            String lyrics = CleanText.lines(Mojibake.mend(PlainText.read(file.file())));
            return lyrics.isEmpty() ? otherwise : lyrics;
        } catch (IOException e) {
            findings.unreadableText(file.path(), String.valueOf(e.getMessage()));
            return otherwise;
        }
    }
}
