package org.lowtunes.mojo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.library.Folding;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.Neighbour;
import org.lowtunes.similarity.Neighbours;
import org.lowtunes.similarity.Ranking;
import org.lowtunes.similarity.Reasons;
import org.lowtunes.words.Words;

/** Shows which tracks sound most like one of them, with distances and reasons; or writes the whole ranking. */
@Mojo(name = "similar", requiresProject = false, threadSafe = true)
public class SimilarMojo extends SiteMojo {

    private static final int SHOWN = 20;

    /** The track to compare with: its path below the music folder, or a part of its title. */
    @Parameter(property = "lowtunes.track")
    private String track;

    /** A file for the ranking of the whole library: a line a track, nearest first, separated by tabs. */
    @Parameter(property = "lowtunes.output")
    private String output;

    @Override
    void run() throws InterruptedException {
        if (track == null && output == null) {
            throw new SettingException(Words.say("mojo.similar-to-what"));
        }
        SiteBuild build = siteBuild();
        Heard heard = tellingProblems(build, () -> build.listen(ledgerFile().read()));
        List<Candidate> candidates =
                heard.everything().stream().map(SimilarMojo::candidate).toList();
        if (output != null) {
            write(candidates, path(output));
        }
        if (track != null) {
            show(heard.everything().stream().map(HeardTrack::track).toList(), candidates);
        }
    }

    /** Named by its path without ending. */
    private static Candidate candidate(HeardTrack one) {
        Track track = one.track();
        return new Candidate(
                track.path().replaceFirst("\\.[^./]*$", ""),
                track.tags().albumArtist() + "\n" + track.tags().album(),
                track.tags().artist(),
                track.tags().title(),
                one.descriptor());
    }

    private void write(List<Candidate> candidates, Path file) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new Ranking(candidates).write(out);
        } catch (IOException e) {
            throw new SettingException(Words.say("mojo.ranking-unwritable", file, e.getMessage()));
        }
        getLog().info(Words.say("mojo.ranking-written", candidates.size(), file));
    }

    private void show(List<Track> tracks, List<Candidate> candidates) {
        int chosen = find(tracks);
        getLog().info(Words.say(
                "mojo.sounds-like",
                candidates.get(chosen).title(),
                candidates.get(chosen).artist()));
        for (Neighbour neighbour : Neighbours.detailed(candidates, SHOWN).get(chosen)) {
            Candidate other = candidates.get(neighbour.track());
            String reasons = Optional.of(candidates.get(chosen))
                    .flatMap(Candidate::descriptor)
                    .flatMap(a -> other.descriptor().map(b -> String.join(", ", Reasons.of(a.traits(), b.traits()))))
                    .orElse("");
            getLog().info("  "
                    + Words.say("mojo.neighbour", neighbour.distance(), other.title(), other.artist(), reasons));
        }
    }

    private int find(List<Track> tracks) {
        String wanted = Folding.fold(track);
        return IntStream.range(0, tracks.size())
                .filter(i -> tracks.get(i).path().startsWith(track)
                        || Folding.fold(tracks.get(i).tags().title()).contains(wanted))
                .findFirst()
                .orElseThrow(() -> new SettingException(Words.say("mojo.no-such-track", track)));
    }
}
