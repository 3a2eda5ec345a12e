package org.lowtunes.mojo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.publish.ListedTrack;
import org.lowtunes.publish.Naming;
import org.lowtunes.publish.PublishedTarget;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** Takes a track or an album off the site for good: catalogue, pages, earlier publications and files, in one run. */
@Mojo(name = "remove", requiresProject = false, threadSafe = true)
public class RemoveMojo extends SiteMojo {

    /**
     * What goes: the id of a track (or several, with commas), "artist - title", the title or the address of an album.
     */
    @Parameter(property = "lowtunes.remove")
    private String remove;

    @Override
    void run() throws InterruptedException, MojoFailureException {
        if (remove == null || remove.isBlank()) {
            throw new SettingException(Words.say("mojo.remove-what", command("remove")));
        }
        refuseToPublishIntoTheMusic();
        try (Target target = publishingTarget()) {
            Publisher publisher = new Publisher(target, publishSettings(), Clock.systemUTC(), getLog()::info);
            List<ListedTrack> before = publisher.tracks();
            Ledger known = ledger(publisher);
            List<ListedTrack> going = begun(known, before) ? List.of() : new Naming(before).find(remove);
            going.forEach(track -> getLog().info(
                            Words.say("mojo.removing", track.id(), track.artist(), track.title(), track.album())));
            if (isDryRun()) {
                return;
            }
            Set<String> ids = going.stream().map(ListedTrack::id).collect(Collectors.toSet());
            Ledger ledger = known.removing(ids, addresses(before, going));
            // Before anything is published: a run that breaks off must not bring it back with the next one.
            ledgerFile().write(ledger.toText());
            SiteBuild build = siteBuildOver(new PublishedTarget(target));
            reporting(build, () -> {
                Site site = build.run(ledger);
                publisher.remove(site, ids);
                ledgerFile().write(site.ledger());
                return site;
            });
            getLog().info(Words.say("mojo.removed", going.size(), ledgerFile().file()));
        }
    }

    /** Whether these are ids that an earlier run has taken off the site; it may not have come to delete their files. */
    private boolean begun(Ledger ledger, List<ListedTrack> before) {
        Set<String> online = before.stream().map(ListedTrack::id).collect(Collectors.toSet());
        return Arrays.stream(remove.split(","))
                .map(String::strip)
                .allMatch(id -> ledger.removed(id) && !online.contains(id));
    }

    /** The addresses of albums and artists of which nothing is left. */
    private static List<Ledger.Address> addresses(List<ListedTrack> before, List<ListedTrack> going) {
        List<ListedTrack> staying =
                before.stream().filter(track -> !going.contains(track)).toList();
        List<Ledger.Address> gone = new ArrayList<>();
        for (ListedTrack track : going) {
            if (staying.stream().noneMatch(other -> other.albumSlug().equals(track.albumSlug()))) {
                gone.add(new Ledger.Address(Ledger.Kind.ALBUM, track.albumArtist(), track.album()));
            }
            for (String artist : List.of(track.artist(), track.albumArtist())) {
                if (staying.stream()
                        .noneMatch(other ->
                                List.of(other.artist(), other.albumArtist()).contains(artist))) {
                    gone.add(new Ledger.Address(Ledger.Kind.ARTIST, "", artist));
                }
            }
        }
        return gone;
    }
}
