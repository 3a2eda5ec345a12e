package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.WebLink;

class DataFilesTest {

    @TempDir
    private Path folder;

    private PaperSite paper;

    @BeforeEach
    void paper() {
        paper = new PaperSite(folder);
    }

    @Test
    void whatIsSaidOfATrackStandsInItsShard() throws IOException {
        SiteAlbum album = paper.album(
                "Été",
                paper.track("AAAAAA").composer("Satie").licence("CC0-1.0").lyrics("[00:01.00]La\n[00:02.00]lune"),
                paper.track("BBBBBB"),
                paper.track("CCCCCC").composer("Satie").recording("8f3471b5-7e6a-48da-86a9-c1c07a0f47ae"));

        paper.write(List.of(album));

        JsonNode descriptor = paper.json("lowtunes.json");
        assertThat(descriptor.get("details").get("shard").asInt()).isEqualTo(256);
        JsonNode details =
                paper.json(descriptor.get("details").get("files").get(0).asText());
        assertThat(details.get("from").asInt()).isZero();
        assertThat(details.get("composers").asText()).isEqualTo("Satie");
        assertThat(details.get("composer").toString()).isEqualTo("[0,-1,0]");
        assertThat(details.get("licence").toString()).isEqualTo("[0,-1,-1]");
        assertThat(details.has("copyright")).isFalse();
        assertThat(details.get("recordings").asText()).isEqualTo("\n\n8f3471b5-7e6a-48da-86a9-c1c07a0f47ae");
        String[] lyrics = details.get("lyrics").asText().split("\n", -1);
        assertThat(lyrics).hasSize(3);
        assertThat(Files.readString(paper.file("t/" + lyrics[0] + ".txt"))).isEqualTo("[00:01.00]La\n[00:02.00]lune");
        assertThat(lyrics[1]).isEmpty();
    }

    @Test
    void aSiteOfWhichNothingIsSaidHasNoFilesForIt() throws IOException {
        paper.write(List.of(paper.album("Été", paper.track("AAAAAA"))));

        JsonNode descriptor = paper.json("lowtunes.json");
        assertThat(descriptor.has("details")).isFalse();
        assertThat(descriptor.has("notes")).isFalse();
        JsonNode browse = paper.json(descriptor.get("browse").asText());
        assertThat(browse.has("contributors")).isFalse();
        assertThat(browse.has("trackContributor")).isFalse();
        assertThat(browse.has("aliases")).isFalse();
    }

    @Test
    void notesAreFoundByTheNumberOfTheAlbum() throws IOException {
        Presentation said = new Presentation(
                "Recorded\nat night",
                "Mix: Ann",
                List.of(new WebLink("Band", URI.create("https://example.org/é"))),
                false,
                java.util.Optional.empty());

        paper.write(
                List.of(paper.album("Été", paper.track("AAAAAA")), paper.album("Hiver", said, paper.track("BBBBBB"))));

        JsonNode notes = paper.json(paper.json("lowtunes.json").get("notes").asText());
        assertThat(notes.get("albums").has("0")).isFalse();
        assertThat(notes.get("albums").get("1").toString())
                .isEqualTo("{\"text\":\"Recorded\\nat night\",\"credits\":\"Mix: Ann\","
                        + "\"links\":[{\"label\":\"Band\",\"address\":\"https://example.org/%C3%A9\"}]}");
    }

    @Test
    void contributorsAndAliasesAreColumnsOfTheCatalogue() throws IOException {
        paper.write(List.of(paper.album(
                "Été",
                paper.track("AAAAAA").from("Zoé").aliases("OLDOLD", "BBBBBB"),
                paper.track("BBBBBB"),
                paper.track("CCCCCC").from("Ann").aliases("ELDERS", "OLDOLD"))));

        JsonNode browse = paper.json(paper.json("lowtunes.json").get("browse").asText());
        assertThat(browse.get("contributors").asText()).isEqualTo("Zoé\nAnn");
        assertThat(browse.get("trackContributor").toString()).isEqualTo("[0,-1,1]");
        assertThat(browse.get("aliases").toString()).isEqualTo("{\"ids\":\"ELDERSOLDOLD\",\"tracks\":[2,0]}");
    }

    @Test
    void anUnlistedAlbumIsInNoList() throws IOException {
        Presentation hidden = new Presentation("", "", List.of(), true, java.util.Optional.empty());

        paper.write(List.of(
                paper.album("Secret", hidden, paper.track("BBBBBB")), paper.album("Été", paper.track("AAAAAA"))));

        JsonNode browse = paper.json(paper.json("lowtunes.json").get("browse").asText());
        assertThat(browse.get("ids").asText()).isEqualTo("AAAAAA");
        assertThat(browse.get("albums").asText()).isEqualTo("Été");
        assertThat(Files.readString(paper.file("index.html"))).doesNotContain("Secret");
        assertThat(paper.json("lowtunes.json").get("tracks").asInt()).isEqualTo(1);
    }
}
