package org.lowtunes.publish;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lowtunes.testing.GarageBucket;

/** A publisher in a process of its own, so that it can be killed. */
final class PublisherProcess {

    private PublisherProcess() {}

    /** @param arguments endpoint, bucket, key id, secret, date, folder, albums */
    public static void main(String[] arguments) {
        Credentials credentials = new Credentials(arguments[2], arguments[3]);
        BucketAddress address = new BucketAddress(URI.create(arguments[0]), "garage", arguments[1], "");
        String[] albums = Arrays.copyOfRange(arguments, 6, arguments.length);
        try (Target target = new BucketTarget(address, credentials)) {
            publish(target, Instant.parse(arguments[4]), Path.of(arguments[5]), albums);
        }
    }

    /** The same in this process. */
    static void publish(Target target, Instant date, Path folder, String... albums) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        new Publisher(target, settings, Clock.fixed(date, ZoneOffset.UTC), line -> {})
                .publish(SiteFixture.of(folder, albums));
    }

    static Process start(URI endpoint, GarageBucket bucket, Instant date, Path folder, String... albums)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PublisherProcess.class.getName(),
                endpoint.toString(),
                bucket.name(),
                bucket.key().id(),
                bucket.key().secret(),
                date.toString(),
                folder.toString()));
        command.addAll(List.of(albums));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile().getParentFile(), "publisher.log"))
                .start();
    }
}
