package org.lowtunes.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lowtunes.site.Site;

/**
 * Publishes a site so that listeners see the old one or the new one, never a mixture. Order is the only tool: the
 * intent; what never changes; bundle and record; stable pages; {@code lowtunes.json}; and {@code index.html}, whose
 * arrival is the switch. Only then is anything deleted.
 */
public final class Publisher {

    private static final Duration RUN_AT_MOST = Duration.ofHours(1);

    private final Target target;
    private final PublishSettings settings;
    private final Clock clock;
    private final Consumer<String> log;

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
        this.target = target;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
    }

    /**
     * What publishing would do; changes nothing.
     *
     * @throws PublishException if the target cannot be read, or holds somebody else's files where ours go
     */
    public PublicationPlan plan(Site site) {
        return plan(Edition.of(site, target.packsText() && settings.gzip()));
    }

    private PublicationPlan plan(Edition edition) {
        Inventory inventory = Inventory.read(target, log);
        return new Planner(inventory, settings, target, clock.instant()).plan(edition);
    }

    /**
     * Makes a site the current one. Whatever goes wrong before the switch, the old site stays whole, and the next run
     * sends only what did not arrive.
     *
     * @throws PublishException if it cannot be done, or is done and listeners do not see it
     */
    public Publication publish(Site site) {
        long start = System.nanoTime();
        PublicationPlan plan = plan(site);
        if (plan.nothingToSend()) {
            log.accept(plan.text());
        } else {
            carryOut(plan);
        }
        cleanUp(plan);
        Publication done = new Publication(
                plan.record().publication(),
                plan.record().date(),
                plan.filesToSend(),
                plan.bytesToSend(),
                plan.filesKept(),
                plan.filesRetired() - plan.filesToDelete(),
                plan.filesToDelete(),
                Duration.ofNanos(System.nanoTime() - start));
        log.accept(done.text());
        lookFromOutside(site);
        return done;
    }

    private void carryOut(PublicationPlan plan) {
        log.accept(plan.text());
        Uploads uploads = new Uploads(target, settings.parallel(), log);
        send(plan.intent());
        uploads.send(chosen(plan, parcel -> parcel.file().headers().immutable()));
        send(plan.recordParcel());
        Set<String> last = Set.of(Site.SWITCH, Site.DESCRIPTOR);
        uploads.send(chosen(
                plan,
                parcel -> !parcel.file().headers().immutable()
                        && !last.contains(parcel.file().key())));
        refuseRival(plan);
        chosen(plan, parcel -> parcel.file().key().equals(Site.DESCRIPTOR)).forEach(this::send);
        chosen(plan, parcel -> parcel.file().key().equals(Site.SWITCH)).forEach(this::send);
    }

    private void send(Parcel parcel) {
        target.write(parcel.file(), parcel.body());
    }

    private static List<Parcel> chosen(PublicationPlan plan, Predicate<Parcel> which) {
        return plan.send().stream().filter(which).toList();
    }

    /** Nobody can lock a bucket; but who sees that somebody else was faster, stops. */
    private void refuseRival(PublicationPlan plan) {
        if (!plan.inventory().entranceIsStill(target.held(Site.SWITCH))) {
            throw new PublishException("Somebody else published to the " + target.description()
                    + " while this run was sending. Their site is current and whole; yours was not switched on."
                    + " Talk to each other, then publish again: what has arrived is not sent again.");
        }
    }

    /** Pages before what they name, notes of finished runs last. */
    private void cleanUp(PublicationPlan plan) {
        List<String> pages = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        plan.delete().forEach(file -> (file.headers().immutable() ? rest : pages).add(file.key()));
        target.delete(pages);
        target.delete(rest);
        Set<String> over = new TreeSet<>();
        if (!plan.nothingToSend()) {
            over.add(RecordKeys.intent(plan.record().date(), plan.record().publication()));
        }
        Instant longAgo = clock.instant().minus(RUN_AT_MOST);
        for (Intent intent : plan.inventory().intents()) {
            boolean resumed = intent.publication().equals(plan.record().publication());
            if (resumed || intent.date().isBefore(longAgo)) {
                over.add(intent.key());
            }
        }
        target.delete(over);
    }

    private void lookFromOutside(Site site) {
        settings.siteUrl().ifPresent(url -> new PublicDoor(url, target).check(site));
    }
}
