package org.lowtunes.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes what the files say, from names, from the curator's notes, and from the other tracks of an album. */
final class Completion {

    private final Map<String, AlbumNotes> notes = new HashMap<>();
    private final Set<String> aboveOthers = new HashSet<>();
    private final Findings findings;

    /** @param folders all of the library, read for the curator's notes */
    Completion(List<MusicFolder> folders, Findings findings) {
        this.findings = findings;
        for (MusicFolder folder : folders) {
            for (MusicFile file : folder.files(FileKind.NOTES)) {
                notes.putIfAbsent(folder.path(), AlbumNotes.read(file, findings));
            }
            if (!folder.files(FileKind.AUDIO).isEmpty() && FolderNames.discsAtTheEnd(folder.names()) == 0) {
                aboveOthers.add(folder.parentPath());
            }
        }
    }

    /** The notes of a folder; a disc's folder has those of its album. */
    AlbumNotes notes(MusicFolder folder) {
        AlbumNotes album = notes.getOrDefault(folder.albumPath(), AlbumNotes.NONE);
        return notes.getOrDefault(folder.path(), album);
    }

    /**
     * Completes all tracks.
     *
     * @param tracks of each folder
     */
    void complete(Map<MusicFolder, List<Draft>> tracks) {
        Map<String, List<Draft>> albums = new LinkedHashMap<>();
        Map<AlbumNotes, List<Draft>> noted = new LinkedHashMap<>();
        tracks.forEach((folder, drafts) -> {
            byNames(folder, drafts);
            String place = folder.albumPath();
            AlbumNotes said = notes(folder);
            for (Draft draft : drafts) {
                said.applyTo(draft);
                noted.computeIfAbsent(said, n -> new ArrayList<>()).add(draft);
                String title = draft.album.isEmpty() ? draft.file.path() : Folding.fold(draft.album);
                albums.computeIfAbsent(place + "\n" + title, album -> new ArrayList<>())
                        .add(draft);
            }
        });
        albums.values().forEach(Albums::complete);
        noted.forEach((said, drafts) -> said.order(drafts, findings));
    }

    private void byNames(MusicFolder folder, List<Draft> drafts) {
        List<String> stems = drafts.stream().map(draft -> draft.file.stem()).toList();
        List<NameParts> parts = FileNames.read(stems);
        boolean loose = isLoose(folder, stems);
        FolderNames names = loose ? artistOnly(folder) : FolderNames.read(folder.names());
        for (int i = 0; i < drafts.size(); i++) {
            byNames(drafts.get(i), parts.get(i), names);
        }
    }

    /** Files directly in the library's folder, or beside an artist's albums, are no album, unless they are counted. */
    private boolean isLoose(MusicFolder folder, List<String> stems) {
        return folder.names().isEmpty() || aboveOthers.contains(folder.path()) && !FileNames.allNumbered(stems);
    }

    private static FolderNames artistOnly(MusicFolder folder) {
        return folder.names().isEmpty()
                ? FolderNames.NONE
                : new FolderNames(
                        FolderNames.artist(folder.names().get(folder.names().size() - 1)), "", "", 0);
    }

    private static void byNames(Draft draft, NameParts parts, FolderNames names) {
        if (draft.number == 0) {
            draft.place(parts.place());
        }
        draft.folderDisc = names.disc();
        if (draft.title.isEmpty()) {
            draft.title = titleOr(parts.titleFor(draft.artist), draft.file);
        }
        if (draft.artist.isEmpty()) {
            boolean several = Albums.isNobody(names.artist());
            draft.artist = !parts.artist().isEmpty() || several ? parts.artist() : names.artist();
            if (draft.albumArtist.isEmpty()) {
                draft.albumArtist = several ? Albums.VARIOUS_ARTISTS : names.artist();
            }
        }
        if (draft.album.isEmpty()) {
            draft.album = parts.album().isEmpty() ? names.album() : parts.album();
        } else if (draft.disc == 0) {
            FolderNames title = FolderNames.albumTitle(draft.album);
            draft.album = title.album();
            draft.disc = title.disc();
        }
        draft.date = draft.date.isEmpty() ? names.date() : draft.date;
    }

    /** A title is never empty: the file's name stands in. */
    private static String titleOr(String title, MusicFile file) {
        for (String candidate : List.of(title, FileNames.tidy(file.stem()), CleanText.line(file.name()))) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return "?";
    }
}
