package org.lowtunes.similarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Learns the {@link FixedBasis} from a folder of descriptors that {@link SimilarityBench} left in its cache. */
final class FixedBasisMaker {
    private static final String ORIGINAL = "." + MusicSet.Variant.ORIGINAL + ".";

    private FixedBasisMaker() {}

    /** @param arguments the folder, and the file to write */
    public static void main(String[] arguments) throws IOException {
        List<Descriptor> tracks = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(file -> file.toString().contains(ORIGINAL))
                    .sorted()
                    .toList()) {
                tracks.add(Descriptor.fromBytes(Files.readAllBytes(file)));
            }
        }
        TrackDiscriminant discriminant =
                new TrackDiscriminant(tracks.stream().map(Descriptor::segments).toList());
        Files.write(Path.of(arguments[1]), discriminant.toBytes(FixedBasis.DIMENSIONS));
    }
}
