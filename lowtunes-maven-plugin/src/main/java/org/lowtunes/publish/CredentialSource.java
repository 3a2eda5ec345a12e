package org.lowtunes.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        return server.map(key -> new Found(key, "server \"" + serverId + "\" of settings.xml"))
                .or(this::inEnvironment)
                .or(this::inProfile)
                .orElseThrow(() -> new PublishException(cure()));
    }

    private Optional<Found> inEnvironment() {
        return key(environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY"))
                .map(key -> new Found(key, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"));
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
                .map(key -> new Found(key, "AWS profile \"" + name + "\""));
    }

    private static Optional<Credentials> key(String id, String secret) {
        boolean whole = id != null && secret != null && !id.isBlank() && !secret.isBlank();
        return whole ? Optional.of(new Credentials(id, secret)) : Optional.empty();
    }

    private String cure() {
        return """
                There is no key for the bucket. Give one in one of these ways, tried in this order:
                  1. in ~/.m2/settings.xml (lowtunes.serverId=%1$s):
                       <servers><server>
                         <id>%1$s</id>
                         <username>the key id, GK…</username>
                         <password>the secret</password>
                       </server></servers>
                  2. in the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
                  3. in an AWS profile: ~/.aws/credentials, and AWS_PROFILE if it is not "default"
                Never write a key into pom.xml.\
                """.formatted(serverId);
    }
}
