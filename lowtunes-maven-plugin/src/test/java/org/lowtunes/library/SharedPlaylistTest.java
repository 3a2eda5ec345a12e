package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedPlaylistTest {

    private static final String RECORDING = "01234567-89ab-cdef-0123-456789abcdef";

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void twoTracks() {
        music = new MusicOnPaper(root).track("Zoé/Un.opus").track("b.opus", "musicbrainz_trackid=" + RECORDING);
    }

    private Playlist only(String name, String text) {
        List<Playlist> playlists = music.file(name, text).scan().playlists();
        assertThat(playlists).hasSize(1);
        return playlists.get(0);
    }

    private List<String> problems(String name, String text) {
        Library library = music.file(name, text).scan();
        assertThat(library.playlists()).isEmpty();
        return library.problems().stream().map(Problem::what).toList();
    }

    @Test
    void xspf_is_read_by_location_and_by_recording() {
        Playlist playlist = only("l.xspf", """
                <?xml version="1.0" encoding="UTF-8"?>
                <playlist version="1" xmlns="http://xspf.org/ns/0/">
                  <title>Été &amp; <![CDATA[hiver]]></title>
                  <trackList>
                    <track><title>Un</title><location>http://gone.example/x</location><location>Zo%C3%A9/Un.opus</location></track>
                    <track><identifier>https://musicbrainz.org/recording/01234567-89ab-cdef-0123-456789abcdef</identifier></track>
                    <track><title>nowhere</title></track>
                  </trackList>
                </playlist>
                """);
        assertThat(playlist.title()).isEqualTo("Été & hiver");
        assertThat(playlist.tracks()).extracting(Track::path).containsExactly("Zoé/Un.opus", "b.opus");
    }

    @Test
    void jspf_is_read_too() {
        Playlist playlist = only("l.jspf", """
                {"playlist": {"title": "Été", "track": [
                  {"location": ["Zoé/Un.opus"]},
                  {"identifier": "https://musicbrainz.org/recording/01234567-89AB-cdef-0123-456789abcdef"}]}}
                """);
        assertThat(playlist.title()).isEqualTo("Été");
        assertThat(playlist.tracks()).extracting(Track::path).containsExactly("Zoé/Un.opus", "b.opus");
    }

    @Test
    void ids_of_tracks_are_kept_in_all_formats() {
        String address = "https://x.example/a/abc.opus";
        music.file(
                        "1.xspf",
                        "<playlist version='1' xmlns='http://xspf.org/ns/0/'><trackList><track><location>" + address
                                + "</location><identifier> lowtunes:AbCd-_ </identifier></track></trackList></playlist>")
                .file(
                        "2.jspf",
                        "{'playlist':{'track':[{'location':['b.opus'],'identifier':['x','lowtunes:AbCd-_']}]}}"
                                .replace('\'', '"'))
                .file("3.m3u8", "#LOWTUNES:AbCd-_\n#EXTINF:1,x\n" + address + "\nb.opus\n")
                .file("4.m3u8", "https://x.example/#/track/AbCd-_\n");
        List<Playlist> playlists = music.scan().playlists();
        assertThat(playlists)
                .allSatisfy(
                        playlist -> assertThat(playlist.entries().get(0).id()).isEqualTo("AbCd-_"));
        assertThat(playlists).extracting(playlist -> playlist.tracks().size()).containsExactly(0, 1, 1, 0);
        assertThat(music.scan().problems()).isEmpty();
    }

    @Test
    void what_only_looks_like_an_id_is_none() {
        assertThat(problems(
                        "l.jspf",
                        "{'playlist':{'track':[{'identifier':'lowtunes:AbCdE'},{'identifier':'lowtunes:AbCdEfG'},"
                                        .replace('\'', '"')
                                + "{'identifier':'lowtunes:../../'},{'identifier':'javascript:lowtunes:AbCdEf'}]}}"
                                        .replace('\'', '"')))
                .singleElement()
                .asString()
                .contains("4 of 4 entries");
    }

    @Test
    void entities_of_a_hostile_playlist_are_not_looked_at() throws Exception {
        Path secret = Files.writeString(root.resolve("secret.txt"), "Zoé/Un.opus");
        assertThat(
                        problems(
                                "l.xspf",
                                "<!DOCTYPE playlist [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                                        + "<playlist xmlns='http://xspf.org/ns/0/'><trackList><track><location>&x;</location></track></trackList></playlist>"))
                .singleElement()
                .asString()
                .contains("document type");
    }

    @Test
    void what_is_no_playlist_is_said() {
        assertThat(problems("l.xspf", "<html><body>404</body></html>"))
                .containsExactly("This file cannot be used: it is no XSPF playlist.");
        assertThat(problems("l.xspf", "garbage")).singleElement().asString().contains("no well-formed XML");
        Path file = root.resolve("l.xspf");
        assertThat(file.toFile().delete()).isTrue();
        assertThat(problems("l.jspf", "{\"playlist\": ["))
                .singleElement()
                .asString()
                .contains("no JSON");
        assertThat(problems("l.jspf", "[1]")).singleElement().asString().contains("no JSPF");
        assertThat(problems("l.jspf", "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("no JSON");
    }
}
