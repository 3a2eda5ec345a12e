package org.lowtunes.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lowtunes.words.Words;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** Finds the key of a bucket: in Maven's settings, else in the environment, else in an AWS profile. */
public final class CredentialSource {

    private final String serverId;
    private final Optional<Credentials> server;
    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param serverId the id of the {@code <server>} that was looked for in settings.xml
     * @param server its user name and password, already decrypted, if it is there
     * @param environment the variables
     * @param home the curator's home folder
     */
    public CredentialSource(String serverId, Optional<Credentials> server, Map<String, String> environment, Path home) {
        this.serverId = serverId;
        this.server = server;
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /**
     * A key and where it came from.
     *
     * @param credentials the key
     * @param from one of three places, in words for a log
     */
    public record Found(Credentials credentials, String from) {}

    /**
     * The first key there is.
     *
     * @throws PublishException if there is none, with all three ways to give one
     */
    public Found find() {
        return server.map(key -> new Found(key, Words.say("publish.key-of-server", serverId)))
                .or(this::inEnvironment)
                .or(this::inProfile)
                .orElseThrow(() -> new PublishException(cure()));
    }

    private Optional<Found> inEnvironment() {
        return key(environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY"))
                .map(key -> new Found(key, Words.say("publish.key-of-environment")));
    }

    private Optional<Found> inProfile() {
        Path file = Optional.ofNullable(environment.get("AWS_SHARED_CREDENTIALS_FILE"))
                .map(Path::of)
                .orElse(home.resolve(".aws").resolve("credentials"));
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        String name = environment.getOrDefault("AWS_PROFILE", "default");
        Optional<Profile> profile = ProfileFile.builder()
                .content(file)
                .type(ProfileFile.Type.CREDENTIALS)
                .build()
                .profile(name);
        return profile.flatMap(p -> key(
                        p.property("aws_access_key_id").orElse(null),
                        p.property("aws_secret_access_key").orElse(null)))
                .map(key -> new Found(key, Words.say("publish.key-of-profile", name)));
    }

    private static Optional<Credentials> key(String id, String secret) {
        boolean whole = id != null && secret != null && !id.isBlank() && !secret.isBlank();
        return whole ? Optional.of(new Credentials(id, secret)) : Optional.empty();
    }

    private String cure() {
        return Words.say("publish.no-key", serverId);
    }
}
