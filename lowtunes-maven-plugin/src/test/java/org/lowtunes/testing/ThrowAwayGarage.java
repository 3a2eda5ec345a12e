package org.lowtunes.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** One Garage for a program that is no test. */
public final class ThrowAwayGarage implements AutoCloseable {

    private final Path folder;
    private final GarageNode node;

    /** @param folder for its data; left behind when it is closed */
    public ThrowAwayGarage(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Path binary = GarageBinary.find().orElseThrow(() -> new IllegalStateException(GarageBinary.CURE));
        node = new GarageNode(binary, folder, 1);
        Runtime.getRuntime().addShutdownHook(new Thread(node::kill));
        node.start();
    }

    /** What it offers. */
    public Garage garage() {
        return new Garage(node);
    }

    /** How many requests its S3 interface has logged so far. */
    public long requests() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("garage.log"))) {
            return lines.filter(line -> line.matches(".*[0-9)] (GET|HEAD|PUT|POST|DELETE) /.*"))
                    .filter(line -> !line.contains(" /v2/") && !line.contains(" /health"))
                    .count();
        }
    }

    @Override
    public void close() {
        node.kill();
    }
}
