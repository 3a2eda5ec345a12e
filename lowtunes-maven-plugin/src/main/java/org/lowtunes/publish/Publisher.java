package org.lowtunes.publish;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** Publishes a site so that listeners see the old one or the new one, never a mixture, and brings earlier ones back. */
public final class Publisher {

    private final Target target;
    private final PublishSettings settings;
    private final Clock clock;
    private final Consumer<String> log;
    private final KnownMd5 known;

    /** A publisher with {@link PublishSettings#defaults()}. */
    public Publisher(Target target, Clock clock, Consumer<String> log) {
        this(target, PublishSettings.defaults(), clock, log);
    }

    /**
     * @param target where to
     * @param settings what the curator chose
     * @param clock dates publications and ends grace periods
     * @param log takes lines for the curator
     */
    public Publisher(Target target, PublishSettings settings, Clock clock, Consumer<String> log) {
        this(target, settings, clock, log, KnownMd5.NONE);
    }

    /** @param known the MD5 of files that need not be read for that */
    public Publisher(Target target, PublishSettings settings, Clock clock, Consumer<String> log, KnownMd5 known) {
        this.target = target;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
        this.known = known;
    }

    /**
     * What publishing would do; changes nothing.
     *
     * @throws PublishException if the target cannot be read, or something forbids this publication
     */
    public PublicationPlan plan(Site site) {
        return plan(edition(site), Set.of());
    }

    /**
     * Says what publishing a site would do whose renditions need not be finished; changes nothing.
     *
     * @throws PublishException if something forbids this publication, or there is no room for it at all
     */
    public void tellPlan(Draft draft) {
        Edition edition = Edition.of(draft, target.packsText() && settings.gzip());
        try {
            log.accept(plan(edition, Set.of()).text());
        } catch (NoRoomException tooMuch) {
            if (tooMuch.forEver()) {
                throw tooMuch;
            }
            log.accept(tooMuch.getMessage());
            log.accept(Words.say("publish.would-step"));
        }
    }

    /**
     * Makes a site the current one. Whatever goes wrong before the switch, the old site stays whole, and the next run
     * sends only what did not arrive.
     *
     * @throws PublishException if it cannot be done, or is done and listeners do not see it
     */
    public Publication publish(Site site) {
        return repair(site, Set.of());
    }

    /**
     * Publishes a site, sending again what a {@link Verification} found to be wrong, although the target says that it
     * holds it.
     */
    public Publication repair(Site site, Set<String> wrong) {
        long start = System.nanoTime();
        Edition edition = edition(site);
        return carryOut(edition, plan(edition, wrong), start);
    }

    /**
     * Makes a site the current one, by way of several publications, each of them whole, where the quota has no room for
     * old and new side by side.
     *
     * @param staging makes sites in between; asked only when they are needed
     * @throws PublishException if it cannot be done, or is done and listeners do not see it
     */
    public Publication publish(Site site, Function<Published, Stages> staging) {
        long start = System.nanoTime();
        Edition whole = edition(site);
        Inventory inventory = Inventory.read(target, log);
        guard(inventory, whole);
        Steps steps = null;
        while (true) {
            try {
                return carryOut(whole, planner(inventory).plan(whole), start);
            } catch (NoRoomException tooMuch) {
                if (tooMuch.forEver()) {
                    throw tooMuch;
                }
                if (steps == null) {
                    steps = new Steps(staging.apply(published(inventory)));
                }
                step(steps, inventory, tooMuch);
            }
            inventory = Inventory.read(target, log);
        }
    }

    private void step(Steps steps, Inventory inventory, NoRoomException tooMuch) {
        boolean first = steps.arrived() == 0;
        Steps.Step step = steps.next(
                        tooMuch.missing(), site -> planner(inventory).plan(edition(site)))
                .orElseThrow(() -> first
                        ? tooMuch
                        : new PublishException(Words.say(
                                "publish.steps-stuck",
                                steps.arrived(),
                                steps.tracks(),
                                Sizes.bytes(tooMuch.missing()))));
        if (first) {
            log.accept(Words.say("publish.steps"));
        }
        log.accept(Words.say("publish.step", steps.arrived(), steps.tracks()));
        carryOut(edition(step.site()), step.plan(), System.nanoTime());
        steps.reached(step);
    }

    private static Published published(Inventory inventory) {
        return inventory.current().map(PublicationRecord::published).orElse(new Published(Set.of(), ""));
    }

    /** What listeners can hear now, in the order of the catalogue, and then what is in no list; perhaps nothing. */
    public List<ListedTrack> tracks() {
        return tracks(Inventory.read(target, log).current());
    }

    private List<ListedTrack> tracks(Optional<PublicationRecord> current) {
        return current.flatMap(record -> target.read(record.bundle().key()))
                .flatMap(bundle -> ListedTracks.of(Bundle.read(bundle), target::read))
                .orElse(List.of());
    }

    /**
     * Publishes a site without these tracks, deletes at once what it does not need, and forgets the earlier
     * publications, which would bring them back.
     *
     * @param site that does without them
     * @param ids of the tracks
     * @throws PublishException if others would go too, unless {@link Permission#REMOVAL} is given
     */
    public Publication remove(Site site, Set<String> ids) {
        long start = System.nanoTime();
        Edition edition = edition(site);
        Inventory inventory = Inventory.read(target, log);
        if (!settings.allows(Permission.REMOVAL)) {
            new RemovalGuard(target, log).checkOnly(ids, inventory.current(), edition);
        }
        Publisher leavingNoTrace = new Publisher(target, settings.leavingNoTrace(), clock, log);
        return leavingNoTrace.carryOut(
                edition, leavingNoTrace.planner(inventory).plan(edition), start);
    }

    /** The ledger of the current publication, for a curator who has lost theirs. */
    public Optional<String> ledger() {
        return Inventory.read(target, log).current().map(PublicationRecord::ledger);
    }

    /**
     * The part of it that everybody may read, from which one who has a ledger learns what others have removed. Costs
     * two requests, and no listing.
     */
    public Optional<String> openLedger() {
        return target.read(Site.DESCRIPTOR)
                .flatMap(ListedTracks::ledger)
                .flatMap(target::read)
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** The publications that are still known, newest first. */
    public List<PastPublication> history() {
        return new History(target, Inventory.read(target, log)).list();
    }

    /**
     * Makes an earlier publication the current one again.
     *
     * @param publication its name; empty for the one before the current one
     * @throws PublishException if it is not known, or files of it are gone
     */
    public Publication rollback(Optional<String> publication) {
        long start = System.nanoTime();
        Inventory inventory = Inventory.read(target, log);
        Edition edition = new History(target, inventory).edition(publication);
        return carryOut(edition, planner(inventory).plan(edition), start);
    }

    private Edition edition(Site site) {
        return Edition.of(site, target.packsText() && settings.gzip(), known);
    }

    private PublicationPlan plan(Edition edition, Set<String> wrong) {
        Inventory inventory = Inventory.read(target, log);
        inventory.distrust(wrong);
        guard(inventory, edition);
        return planner(inventory).plan(edition);
    }

    private void guard(Inventory inventory, Edition edition) {
        if (!settings.allows(Permission.READMISSION)) {
            inventory.current().ifPresent(current -> refuseToForget(current.ledger(), edition.ledger()));
        }
        if (!settings.allows(Permission.REMOVAL)) {
            new RemovalGuard(target, log).check(inventory.current(), edition);
        }
    }

    /** A build that does not know of a removal may bring back what was removed, now or later. */
    private void refuseToForget(String published, String built) {
        if (published.contains("\nremoved\t")
                && !ledger(built).tombstones().containsAll(ledger(published).tombstones())) {
            throw new PublishException(Words.say("publish.removed-meanwhile", target.description()));
        }
    }

    private static Ledger ledger(String text) {
        return text.isEmpty() ? Ledger.EMPTY : Ledger.parse(text, Site.DESCRIPTOR);
    }

    private Planner planner(Inventory inventory) {
        return new Planner(inventory, settings, target, clock.instant());
    }

    private Publication carryOut(Edition edition, PublicationPlan plan, long start) {
        target.warning().ifPresent(log);
        Delivery delivery = new Delivery(target, settings, clock, log);
        log.accept(plan.text());
        if (!plan.nothingToSend()) {
            delivery.carryOut(plan);
            delivery.mend(plan, edition);
        }
        delivery.cleanUp(plan);
        Publication done = plan.done(Duration.ofNanos(System.nanoTime() - start));
        log.accept(done.text());
        settings.siteUrl().ifPresent(url -> new PublicDoor(url, target).check(edition));
        return done;
    }
}
