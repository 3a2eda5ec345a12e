package org.lowtunes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real, throw-away Garage: one for the whole run, started when the first test asks for it, killed at the
 * end. A parameter of type {@link Garage} is the Garage, one of type {@link GarageBucket} a fresh bucket. Where there
 * is no Garage the tests are skipped with a line that says how to get one; under {@code CI=true} they fail.
 */
public final class GarageExtension implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(GarageExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (GarageBinary.find().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("Garage is wanted");
        }
        return ConditionEvaluationResult.disabled(GarageBinary.CURE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Garage.class || type == GarageBucket.class || type == GarageCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == GarageCluster.class) {
            return context.getStore(SPACE)
                    .getOrComputeIfAbsent("cluster", key -> new RunningCluster(), RunningCluster.class)
                    .cluster;
        }
        Garage garage = context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent("garage", key -> new Running(), Running.class)
                .garage;
        return parameter.getParameter().getType() == Garage.class ? garage : garage.bucket();
    }

    private static Path binary() {
        return GarageBinary.find().orElseThrow(() -> new IllegalStateException(GarageBinary.CURE));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The process and its folder; JUnit closes what stands in its root store at the end of the run. */
    private static final class Running implements AutoCloseable {

        private final Path folder;
        private final GarageNode node;
        private final Garage garage;

        Running() {
            try {
                folder = Files.createTempDirectory("lowtunes-garage");
                node = new GarageNode(binary(), folder, 1);
                Runtime.getRuntime().addShutdownHook(new Thread(node::kill));
                node.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            garage = new Garage(node);
        }

        @Override
        public void close() throws IOException {
            node.kill();
            delete(folder);
        }
    }

    /** Three processes and their folder; JUnit closes them at the end of the test. */
    private static final class RunningCluster implements AutoCloseable {

        private final Path folder;
        private final GarageCluster cluster;

        RunningCluster() {
            try {
                folder = Files.createTempDirectory("lowtunes-cluster");
                cluster = new GarageCluster(binary(), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            cluster.close();
            delete(folder);
        }
    }
}
