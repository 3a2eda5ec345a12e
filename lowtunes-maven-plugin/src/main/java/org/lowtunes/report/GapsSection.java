package org.lowtunes.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lowtunes.words.Words;

/** What listeners miss: licences, covers and their descriptions, tags; and what is there twice. */
final class GapsSection {

    private final BuildFacts facts;

    GapsSection(BuildFacts facts) {
        this.facts = facts;
    }

    /** Tracks without a licence: nobody knows what may be done with them, so they head the report. */
    String unlicensed() {
        List<TrackFacts> tracks = facts.withoutLicence();
        if (tracks.isEmpty()) {
            return "";
        }
        Map<String, Integer> albums = new LinkedHashMap<>();
        tracks.forEach(track -> albums.merge(track.album(), 1, Integer::sum));
        Table table = new Table(Words.say("report.unlicensed"), Words.say("report.album"), Words.say("report.tracks"));
        albums.forEach((album, count) ->
                table.row(Table.Cell.name(album), Table.Cell.number(Words.say("report.number", count))));
        return Html.section(
                Words.say("report.unlicensed-tracks", tracks.size()),
                Html.paragraph(Words.say("report.unlicensed-cure")) + table.html());
    }

    String licences() {
        Map<String, Integer> licences = new TreeMap<>();
        facts.tracks().forEach(track -> licences.merge(track.licence(), 1, Integer::sum));
        Table table =
                new Table(Words.say("report.by-licence"), Words.say("report.licence"), Words.say("report.tracks"));
        licences.forEach((licence, count) -> table.row(
                licence.isEmpty() ? Table.Cell.text(inherited()) : Table.Cell.name(licence),
                Table.Cell.number(Words.say("report.number", count))));
        return table.isEmpty() ? "" : Html.section(Words.say("report.licences"), table.html());
    }

    private String inherited() {
        return facts.licence().isEmpty()
                ? Words.say("report.no-licence")
                : Words.say("report.site-licence", facts.licence());
    }

    String covers() {
        Table bare = new Table(Words.say("report.no-cover"), Words.say("report.album"));
        Table silent = new Table(Words.say("report.no-alt"), Words.say("report.album"));
        for (AlbumFacts album : facts.albums()) {
            if (!album.cover()) {
                bare.row(Table.Cell.name(album.name()));
            } else if (!album.described()) {
                silent.row(Table.Cell.name(album.name()));
            }
        }
        String tables = (bare.isEmpty() ? "" : Html.paragraph(Words.say("report.no-cover-cure")) + bare.html())
                + (silent.isEmpty() ? "" : Html.paragraph(Words.say("report.no-alt-cure")) + silent.html());
        return tables.isEmpty() ? "" : Html.section(Words.say("report.covers"), tables);
    }

    String tags() {
        Table table = new Table(Words.say("report.no-tags"), Words.say("report.track"), Words.say("report.missing"));
        facts.tracks().stream()
                .filter(track -> !track.missing().isEmpty())
                .forEach(track -> table.row(
                        Table.Cell.name(track.path()),
                        Table.Cell.text(
                                track.missing().stream().map(GapsSection::name).collect(Collectors.joining(", ")))));
        return table.isEmpty()
                ? ""
                : Html.section(
                        Words.say("report.tags"), Html.paragraph(Words.say("report.no-tags-cure")) + table.html());
    }

    String copies() {
        Table table = new Table(Words.say("report.copies"), Words.say("report.published"), Words.say("report.also"));
        facts.copies().stream()
                .filter(paths -> paths.size() > 1)
                .forEach(paths -> table.row(
                        Table.Cell.name(paths.get(0)),
                        new Table.Cell(
                                paths.stream().skip(1).map(Html::name).collect(Collectors.joining("<br>")), false)));
        return table.isEmpty()
                ? ""
                : Html.section(
                        Words.say("report.duplicates"), Html.paragraph(Words.say("report.copies-cure")) + table.html());
    }

    private static String name(TrackFacts.Tag tag) {
        return switch (tag) {
            case ARTIST -> Words.say("report.tag-artist");
            case ALBUM -> Words.say("report.tag-album");
            case NUMBER -> Words.say("report.tag-number");
            case DATE -> Words.say("report.tag-date");
            case GENRE -> Words.say("report.tag-genre");
        };
    }
}
