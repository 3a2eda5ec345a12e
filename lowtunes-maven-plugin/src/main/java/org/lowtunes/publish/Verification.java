package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.lowtunes.words.Words;

/**
 * Looks at a whole published site: that the target holds every file of the current record with its length and MD5, and,
 * if the address is known, that a listener gets each of them as it should be.
 */
public final class Verification {

    private final Target target;
    private final PublishSettings settings;
    private final Consumer<String> log;
    private final Map<String, List<String>> complaints = new TreeMap<>();
    private final Set<String> wrong = new TreeSet<>();

    /**
     * @param target where the site is
     * @param settings of which the address and the number of requests at once count
     * @param log takes lines for the curator
     */
    public Verification(Target target, PublishSettings settings, Consumer<String> log) {
        this.target = target;
        this.settings = settings;
        this.log = log;
    }

    /**
     * What was found, each complaint once with the files that it is about.
     *
     * @param findings at least one
     * @param wrong the keys that {@link Publisher#repair} can put right
     */
    public record Result(List<Finding> findings, Set<String> wrong) {

        /** Whether everything is as it should be. */
        public boolean good() {
            return findings.stream().allMatch(Finding::good);
        }
    }

    /** @throws PublishException if nothing is published there, or nobody answers */
    public Result run() {
        Inventory inventory = Inventory.read(target, log);
        PublicationRecord record = inventory
                .current()
                .orElseThrow(() -> new PublishException(Words.say("publish.nothing-there", target.description())));
        inside(inventory, record);
        settings.siteUrl().ifPresent(url -> outside(new DoorInspection(new Visitor(url)), record));
        List<Finding> findings = new ArrayList<>();
        complaints.forEach((complaint, keys) -> findings.add(new Finding(false, line(complaint, keys))));
        if (findings.isEmpty()) {
            int files = record.files().size();
            String seen = settings.siteUrl()
                    .map(url -> Words.say("publish.all-there-and-seen", files, url))
                    .orElseGet(() -> Words.say("publish.all-there", files));
            findings.add(new Finding(true, seen));
        }
        return new Result(List.copyOf(findings), Set.copyOf(wrong));
    }

    private void inside(Inventory inventory, PublicationRecord record) {
        List<StoredFile> all = new ArrayList<>(record.files().values());
        all.add(record.bundle());
        for (StoredFile file : all) {
            Held there = inventory.held().get(file.key());
            if (there == null) {
                complain(Words.say("publish.seen-missing"), file);
            } else if (there.bytes() != file.bytes() || !there.md5().equals(file.md5())) {
                complain(Words.say("publish.seen-changed"), file);
            }
        }
    }

    private void outside(DoorInspection door, PublicationRecord record) {
        List<StoredFile> files = record.files().values().stream()
                .filter(file -> !wrong.contains(file.key()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(settings.parallel());
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (StoredFile file : files) {
                answers.add(threads.submit(() -> door.complaints(file)));
            }
            for (int i = 0; i < files.size(); i++) {
                for (String complaint : answers.get(i).get()) {
                    complain(complaint, files.get(i));
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PublishException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException(Words.say("publish.verify-interrupted"), e);
        } finally {
            threads.shutdownNow();
        }
        files.stream()
                .filter(file -> file.key().startsWith("a/"))
                .findFirst()
                .ifPresent(sound -> door.noSeeking(sound).ifPresent(complaint -> complain(complaint, sound.key())));
        door.noErrorPage().ifPresent(complaint -> complain(complaint, "404.html"));
    }

    private void complain(String complaint, StoredFile file) {
        complain(complaint, file.key());
        wrong.add(file.key());
    }

    private void complain(String complaint, String key) {
        complaints.computeIfAbsent(complaint, none -> new ArrayList<>()).add(key);
    }

    private static String line(String complaint, List<String> keys) {
        return keys.size() == 1
                ? keys.get(0) + " " + complaint
                : Words.say("publish.seen-several", keys.get(0), keys.size() - 1, complaint);
    }
}
