package org.lowtunes.mojo;

import java.util.List;
import java.util.function.Consumer;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Every view of the player, shown by the sample site to somebody who has played, heard and kept something. */
final class SampleViews {

    /** Seconds from which on the history notes a track. */
    private static final int COUNTS_AS_HEARD = 6;

    private static final String ROW = "ol.tracks button.row";

    private final PublishedSample site;

    SampleViews(PublishedSample site) {
        this.site = site;
    }

    /**
     * A view, and what it must show before its look is judged.
     *
     * @param address as {@link Visit#go} takes it
     * @param row something that is there when the view is full
     * @param prepare what opens the rest of it
     */
    record View(String address, String row, Consumer<Visit> prepare) {

        View(String address, String row) {
            this(address, row, visit -> {});
        }
    }

    /** All views, for somebody who has kept this. */
    List<View> of(Kept kept) {
        String album = "album/" + site.lines("albumSlugs").get(0);
        String lyrics = site.id(site.tracksOf(site.album("Courant continu, un échantillon"))[0]);
        return List.of(
                new View("", "ul.wall a"),
                new View("albums", "ul.wall a"),
                new View(album, ROW, visit -> {
                    visit.press("main summary");
                    visit.find("main details dd");
                }),
                new View("tracks", ROW),
                new View("artists", "main ul a"),
                new View("artist/" + site.lines("artistSlugs").get(0), "ul.wall a"),
                new View("artist/" + site.lines("artistSlugs").get(2), ROW),
                new View("genres", "main ul a"),
                new View("genre/" + site.lines("genres").get(0), ROW),
                new View("years", "main ul a"),
                new View("year/" + site.year(), "ul.wall a"),
                new View("contributors", "main ul a"),
                new View("contributor/" + PublishedSample.CONTRIBUTOR, ROW),
                new View("playlists", "main ul a"),
                new View("playlist/" + site.playlist(0), ROW),
                new View("track/" + lyrics, ROW, visit -> {
                    visit.press("main summary");
                    visit.find(".lyrics button");
                }),
                new View("radio/" + album, ROW),
                new View("radio/day", ROW),
                new View("path/" + site.id(0) + site.id(site.tracks() - 1), ROW),
                new View("search/" + site.title(0).substring(0, 2), ROW),
                new View("foryou", ROW),
                new View("queue", ROW),
                new View("shelf", "main ul.stored li"),
                new View("favourites", ROW),
                new View("history", ROW),
                new View(kept.own(), ROW),
                new View(kept.list(), ROW),
                new View(kept.shelf(), "main ul li"),
                new View("blend/" + kept.list().substring(1), "main form", visit -> {
                    visit.press("main form button");
                    visit.find(ROW);
                }),
                new View("settings", "main dl dd"),
                new View("offline", "main button"),
                new View("about", "main dl dd"),
                new View("#l/1/AAAA", "main p"),
                new View("nowhere", "main a"));
    }

    /**
     * What a visit has kept.
     *
     * @param own address of a playlist
     * @param list link to a list
     * @param shelf link to all that is kept
     */
    record Kept(String own, String list, String shelf) {}

    /** A visit in which something was played, heard and kept. */
    Kept fill(Visit visit) {
        visit.playFirst();
        visit.untilPlaying(COUNTS_AS_HEARD);
        visit.press("#favourite");
        visit.find("#favourite[aria-pressed=true]");
        visit.browser()
                .run(
                        "const t = document.getElementById('time'); t.value = arguments[0];"
                                + "t.dispatchEvent(new Event('change', {bubbles: true}))",
                        site.seconds(0) - 2);
        visit.until(() -> visit.nowTitle().equals(site.title(1)));
        visit.untilPlaying(0.2);
        visit.press("#play");
        visit.until(visit::silent);

        visit.go("track/" + site.id(3));
        new Select(visit.find("main select")).selectByValue("new");
        visit.until(() -> visit.find("#message").getText().contains(site.title(3)));
        visit.go("favourites");
        visit.find(ROW);
        String list = linkOnTheSheetOf(visit, "main .actions button:nth-of-type(3)");
        visit.go("shelf");
        String own = visit.find("main a[href*='#/own/']").getAttribute("href");
        String shelf = linkOnTheSheetOf(visit, "main p:last-child > button");
        return new Kept(own.substring(own.indexOf("own/")), list, shelf);
    }

    private static String linkOnTheSheetOf(Visit visit, String button) {
        visit.press(button);
        String link = visit.find("dialog input").getAttribute("value");
        visit.type(Keys.ESCAPE);
        visit.until(() -> visit.all("dialog").isEmpty());
        return link.substring(link.indexOf('#'));
    }

    /** Shows a view. A view that does not show what it is for is a finding too. */
    static void show(Visit visit, View view, List<String> findings) {
        visit.go(view.address());
        if (!visit.appears(view.row())) {
            findings.add("#/" + view.address() + ": nothing like " + view.row() + " under \"" + visit.heading() + "\"");
            return;
        }
        if (visit.heading().isBlank() || !visit.title().contains(visit.heading())) {
            findings.add("#/" + view.address() + ": its heading is \"" + visit.heading() + "\", its title \""
                    + visit.title() + "\"");
        }
        view.prepare().accept(visit);
    }
}
