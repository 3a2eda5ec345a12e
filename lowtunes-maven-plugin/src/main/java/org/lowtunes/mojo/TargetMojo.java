package org.lowtunes.mojo;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.CredentialSource;
import org.lowtunes.publish.Credentials;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.publish.Target;
import org.lowtunes.words.Words;

/** What the goals that know where to publish share. */
abstract class TargetMojo extends FfmpegMojo {

    /** The bucket to publish to. Unless set, the site is published into the folder {@code lowtunes.www}. */
    @Parameter(property = "lowtunes.bucket")
    private String bucket;

    /** The address of the bucket's S3 API. */
    @Parameter(property = "lowtunes.endpoint")
    private String endpoint;

    /** The region that the S3 API was configured with. */
    @Parameter(property = "lowtunes.region", defaultValue = "garage")
    private String region;

    /** A path in the bucket to publish under, where a bucket is shared. */
    @Parameter(property = "lowtunes.prefix", defaultValue = "")
    private String prefix;

    /** The {@code <server>} of settings.xml that holds the key's ID and secret. */
    @Parameter(property = "lowtunes.serverId", defaultValue = "lowtunes")
    private String serverId;

    /** The folder to publish into when there is no bucket. Unless set: {@code target/lowtunes/www}. */
    @Parameter(property = "lowtunes.www")
    private String www;

    /** The site's public address, once it is known. */
    @Parameter(property = "lowtunes.siteUrl")
    private String siteUrl;

    @Inject
    private SettingsDecrypter decrypter;

    /** Whether the curator publishes to a bucket. */
    final boolean toBucket() {
        return bucket != null && !bucket.isBlank();
    }

    final Path www() {
        return www == null ? target().resolve("www") : path(www);
    }

    final Target publishingTarget() {
        return toBucket() ? new BucketTarget(bucketAddress(), credentials()) : new FolderTarget(www());
    }

    /** Another bucket, or another path, at the same endpoint and with the same key. */
    final Target bucketTarget(String name, String path) {
        return new BucketTarget(bucketAddress(name, path), credentials());
    }

    final BucketAddress bucketAddress() {
        return bucketAddress(bucket.strip(), prefix == null ? "" : prefix);
    }

    private BucketAddress bucketAddress(String name, String path) {
        if (endpoint == null || endpoint.isBlank()) {
            throw new SettingException(Words.say("mojo.no-endpoint"));
        }
        return new BucketAddress(webAddress("lowtunes.endpoint", endpoint), region, name, path);
    }

    final Credentials credentials() {
        Optional<Credentials> fromSettings = Optional.ofNullable(
                        session().getSettings().getServer(serverId))
                .map(server -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .filter(server -> server.getUsername() != null && server.getPassword() != null)
                .map(TargetMojo::credentials);
        CredentialSource.Found found = new CredentialSource(
                        serverId, fromSettings, System.getenv(), Path.of(System.getProperty("user.home")))
                .find();
        getLog().info(Words.say("mojo.key-of", found.from()));
        return found.credentials();
    }

    private static Credentials credentials(Server server) {
        return new Credentials(server.getUsername(), server.getPassword());
    }

    /** The public address, with one slash at its end. */
    final Optional<URI> siteUrl() {
        if (siteUrl == null || siteUrl.isBlank()) {
            return Optional.empty();
        }
        URI address = webAddress("lowtunes.siteUrl", siteUrl);
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new SettingException(Words.say("mojo.address-bare", siteUrl));
        }
        return Optional.of(URI.create(address.toString().replaceFirst("/*$", "/")));
    }

    static URI webAddress(String parameter, String written) {
        try {
            URI address = new URI(written.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below, as every other address that is none
        }
        throw new SettingException(Words.say("mojo.no-web-address", parameter, written));
    }
}
