package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.lowtunes.site.ContentTypes;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

/** Publishes a site that somebody else has built in a folder; the publish step of a run, and nothing else. */
final class FolderPublisher {

    /**
     * What the line begins with that says how many seconds publishing took, from the moment when the client is open: in
     * a run of Maven it opens while the site is built.
     */
    static final String STEP = "publish step:";

    private FolderPublisher() {}

    /** @param arguments folder, endpoint, bucket; the key comes from the environment */
    public static void main(String[] arguments) throws IOException {
        Credentials key = new CredentialSource("none", Optional.empty(), System.getenv(), Path.of("/nowhere"))
                .find()
                .credentials();
        BucketAddress address = new BucketAddress(URI.create(arguments[1]), "garage", arguments[2], "");
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        long start;
        try (BucketTarget target = new BucketTarget(address, key)) {
            Site site = site(Path.of(arguments[0]));
            KnownMd5 known = known(Path.of(arguments[0]));
            target.client();
            start = System.nanoTime();
            new Publisher(target, settings, Clock.systemUTC(), System.out::println, known).publish(site);
        }
        System.out.printf(Locale.ROOT, "%s %.3f%n", STEP, (System.nanoTime() - start) / 1e9);
    }

    /** Where the MD5s of a site's renditions stand, as a build knows them that has made them. */
    static Path hashes(Path site) {
        return site.resolveSibling(site.getFileName() + ".md5");
    }

    private static KnownMd5 known(Path site) throws IOException {
        Properties hashes = new Properties();
        try (InputStream lines = Files.newInputStream(hashes(site))) {
            hashes.load(lines);
        }
        return file -> Optional.ofNullable(hashes.getProperty(file.key()));
    }

    private static Site site(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<SiteFile> files = walk.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file(folder, file))
                    .toList();
            long tracks =
                    files.stream().filter(file -> file.key().startsWith("a/")).count();
            return new Site(folder.getFileName().toString(), "Benchmark", (int) tracks, files, "");
        }
    }

    private static SiteFile file(Path folder, Path file) {
        String key = folder.relativize(file).toString();
        return new SiteFile(key, file, ContentTypes.of(key), key.matches("[acdp]/.*"));
    }
}
