package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialSourceTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("AWS_ACCESS_KEY_ID", "GKenvironment", "AWS_SECRET_ACCESS_KEY", "hidden2");

    @TempDir
    Path home;

    @Test
    void mavens_settings_come_first() throws IOException {
        profile("default");
        CredentialSource.Found found = source(Optional.of(new Credentials("GKserver", "hidden1")), ENVIRONMENT)
                .find();
        assertThat(found.credentials().keyId()).isEqualTo("GKserver");
        assertThat(found.from()).isEqualTo("server \"garage\" of settings.xml");
    }

    @Test
    void then_the_environment() throws IOException {
        profile("default");
        CredentialSource.Found found = source(Optional.empty(), ENVIRONMENT).find();
        assertThat(found.credentials()).isEqualTo(new Credentials("GKenvironment", "hidden2"));
        assertThat(found.from()).contains("AWS_ACCESS_KEY_ID");
    }

    @Test
    void then_the_profile() throws IOException {
        profile("default");
        CredentialSource.Found found = source(Optional.empty(), Map.of()).find();
        assertThat(found.credentials()).isEqualTo(new Credentials("GKprofile", "hidden3"));
        assertThat(found.from()).isEqualTo("AWS profile \"default\"");
    }

    @Test
    void the_profile_can_be_chosen() throws IOException {
        profile("choir");
        assertThat(source(Optional.empty(), Map.of("AWS_PROFILE", "choir"))
                        .find()
                        .from())
                .isEqualTo("AWS profile \"choir\"");
    }

    @Test
    void without_any_key_all_three_ways_are_named() {
        assertThatThrownBy(() -> source(Optional.empty(), Map.of("AWS_ACCESS_KEY_ID", "GKhalf"))
                        .find())
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("<id>garage</id>")
                .hasMessageContaining("AWS_SECRET_ACCESS_KEY")
                .hasMessageContaining("~/.aws/credentials");
    }

    @Test
    void a_key_never_shows_its_secret() {
        assertThat(new Credentials("GK1", "hidden").toString()).contains("GK1").doesNotContain("hidden");
        assertThat(new CredentialSource.Found(new Credentials("GK1", "hidden"), "here").toString())
                .doesNotContain("hidden");
    }

    @Test
    void half_a_key_is_refused() {
        assertThatThrownBy(() -> new Credentials("GK1", " "))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("two parts");
    }

    private CredentialSource source(Optional<Credentials> server, Map<String, String> environment) {
        return new CredentialSource("garage", server, environment, home);
    }

    private void profile(String name) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/credentials"),
                "[" + name + "]\naws_access_key_id = GKprofile\naws_secret_access_key = hidden3\n");
    }
}
