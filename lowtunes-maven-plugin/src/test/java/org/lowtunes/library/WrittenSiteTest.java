package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenSiteTest {

    @TempDir
    Path root;

    MusicOnPaper files;

    @BeforeEach
    void emptyFolder() {
        files = new MusicOnPaper(root);
    }

    @Test
    void a_curator_describes_the_site_in_french() {
        files.image("img/icône.png").file("site.yaml", """
                titre: Radio d'à côté
                langue: fr
                description: >
                  La musique
                  du quartier.
                contact: nous@example.org
                mentions légales:
                  Association Exemple
                  1 rue d'Ici
                licence: CC BY 4.0
                couleur: "#A35"
                icône: img/icône.png
                liens:
                  Le quartier: https://example.org/
                """);
        assertThat(WrittenSite.in(root))
                .isEqualTo(new WrittenSite(
                        "Radio d'à côté",
                        "fr",
                        new SiteNotes(
                                "La musique du quartier.",
                                "nous@example.org",
                                "Association Exemple\n1 rue d'Ici",
                                "CC BY 4.0",
                                "#aa3355",
                                Optional.of(root.resolve("img/icône.png")),
                                List.of(new WebLink("Le quartier", URI.create("https://example.org/")))),
                        List.of()));
    }

    @Test
    void and_in_english() {
        files.file(
                "site.yml",
                "title: Ours\nlanguage: pt-BR\nlegal notice: Us\nlicense: CC0\naccent: #012ABC\nlink: a@example.org\n");
        WrittenSite site = WrittenSite.in(root);
        assertThat(site.notes().accent()).isEqualTo("#012abc");
        assertThat(site.language()).isEqualTo("pt-BR");
        assertThat(site.notes().links())
                .containsExactly(new WebLink("a@example.org", URI.create("mailto:a@example.org")));
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void without_a_file_nothing_is_said() {
        assertThat(WrittenSite.in(root)).isEqualTo(new WrittenSite("", "", SiteNotes.NONE, List.of()));
    }

    @Test
    void what_is_wrong_is_left_out_with_one_problem_each() {
        files.file("secret.txt", "no image").file("site.yaml", """
                title: Right
                language: <script>
                accent: red; background: url(https://example.org/)
                icon: ../../etc/passwd
                links: javascript:alert(1)
                tracker: yes
                """);
        WrittenSite site = WrittenSite.in(root);
        assertThat(site).isEqualTo(new WrittenSite("Right", "", SiteNotes.NONE, site.problems()));
        assertThat(site.problems())
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.where()).isEqualTo("site.yaml"));
    }

    @Test
    void an_icon_that_is_no_image_or_no_name_is_not_used() {
        for (String icon : List.of("secret.txt", "gone.png", "\\0", ".", "x".repeat(400))) {
            files.file("secret.txt", "no image").file("site.yaml", "icon: \"" + icon + "\"\n");
            assertThat(WrittenSite.in(root).notes().icon()).isEmpty();
            assertThat(WrittenSite.in(root).problems()).hasSize(1);
        }
    }
}
