package org.lowtunes.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/**
 * Carries a plan out. Order is the only tool: the intent; what never changes; the record; stable pages;
 * {@code lowtunes.json}; and {@code index.html}, whose arrival is the switch. Only then is anything deleted.
 */
final class Delivery {

    private static final Duration RUN_AT_MOST = Duration.ofHours(1);
    private static final Set<String> LAST = Set.of(Site.SWITCH, Site.DESCRIPTOR);

    private final Target target;
    private final PublishSettings settings;
    private final Clock clock;
    private final Consumer<String> log;
    private final Uploads uploads;

    Delivery(Target target, PublishSettings settings, Clock clock, Consumer<String> log) {
        this.target = target;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
        this.uploads = new Uploads(target, settings.parallel(), log);
    }

    void carryOut(PublicationPlan plan) {
        delete(plan.early());
        send(plan.intent());
        uploads.send(chosen(plan, file -> file.headers().immutable()));
        send(plan.recordParcel());
        uploads.send(chosen(plan, file -> !file.headers().immutable() && !LAST.contains(file.key())));
        refuseRival(plan);
        chosen(plan, file -> file.key().equals(Site.DESCRIPTOR)).forEach(this::send);
        chosen(plan, file -> file.key().equals(Site.SWITCH)).forEach(this::send);
    }

    private void send(Parcel parcel) {
        target.write(parcel.file(), parcel.body());
    }

    private static List<Parcel> chosen(PublicationPlan plan, Predicate<StoredFile> which) {
        return plan.send().stream().filter(parcel -> which.test(parcel.file())).toList();
    }

    /** Nobody can lock a bucket; but who sees that somebody else was faster, stops. */
    private void refuseRival(PublicationPlan plan) {
        if (!settings.allows(Permission.OVERTAKE) && !plan.inventory().entranceIsStill(target.held(Site.SWITCH))) {
            String when = target.list().keySet().stream()
                    .filter(key -> RecordKeys.isRecord(key)
                            && !key.equals(plan.record().key()))
                    .max(Comparator.naturalOrder())
                    .map(key -> " (" + RecordKeys.date(key) + ")")
                    .orElse("");
            throw new PublishException(Words.say("publish.rival", target.description(), when));
        }
    }

    /**
     * Another publisher may have switched and cleaned up between our look and our switch, and what it deleted as
     * abandoned may be ours: whatever is missing now is sent again.
     */
    void mend(PublicationPlan plan, Edition edition) {
        Map<String, Held> held = target.list();
        List<Parcel> missing = edition.sources().stream()
                .filter(source -> source.headers().immutable() && !held.containsKey(source.key()))
                .map(Source::pack)
                .toList();
        uploads.send(missing);
        if (!held.containsKey(plan.record().key())) {
            send(plan.recordParcel());
        }
    }

    /** Nothing is deleted when somebody else has switched meanwhile: they may have kept what we would delete. */
    void cleanUp(PublicationPlan plan) {
        if (!plan.delete().isEmpty()) {
            StoredFile entrance = plan.record().files().get(Site.SWITCH);
            if (target.held(Site.SWITCH).filter(there -> there.is(entrance)).isEmpty()) {
                log.accept(Words.say("publish.rival-left"));
                return;
            }
            delete(plan.delete());
        }
        Set<String> over = new TreeSet<>();
        if (!plan.nothingToSend()) {
            over.add(RecordKeys.intent(plan.record().date(), plan.record().publication()));
        }
        Instant longAgo = clock.instant().minus(RUN_AT_MOST);
        for (Intent intent : plan.inventory().intents()) {
            boolean resumed = intent.publication().equals(plan.record().publication());
            if (resumed || settings.allows(Permission.NO_TRACE) || intent.date().isBefore(longAgo)) {
                over.add(intent.key());
            }
        }
        target.delete(over);
    }

    /** Pages before what they name. */
    private void delete(List<StoredFile> files) {
        List<String> pages = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        files.forEach(file -> (file.headers().immutable() ? rest : pages).add(file.key()));
        target.delete(pages);
        target.delete(rest);
    }
}
