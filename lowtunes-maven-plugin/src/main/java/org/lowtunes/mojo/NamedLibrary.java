package org.lowtunes.mojo;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowtunes.budget.ByteSize;
import org.lowtunes.library.LibrarySource;
import org.lowtunes.library.Share;
import org.lowtunes.words.Words;

/** A {@code <library>} of the POM, as its curator wrote it. Maven fills it. */
public class NamedLibrary {

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,3})?)\\s*%");

    private String name;
    private String folder;
    private String share;

    /** Whose library it is. Unless set: the folder's name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Where it is. */
    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** How much of the audio's bytes it may take while others need theirs: {@code 30 %}, or a size. */
    public void setShare(String share) {
        this.share = share;
    }

    /**
     * What these libraries are.
     *
     * @param place of a folder as a curator writes it
     * @throws SettingException when one has no folder, two have one name, or a share is none
     */
    static List<LibrarySource> sources(List<NamedLibrary> libraries, Function<String, Path> place) {
        List<LibrarySource> sources =
                libraries.stream().map(library -> library.source(place)).toList();
        Set<String> names = new HashSet<>();
        for (LibrarySource source : sources) {
            if (!names.add(source.name())) {
                throw new SettingException(Words.say("mojo.library-twice", source.name()));
            }
        }
        return sources;
    }

    private LibrarySource source(Function<String, Path> place) {
        String where = folder == null ? "" : folder.strip();
        String who = name == null ? "" : name.strip();
        if (where.isEmpty()) {
            throw new SettingException(Words.say("mojo.library-without-folder", who.isEmpty() ? "?" : who));
        }
        Path path = place.apply(where);
        String contributor = who.isEmpty() ? String.valueOf(path.getFileName()) : who;
        return new LibrarySource(contributor, path, share(contributor));
    }

    private Share share(String contributor) {
        if (share == null || share.isBlank()) {
            return Share.ALL;
        }
        Matcher percent = PERCENT.matcher(share.strip());
        try {
            if (!percent.matches()) {
                return new Share(1, ByteSize.parse(share));
            }
            double part = Double.parseDouble(percent.group(1).replace(',', '.')) / 100;
            if (part > 0 && part <= 1) {
                return new Share(part, Long.MAX_VALUE);
            }
        } catch (IllegalArgumentException e) {
            // told below, as a share that is none
        }
        throw new SettingException(Words.say("mojo.library-share", share.strip(), contributor));
    }
}
